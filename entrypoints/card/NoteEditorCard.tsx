import { CloseButton } from '../../components/card/CloseButton.tsx';
import { useTexts } from '../../components/texts-context.ts';
import type { NotesAbout } from '../../data/messaging/card-schemas.ts';
import { CardNotes } from './CardNotes.tsx';
import { TITLE_ID } from './title-id.ts';

interface Props {
  notes: NotesAbout;
  onClose: () => void;
}

/** A card without an entity: the editor for a note on the selection, and the page's other notes. */
export function NoteEditorCard({ notes, onClose }: Props) {
  const { t } = useTexts();
  return (
    <>
      <div class="card-header note-header">
        <h2 id={TITLE_ID}>{t('noteBox.title')}</h2>
        <CloseButton onClose={onClose} />
      </div>
      <div class="card-body">
        <section class="notes">
          <CardNotes about={notes} writing />
        </section>
      </div>
    </>
  );
}
