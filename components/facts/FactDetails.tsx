import type { Fact, Source } from '../../data/pack/schema.ts';
import { displayDate, displayShortDate } from '../dates/display-date.ts';
import { useTexts } from '../texts-context.ts';
import { CopyFact } from './CopyFact.tsx';
import { SourceDetails } from './SourceDetails.tsx';

interface Props {
  fact: Fact;
  sources: Record<string, Source>;
  /** Writes to the clipboard; resolves to false when the browser refuses. */
  copy?: (text: string) => Promise<boolean>;
  /** The address of a fact in the library. */
  factAddress?: (fact: Fact) => string;
  /** Where errors are reported. */
  issuesUrl?: string;
}

/** Everything about a fact: its full text, its dates, all its sources, and ways to copy it. */
export function FactDetails({ fact, sources, copy, factAddress, issuesUrl }: Props) {
  const { t, lang } = useTexts();
  const dates = [
    fact.date && displayDate(fact.date, lang),
    fact.asOf && t('card.asOf', displayShortDate(fact.asOf, lang)),
    fact.checked && t('card.checkedOn', displayShortDate(fact.checked, lang)),
  ].filter(Boolean);
  return (
    <div class="fact-details">
      <p class="fact-text">{fact.text[lang]}</p>
      {dates.length > 0 && <p class="fact-dates">{dates.join(' · ')}</p>}
      <SourceDetails citations={fact.citations} sources={sources} />
      {copy && (
        <CopyFact fact={fact} sources={sources} copy={copy} address={factAddress?.(fact)} issuesUrl={issuesUrl} />
      )}
    </div>
  );
}
