import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Fact, Source } from '../../data/pack/schema.ts';
import { displayDate } from '../dates/display-date.ts';
import { Icon, MORE_DOTS } from '../icons/Icon.tsx';
import { useTexts } from '../texts-context.ts';
import { CopyFact } from './CopyFact.tsx';
import { SourceChips } from './SourceChip.tsx';
import { SourceDetails } from './SourceDetails.tsx';

/** Statuses that a reader must see at a glance; "reported" is the ordinary case and needs no word. */
const SILENT_STATUS = 'reported';

interface Props {
  fact: Fact;
  sources: Record<string, Source>;
  /** What else is to be said of it: its id, for an editor. */
  children?: ComponentChildren;
  /** The reader came for this one. */
  chosen?: boolean;
  /** Puts a text on the clipboard; where it is given, the fact unfolds to its sources in full and to copying. */
  copy?: (text: string) => Promise<boolean>;
}

/** One statement with its date, its status, its as-of date and its sources. */
export function FactItem({ fact, sources, children, chosen = false, copy }: Props) {
  const { t, lang } = useTexts();
  const [unfolded, setUnfolded] = useState(false);
  return (
    <li class={chosen ? 'fact chosen' : 'fact'}>
      {(fact.date || fact.status !== SILENT_STATUS || fact.asOf) && (
        <p class="fact-head">
          {fact.date && <span class="fact-date">{displayDate(fact.date, lang)}</span>}
          {fact.status !== SILENT_STATUS && (
            <span class={`status status-${fact.status}`}>{t(`status.${fact.status}`)}</span>
          )}
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
            aria-expanded={unfolded}
            aria-label={t('card.sourcesMore')}
            title={t('card.sourcesMore')}
            onClick={() => setUnfolded(!unfolded)}
          >
            <Icon d={MORE_DOTS} width={2} />
          </button>
        )}
      </div>
      {copy && unfolded && (
        <div class="fact-details">
          <SourceDetails citations={fact.citations} sources={sources} />
          <CopyFact fact={fact} sources={sources} copy={copy} />
        </div>
      )}
      {children}
    </li>
  );
}
