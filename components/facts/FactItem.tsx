import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Fact, Source } from '../../data/pack/schema.ts';
import { displayDate } from '../dates/display-date.ts';
import { Icon, MORE_DOTS } from '../icons/Icon.tsx';
import { useTexts } from '../texts-context.ts';
import { CopyFact } from './CopyFact.tsx';
import { FactStatus } from './FactStatus.tsx';
import { SourceChips } from './SourceChip.tsx';
import { SourceDetails } from './SourceDetails.tsx';

/** The ordinary status, which is not shown; every other one is. */
const DEFAULT_STATUS = 'reported';

interface Props {
  fact: Fact;
  sources: Record<string, Source>;
  /** Shown after the fact, such as its id for editors. */
  children?: ComponentChildren;
  /** Marks the fact that a link led to. */
  chosen?: boolean;
  /**
   * Writes to the clipboard; with it the fact can be expanded to its full sources and copy buttons.
   */
  copy?: (text: string) => Promise<boolean>;
}

/** One fact with its date, status, as-of date and sources. */
export function FactItem({ fact, sources, children, chosen = false, copy }: Props) {
  const { t, lang } = useTexts();
  const [expanded, setExpanded] = useState(false);
  return (
    <li class={chosen ? 'fact chosen' : 'fact'}>
      {(fact.date || fact.status !== DEFAULT_STATUS || fact.asOf) && (
        <p class="fact-head">
          {fact.date && <span class="fact-date">{displayDate(fact.date, lang)}</span>}
          <FactStatus fact={fact} sources={sources} />
          {fact.asOf && <span class="fact-as-of">{t('card.asOf', displayDate(fact.asOf, lang))}</span>}
        </p>
      )}
      <p class="fact-text">{fact.text[lang]}</p>
      <div class="fact-foot">
        <SourceChips citations={fact.citations} sources={sources} />
        {copy && (
          <button
            type="button"
            class="icon-button"
            aria-expanded={expanded}
            aria-label={t('card.sourcesMore')}
            title={t('card.sourcesMore')}
            onClick={() => setExpanded(!expanded)}
          >
            <Icon d={MORE_DOTS} width={2} />
          </button>
        )}
      </div>
      {copy && expanded && (
        <div class="fact-details">
          <SourceDetails citations={fact.citations} sources={sources} />
          <CopyFact fact={fact} sources={sources} copy={copy} />
        </div>
      )}
      {children}
    </li>
  );
}
