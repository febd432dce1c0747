import { useTexts } from '../../../../components/texts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { KeepView } from './backup/BackupView.tsx';
import { LostNotice } from './backup/LostNotice.tsx';
import { ListView } from './list/ListView.tsx';
import { ReminderNotice } from './list/ReminderNotice.tsx';
import { NotesGate } from './NotesGate.tsx';
import { BinView } from './trash/TrashView.tsx';
import { useNotes } from './use-notes.ts';

const VIEWS = ['list', 'bin', 'keep'] as const;

/** All notes: found again, given out and taken in, deleted and brought back. */
export function NotesPage({ route }: { route: Route }) {
  const { t } = useTexts();
  const { opening, refresh } = useNotes();
  const view = VIEWS.find((one) => one === route.query.view) ?? 'list';
  return (
    <>
      <PageHeading title={t('notesPage.title')}>
        <p>{t('notesPage.intro')}</p>
      </PageHeading>
      <nav class="notes-views" aria-label={t('notesPage.views')}>
        {VIEWS.map((one) => (
          <a
            key={one}
            href={hrefTo('notes', undefined, one === 'list' ? {} : { view: one })}
            aria-current={one === view ? 'page' : undefined}
          >
            {t(`notesPage.view.${one}`)}
            {opening.state === 'open' && one === 'bin' && opening.bin.length > 0 && (
              <span class="quiet"> {opening.bin.length}</span>
            )}
          </a>
        ))}
      </nav>
      <NotesGate opening={opening} onRetry={() => void refresh()}>
        {(notes) => (
          <>
            {notes.lost > 0 && <LostNotice lost={notes.lost} onChange={refresh} showLink={view !== 'keep'} />}
            {view === 'list' && (
              <>
                {notes.reminder.due && <ReminderNotice {...notes} onChange={refresh} />}
                <ListView {...notes} query={route.query} />
              </>
            )}
            {view === 'bin' && <BinView {...notes} />}
            {view === 'keep' && <KeepView {...notes} onChange={refresh} day={route.query.day} />}
          </>
        )}
      </NotesGate>
    </>
  );
}
