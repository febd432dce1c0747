import { useEffect, useState } from 'preact/hooks';
import type { NotePlace } from '../../data/messaging/card-schemas.ts';
import { CardNotes } from './CardNotes.tsx';
import { tellPage } from './opening.ts';

interface Props {
  entity: string;
  /**
   * False when the card was opened from another card: then a note is about the page, not about a
   * sentence.
   */
  isMentioned: boolean;
  /** The editor is open. */
  writing: boolean;
}

/** Where a new note is taken; undefined until the page has answered. */
function useNotePlace(): NotePlace | undefined {
  const [place, setPlace] = useState<NotePlace>();
  useEffect(() => {
    void tellPage({ type: 'get-note-place' }).then((reply) => setPlace(reply.place));
  }, []);
  return place;
}

/** The reader's notes on this card's entity. */
export function EntityNotes({ entity, isMentioned, writing }: Props) {
  const place = useNotePlace();
  if (!place) return null;
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
