import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftContent } from '../../../data/notes/draft-schema.ts';
import type { NoteKeeper } from '../../../data/notes/note-keeper.ts';
import { createDraftWriter, type DraftState, type DraftWriter } from './draft-writer.ts';

interface Options {
  keeper: NoteKeeper;
  /** The note being changed; undefined for a new one. */
  note: string | undefined;
  /** Called with the draft of an earlier editor, if there is one. */
  onFound: (draft: DraftContent) => void;
}

/**
 * Reads the draft of one note when the editor opens, and makes sure that it is written when the
 * page closes.
 */
export function useDraft({ keeper, note, onFound }: Options): { writer: DraftWriter; state: DraftState } {
  const [state, setState] = useState<DraftState>('none');
  const latestOnFound = useRef(onFound);
  latestOnFound.current = onFound;
  const writer = useMemo(
    () => createDraftWriter((content) => keeper.keepDraft(content, note), setState),
    [keeper, note],
  );

  useEffect(() => {
    let current = true;
    void keeper.draft(note).then((answer) => {
      if (!current || !answer.ok || !answer.value) return;
      setState('kept');
      latestOnFound.current(answer.value);
    });
    return () => {
      current = false;
    };
  }, [keeper, note]);

  useEffect(() => {
    const onLeave = () => void writer.flush();
    window.addEventListener('pagehide', onLeave);
    document.addEventListener('visibilitychange', onLeave);
    // The page around this frame closes the card only after these two events.
    window.addEventListener('blur', onLeave);
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onLeave();
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pagehide', onLeave);
      document.removeEventListener('visibilitychange', onLeave);
      window.removeEventListener('blur', onLeave);
      onLeave();
    };
  }, [writer]);

  return { writer, state };
}
