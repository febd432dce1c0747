import type { ComponentChildren } from 'preact';
import type { Fact, Source } from '../data/pack-schema.ts';
import { displayDate } from './display-date.ts';
import { SourceChips } from './SourceChip.tsx';
import { useTexts } from './texts-context.ts';

/** Statuses that a reader must see at a glance; "reported" is the ordinary case and needs no word. */
const SILENT_STATUS = 'reported';

interface Props {
  fact: Fact;
  sources: Record<string, Source>;
  /** What else is to be said of it: its id, for an editor. */
  children?: ComponentChildren;
  /** The reader came for this one. */
  chosen?: boolean;
}

/** One statement with its date, its status, its as-of date and its sources. */
export function FactItem({ fact, sources, children, chosen = false }: Props) {
  const { t, lang } = useTexts();
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
      <SourceChips citations={fact.citations} sources={sources} />
      {children}
    </li>
  );
}
