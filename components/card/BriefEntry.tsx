import type { TargetedMouseEvent } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Fact, Localized, Source } from '../../data/pack/schema.ts';
import { FactDetails } from '../facts/FactDetails.tsx';
import { FactStatus } from '../facts/FactStatus.tsx';
import { SourceToken } from '../facts/SourceToken.tsx';
import { useTexts } from '../texts-context.ts';
import type { Fold } from './Strip.tsx';

/** What a reader can do with a fact. */
export interface FactActions {
  /** Writes to the clipboard; resolves to false when the browser refuses. */
  copy?: (text: string) => Promise<boolean>;
  /** The address of a fact in the library. */
  factAddress?: (fact: Fact) => string;
  /** Where errors are reported. */
  issuesUrl?: string;
}

interface Props extends FactActions {
  fact: Fact;
  text: Localized;
  /** When it happened, in EDTF. */
  date: string | undefined;
  sources: Record<string, Source>;
  fold: Fold;
}

/** The year of a fact, or its years; the unfolded fact has the whole date. */
function yearsOf(edtf: string): string {
  const [from, to] = edtf.split('/').map((date) => /\d{4}/.exec(date)?.[0]);
  const years = from && to && from !== to ? `${from}–${to}` : (from ?? to ?? '');
  return /[~?]/.test(edtf) ? `c. ${years}` : years;
}

/** A press on words that the reader has just selected, or on a button or link, is no press on the entry. */
function isPressOn({ target, currentTarget }: TargetedMouseEvent<HTMLElement>): boolean {
  const control = target instanceof Element && target.closest('a, button, .fact-details');
  const selection = currentTarget.ownerDocument.getSelection();
  return !control && (selection?.isCollapsed ?? true);
}

/** An entry of the brief; pressing it unfolds the fact it rests on, with all its sources. */
export function BriefEntry({ fact, text, date, sources, fold, ...actions }: Props) {
  const { lang } = useTexts();
  const id = useId();
  const item = useRef<HTMLLIElement>(null);
  const wasOpen = useRef(fold.isOpen);
  useEffect(() => {
    if (fold.isOpen && !wasOpen.current) item.current?.scrollIntoView({ block: 'nearest' });
    wasOpen.current = fold.isOpen;
  }, [fold.isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keyboards press the button in the entry
    <li class="entry" ref={item} onClick={(event) => isPressOn(event) && fold.toggle()}>
      <span class="entry-year">{date && yearsOf(date)}</span>
      <p class="entry-text">
        <FactStatus fact={fact} sources={sources} before={text[lang]} /> {text[lang]}{' '}
        <SourceToken
          citations={fact.citations}
          sources={sources}
          isOpen={fold.isOpen}
          controls={id}
          onToggle={fold.toggle}
        />
      </p>
      <div class="entry-details" id={id} hidden={!fold.isOpen}>
        {fold.isOpen && <FactDetails fact={fact} sources={sources} {...actions} />}
      </div>
    </li>
  );
}
