import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DraftContent } from '../../../data/notes/drafts.ts';
import type { NoteKeeper } from '../../../data/notes/note-keeper.ts';
import { createDraftWriter, type DraftState, type DraftWriter } from './draft-writer.ts';

interface Options {
  keeper: NoteKeeper;
  /** The note that is changed; undefined for a new one. */
  note: string | undefined;
  /** Called with what was begun earlier, if anything. */
  onFound: (draft: DraftContent) => void;
}

/** The draft of one note: looked up when the editor opens, written while the reader types, and when the page is left. */
export function useDraft({ keeper, note, onFound }: Options): { writer: DraftWriter; state: DraftState } {
  const [state, setState] = useState<DraftState>('none');
  const found = useRef(onFound);
  found.current = onFound;
  const writer = useMemo(
    () => createDraftWriter((content) => keeper.keepDraft(content, note), setState),
    [keeper, note],
  );

  useEffect(() => {
    let current = true;
    void keeper.draft(note).then((answer) => {
      if (!current || !answer.ok || !answer.value) return;
      setState('kept');
      found.current(answer.value);
    });
    return () => {
      current = false;
    };
  }, [keeper, note]);

  useEffect(() => {
    const onLeaving = () => void writer.flush();
    window.addEventListener('pagehide', onLeaving);
    document.addEventListener('visibilitychange', onLeaving);
    // What closes the card around this frame comes after these.
    window.addEventListener('blur', onLeaving);
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onLeaving();
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true });
      window.removeEventListener('pagehide', onLeaving);
      document.removeEventListener('visibilitychange', onLeaving);
      window.removeEventListener('blur', onLeaving);
      onLeaving();
    };
  }, [writer]);

  return { writer, state };
}
