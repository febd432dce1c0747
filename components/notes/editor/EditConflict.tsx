import type { Note } from '../../../data/notes/note.ts';
import { useTexts } from '../../texts-context.ts';

interface Props {
  other: Note;
  /** It lies in the bin. */
  deleted: boolean;
  onKeepBoth: () => void;
  onDiscardOwn: () => void;
}

/** A note that was changed or deleted elsewhere while this one was written: shows the other text, and what can be done. */
export function OtherText({ other, deleted, onKeepBoth, onDiscardOwn }: Props) {
  const { t } = useTexts();
  return (
    <section class="other-text" role="alert">
      <p>{t(deleted ? 'notes.deletedElsewhere' : 'notes.changedElsewhere')}</p>
      {!deleted && <blockquote>{other.text}</blockquote>}
      <p>{t(deleted ? 'notes.saveBringsBack' : 'notes.saveReplaces')}</p>
      <div class="row">
        {!deleted && (
          <button type="button" onClick={onKeepBoth}>
            {t('notes.keepBoth')}
          </button>
        )}
        <button type="button" onClick={onDiscardOwn}>
          {t('notes.discardOwn')}
        </button>
      </div>
    </section>
  );
}
