import { useEffect, useState } from 'preact/hooks';
import type { NotePlace } from '../../data/messaging/card-schemas.ts';
import { CardNotes } from './CardNotes.tsx';
import { tellPage } from './opening.ts';

interface Props {
  entity: string;
  count: number;
  /**
   * False when the card was opened from another card: then a note is about the page, not about a
   * sentence.
   */
  isMentioned: boolean;
  /** The editor is open. */
  writing: boolean;
}

/** Where a new note is taken; undefined until the page has answered. */
function useNotePlace(isNeeded: boolean): NotePlace | undefined {
  const [place, setPlace] = useState<NotePlace>();
  useEffect(() => {
    if (isNeeded) void tellPage({ type: 'get-note-place' }).then((reply) => setPlace(reply.place));
  }, [isNeeded]);
  return place;
}

/** The reader's notes on this card's entity. */
export function EntityNotes({ entity, count, isMentioned, writing }: Props) {
  /** The list stays after its last note was deleted, so that the reader can undo that. */
  const [hadNotes, setHadNotes] = useState(false);
  useEffect(() => setHadNotes((had) => had || count > 0), [count]);
  const isShown = writing || count > 0 || hadNotes;
  const place = useNotePlace(isShown);
  if (!isShown || !place) return null;
  const { page, quote } = place;
  return (
    <section class="notes">
      <CardNotes
        key={String(writing)}
        about={{ entity, page, ...(isMentioned && quote ? { quote } : {}) }}
        writing={writing}
      />
    </section>
  );
}
