import { useTexts } from '../../../../../components/texts-context.ts';
import { noteExported } from '../../../../../data/notes/reminder.ts';
import { hrefTo } from '../../../shell/routes.ts';
import type { NotesState } from '../use-notes.ts';

interface Props extends Pick<NotesState, 'db' | 'reminder'> {
  onChange: () => Promise<void>;
}

/** Reminds the reader to export; put off, it comes again after as many notes. */
export function ReminderNotice({ db, reminder: { newNotes, last }, onChange }: Props) {
  const { t, count } = useTexts();
  return (
    <div class="page-notice" role="status">
      <p>{count(last ? 'notesPage.remind' : 'notesPage.remindNever', newNotes)}</p>
      <p class="plan-acts">
        <a class="more" href={hrefTo('notes', undefined, { view: 'keep' })}>
          {t('notesPage.exportTitle')}
        </a>
        <button type="button" class="more" onClick={() => void noteExported(db).then(onChange)}>
          {t('notesPage.remindLater')}
        </button>
      </p>
    </div>
  );
}
