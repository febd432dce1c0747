import { useState } from 'preact/hooks';
import { displayDate } from '../../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../../components/texts-context.ts';
import { daysLeft, purgeNotes, undeleteNotes } from '../../../../../data/notes/trash.ts';
import { DeedResult } from '../ActionResult.tsx';
import { NoteSummary } from '../list/NoteRow.tsx';
import { useDeed } from '../use-async-action.ts';
import { FIRST_NOTES, type NotesState } from '../use-notes.ts';
import { Sure } from './ConfirmButton.tsx';

/** What was deleted, with the days that it stays, to be brought back or deleted for good. */
export function BinView({ db, bin }: NotesState) {
  const { t, count, lang } = useTexts();
  const deed = useDeed();
  const [shown, setShown] = useState(FIRST_NOTES);

  const bringBack = (id: string) =>
    deed.run(async () => count('notesPage.restored', (await undeleteNotes(db, [id])).length));
  const purge = (ids: string[]) =>
    deed.run(async () => {
      await purgeNotes(db, ids);
      return count('notesPage.purged', ids.length);
    });

  return (
    <section aria-label={t('notesPage.binTitle')}>
      <p class="quiet">{t('notesPage.binIntro')}</p>
      <DeedResult deed={deed} />
      {bin.length === 0 && <p class="empty">{t('notesPage.binEmpty')}</p>}
      {bin.length > 1 && (
        <p class="bin-all">
          <Sure
            label={t('notesPage.emptyBin')}
            question={count('notesPage.emptySure', bin.length)}
            onSure={() => void purge(bin.map(({ id }) => id))}
          />
        </p>
      )}
      <ul class="note-rows">
        {bin.slice(0, shown).map((note) => (
          <li key={note.id} class="note-row">
            <div>
              <p class="quiet">
                <time dateTime={note.deleted}>{displayDate(note.deleted.slice(0, 10), lang)}</time>
                {' · '}
                {count('notesPage.daysLeft', daysLeft(note))}
              </p>
              <NoteSummary note={note} />
              <div class="note-row-acts">
                <Sure
                  label={t('notesPage.purge')}
                  question={t('notesPage.purgeSure')}
                  onSure={() => void purge([note.id])}
                >
                  <button type="button" class="more" onClick={() => void bringBack(note.id)}>
                    {t('notesPage.bringBack')}
                  </button>
                </Sure>
              </div>
            </div>
          </li>
        ))}
      </ul>
      {bin.length > shown && (
        <button type="button" class="more" onClick={() => setShown(shown + FIRST_NOTES)}>
          {t('notesPage.more', Math.min(FIRST_NOTES, bin.length - shown))}
        </button>
      )}
    </section>
  );
}
