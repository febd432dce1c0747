import { useTexts } from '../../../../components/texts-context.ts';
import { PageHeading } from '../../shell/PageHeading.tsx';
import { hrefTo, type Route } from '../../shell/routes.ts';
import { BackupView } from './backup/BackupView.tsx';
import { LostNotice } from './backup/LostNotice.tsx';
import { FolderPart } from './folder/FolderPart.tsx';
import { ListView } from './list/ListView.tsx';
import { ReminderNotice } from './list/ReminderNotice.tsx';
import { NotesGate } from './NotesGate.tsx';
import { TrashView } from './trash/TrashView.tsx';
import { useNotes } from './use-notes.ts';

/** The views, by their values in the address, which bookmarks may hold. */
const VIEWS = { list: 'list', bin: 'trash', keep: 'backup' } as const;
type ViewParameter = keyof typeof VIEWS;
const VIEW_PARAMETERS = Object.keys(VIEWS) as ViewParameter[];

/** All notes of the reader: the list, the trash, and the backups. */
export function NotesPage({ route }: { route: Route }) {
  const { t } = useTexts();
  const { state, refresh } = useNotes();
  const parameter = VIEW_PARAMETERS.find((known) => known === route.query.view) ?? 'list';
  const view = VIEWS[parameter];
  return (
    <>
      <PageHeading title={t('notesPage.title')}>
        <p>{t('notesPage.intro')}</p>
      </PageHeading>
      <nav class="notes-views" aria-label={t('notesPage.views')}>
        {VIEW_PARAMETERS.map((option) => (
          <a
            key={option}
            href={hrefTo('notes', undefined, option === 'list' ? {} : { view: option })}
            aria-current={option === parameter ? 'page' : undefined}
          >
            {t(`notesPage.view.${VIEWS[option]}`)}
            {state.status === 'open' && option === 'bin' && state.trash.length > 0 && (
              <span class="quiet"> {state.trash.length}</span>
            )}
          </a>
        ))}
      </nav>
      <NotesGate state={state} onRetry={() => void refresh()}>
        {(notes) => (
          <>
            {notes.areLost && <LostNotice onChange={refresh} showLink={view !== 'backup'} />}
            {view === 'list' && (
              <>
                <FolderPart part="notice" db={notes.db} onChange={refresh} />
                {notes.reminder.due && <ReminderNotice {...notes} onChange={refresh} />}
                <ListView {...notes} query={route.query} />
              </>
            )}
            {view === 'trash' && <TrashView {...notes} />}
            {view === 'backup' && <BackupView {...notes} onChange={refresh} day={route.query.day} />}
          </>
        )}
      </NotesGate>
    </>
  );
}
