import { useEffect, useState } from 'preact/hooks';
import type { QuoteState } from '../../../data/messaging/protocol.ts';
import type { NoteKeeper } from '../../../data/notes/note-keeper.ts';

/** Milliseconds between two requests; the page may go on changing. */
const POLL_INTERVAL_MS = 2000;

/** Empty answers after which polling ends: a page just opened has not searched yet. */
const MAX_EMPTY_ANSWERS = 5;

/**
 * Whether the active page holds the notes' quotes, by note id, polled while the component is shown.
 * Polling starts again when `notes` changes.
 */
export function useQuoteStates(keeper: NoteKeeper, notes: unknown): Record<string, QuoteState> {
  const [states, setStates] = useState<Record<string, QuoteState>>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: new notes have new quotes.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let ended = false;
    const poll = async (emptyBefore: number) => {
      const answer = document.hidden ? undefined : await keeper.quoteStates();
      if (ended || answer?.ok === false) return;
      if (answer) setStates(answer.value);
      const isEmpty = answer !== undefined && Object.keys(answer.value).length === 0;
      const empty = isEmpty ? emptyBefore + 1 : 0;
      if (empty < MAX_EMPTY_ANSWERS) timer = setTimeout(poll, POLL_INTERVAL_MS, empty);
    };
    void poll(0);
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [keeper, notes]);
  return states;
}
