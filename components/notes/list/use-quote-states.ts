import { useEffect, useState } from 'preact/hooks';
import type { QuoteState } from '../../../data/messaging/protocol.ts';
import type { NoteKeeper } from '../../../data/notes/note-keeper.ts';

/** Milliseconds between two questions while the page has quotes: it may go on changing. */
const AGAIN_MS = 2000;

/** A page that has just been opened has not looked yet; one that never answers has no quotes. */
const MOST_UNANSWERED = 5;

/** What became of the quotes of notes on the page in front, by note, as long as this is shown. `notes`: another list is asked for anew. */
export function useQuoteStates(keeper: NoteKeeper, notes: unknown): Record<string, QuoteState> {
  const [states, setStates] = useState<Record<string, QuoteState>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: other notes have other quotes.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const ask = async (unanswered: number) => {
      const answer = document.hidden ? undefined : await keeper.quoteStates();
      if (ended || answer?.ok === false) return;
      if (answer) setStates(answer.value);
      const isSilent = answer !== undefined && Object.keys(answer.value).length === 0;
      const silent = isSilent ? unanswered + 1 : 0;
      if (silent < MOST_UNANSWERED) timer = setTimeout(ask, AGAIN_MS, silent);
    };
    void ask(0);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [keeper, notes]);
  return states;
}
