import type { Note } from '../../../data/notes/note.ts';
import { useTexts } from '../../texts-context.ts';

interface Props {
  /** The note as it is stored now. */
  stored: Note;
  /** The stored note is in the trash. */
  deleted: boolean;
  onKeepBoth: () => void;
  onDiscardMine: () => void;
}

/**
 * Says that the note was changed or deleted elsewhere meanwhile, and offers the ways to resolve it.
 */
export function EditConflict({ stored, deleted, onKeepBoth, onDiscardMine }: Props) {
  const { t } = useTexts();
  return (
    <section class="edit-conflict" role="alert">
      <p>{t(deleted ? 'notes.deletedElsewhere' : 'notes.changedElsewhere')}</p>
      {!deleted && <blockquote>{stored.text}</blockquote>}
      <p>{t(deleted ? 'notes.saveBringsBack' : 'notes.saveReplaces')}</p>
      <div class="row">
        {!deleted && (
          <button type="button" onClick={onKeepBoth}>
            {t('notes.keepBoth')}
          </button>
        )}
        <button type="button" onClick={onDiscardMine}>
          {t('notes.discardMine')}
        </button>
      </div>
    </section>
  );
}
