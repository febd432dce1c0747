import { useEffect, useMemo, useState } from 'preact/hooks';
import { useTexts } from '../../components/texts-context.ts';
import type { Quote } from '../../data/notes/note.ts';
import { EditorFrame } from './EditorFrame.tsx';
import { pageRef } from './page-ref.ts';

interface Props {
  entity: string;
  name: string;
  count: number;
  /** Undefined when the card was reached from another card: then a note is about the page, not about a sentence of it. */
  quote: Quote | undefined;
  /** The reader wants to write: the frame opens with its editor. */
  writing: boolean;
  onEscape: () => void;
}

/** The reader's notes on this card's entity. */
export function NotesFrame({ entity, name, count, quote, writing, onEscape }: Props) {
  const { t, count: counted } = useTexts();
  // The page is read again while the card is open; the quote meant is the one it was opened at.
  const [takenAt] = useState(quote);
  const asked = useMemo(
    () => ({ entity, page: pageRef(document), ...(takenAt ? { quote: takenAt } : {}) }),
    [entity, takenAt],
  );
  /** A list whose last note was deleted stays, with the way to take that back. */
  const [hadNotes, setHadNotes] = useState(false);
  useEffect(() => setHadNotes((had) => had || count > 0), [count]);
  if (!writing && count === 0 && !hadNotes) return null;
  return (
    <section class="notes">
      {count > 0 && !writing && <h3>{counted('card.notesCount', count)}</h3>}
      <EditorFrame
        asked={asked}
        mode={writing ? 'write' : 'list'}
        title={t('card.notesFrame', name)}
        onEscape={onEscape}
      />
    </section>
  );
}
