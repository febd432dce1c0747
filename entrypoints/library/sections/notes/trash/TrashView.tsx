import { useState } from 'preact/hooks';
import { displayDate } from '../../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../../components/texts-context.ts';
import { daysLeft, purgeNotes, undeleteNotes } from '../../../../../data/notes/trash.ts';
import { ActionResult } from '../ActionResult.tsx';
import { NoteSummary } from '../list/NoteRow.tsx';
import { useAsyncAction } from '../use-async-action.ts';
import { FIRST_NOTES, type LoadedNotes } from '../use-notes.ts';
import { ConfirmButton } from './ConfirmButton.tsx';

/** The deleted notes, which can be brought back or deleted for good. */
export function TrashView({ db, trash }: LoadedNotes) {
  const { t, count, lang } = useTexts();
  const action = useAsyncAction();
  const [shown, setShown] = useState(FIRST_NOTES);

  const restore = (id: string) =>
    action.run(async () => {
      const restored = await undeleteNotes(db, [id]);
      return ({ count }) => count('notesPage.restored', restored.length);
    });
  const purge = (ids: string[]) =>
    action.run(async () => {
      await purgeNotes(db, ids);
      return ({ count }) => count('notesPage.purged', ids.length);
    });

  return (
    <section aria-label={t('notesPage.trashTitle')}>
      <p class="quiet">{t('notesPage.trashIntro')}</p>
      <ActionResult action={action} />
      {trash.length === 0 && <p class="empty">{t('notesPage.trashEmpty')}</p>}
      {trash.length > 1 && (
        <p class="trash-all">
          <ConfirmButton
            label={t('notesPage.emptyTrash')}
            question={count('notesPage.emptyTrashConfirm', trash.length)}
            onConfirm={() => void purge(trash.map(({ id }) => id))}
          />
        </p>
      )}
      <ul class="note-rows">
        {trash.slice(0, shown).map((note) => (
          <li key={note.id} class="note-row">
            <div>
              <p class="quiet">
                <time dateTime={note.deleted}>{displayDate(note.deleted.slice(0, 10), lang)}</time>
                {' · '}
                {count('notesPage.daysLeft', daysLeft(note))}
              </p>
              <NoteSummary note={note} />
              <div class="note-row-actions">
                <ConfirmButton
                  label={t('notesPage.purge')}
                  question={t('notesPage.purgeConfirm')}
                  onConfirm={() => void purge([note.id])}
                >
                  <button type="button" class="more" onClick={() => void restore(note.id)}>
                    {t('notesPage.restore')}
                  </button>
                </ConfirmButton>
              </div>
            </div>
          </li>
        ))}
      </ul>
      {trash.length > shown && (
        <button type="button" class="more" onClick={() => setShown(shown + FIRST_NOTES)}>
          {t('notesPage.more', Math.min(FIRST_NOTES, trash.length - shown))}
        </button>
      )}
    </section>
  );
}
