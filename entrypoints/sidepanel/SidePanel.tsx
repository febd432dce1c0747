import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { InPlaceCard } from '../../components/tab/InPlaceCard.tsx';
import { NeverMark } from '../../components/tab/NeverMark.tsx';
import { TabMessage } from '../../components/tab/TabMessage.tsx';
import { useCardPath } from '../../components/tab/use-card-path.ts';
import { useNeverMarked } from '../../components/tab/use-never-marked.ts';
import { useTexts } from '../../components/texts-context.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { askToReadPages } from '../../data/messaging/page-access.ts';
import { loadCard, setNeverMarked, setSite } from '../../data/messaging/tab-state.ts';
import type { PageRef } from '../../data/notes/note.ts';
import { openNotes } from '../../data/notes/note-keeper.ts';
import { openSearch } from '../../data/own/open-search.ts';
import type { OwnTask } from '../../data/own/selected-place.ts';
import { siteOf } from '../../data/settings/settings.ts';
import { watchSettings } from '../../data/settings/settings-store.ts';
import { CardMentions } from './CardMentions.tsx';
import { Notes } from './Notes.tsx';
import { OwnForm } from './own/OwnForm.tsx';
import { OwnSaved } from './own/OwnSaved.tsx';
import type { SavedOwn } from './own/save-fields.ts';
import { PageNames } from './PageNames.tsx';
import { PageNotes } from './PageNotes.tsx';
import { useMentions } from './use-mentions.ts';
import { usePage } from './use-page.ts';
import { usePanelTask } from './use-panel-task.ts';
import { useTab } from './use-tab.ts';

interface Props {
  /** The task that this page was opened for, in a window of its own. */
  taskWindow?: string | undefined;
  /** The tab that the panel is about; by default the active one. */
  tab?: number;
}

/** A form of the reader's own card or fact, and what was saved of it. */
type OwnState = { state: 'writing'; task: OwnTask } | { state: 'saved'; saved: SavedOwn };

/** For a note written while no web page is active. */
const NO_PAGE: PageRef = { url: '', title: '' };

/** The side panel: search, and below it the names and notes of the page, or the chosen card. */
export function SidePanel({ tab: tabId, taskWindow }: Props) {
  const { t } = useTexts();
  const tab = useTab(tabId);
  const page = usePage(tabId);
  const task = usePanelTask(taskWindow);
  const mentions = useMentions(tab);
  const neverMarked = useNeverMarked(watchSettings);
  const searchInput = useRef<HTMLInputElement>(null);
  const cards = useCardPath(searchInput);
  /** The text of a note that the reader begins from the search box. */
  const [begun, setBegun] = useState<string>();
  const [own, setOwn] = useState<OwnState>();
  const names = tab?.state === 'on' ? tab.names : [];
  const ids = names.map(({ id }) => id).join(' ');
  const namesOnPage = useMemo(() => new Set(ids.split(' ')), [ids]);

  const makeOwn = () => page && void sendRequest('beginOwn', { purpose: 'card', tab: page.tab });

  function beginNote(text: string) {
    cards.close();
    setBegun(text);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each task.
  useEffect(() => {
    if (task && 'card' in task) cards.open(task.card);
    if (task && 'note' in task) beginNote(task.note);
    if (task && 'own' in task) {
      cards.close();
      setOwn({ state: 'writing', task: task.own });
    }
  }, [task]);

  const card = cards.current;
  const named = names.find(({ id }) => id === card?.id);
  return (
    <main>
      <h1 class="visually-hidden">{t('panel.title')}</h1>
      <SearchBox
        openSearch={openSearch}
        givenQuery={task && 'lookUp' in task ? task.lookUp : ''}
        namesOnPage={namesOnPage}
        onChoose={cards.open}
        onNote={page && siteOf(page.page.url) ? beginNote : undefined}
        input={searchInput}
      />
      {own?.state === 'saved' && (
        <OwnSaved
          key={own.saved.id}
          saved={own.saved}
          onOpen={(id) => {
            setOwn(undefined);
            cards.open(id);
          }}
          onAnother={makeOwn}
        />
      )}
      {own?.state === 'writing' ? (
        <OwnForm
          key={JSON.stringify(own.task)}
          task={own.task}
          onSaved={(saved) => setOwn({ state: 'saved', saved })}
          onCancel={() => setOwn(undefined)}
        />
      ) : card ? (
        <InPlaceCard
          key={card.id}
          id={card.id}
          loadCard={loadCard}
          backTo={card.from}
          mentions={
            named && (
              <CardMentions
                named={named}
                shown={mentions.shown(named.id)}
                onShow={(index) => mentions.show(named, index)}
              />
            )
          }
          notes={
            <Notes
              heading={t('noteEditor.yours')}
              level={3}
              open={() => openNotes({ entity: card.id, page: page?.page ?? NO_PAGE })}
              newNote={t('noteEditor.newOnName')}
              none={t('notes.none')}
            />
          }
          options={
            <>
              {page && (
                <button
                  type="button"
                  class="more"
                  onClick={() => void sendRequest('beginOwn', { purpose: 'fact', card: card.id, tab: page.tab })}
                >
                  {t('own.addFact')}
                </button>
              )}
              <NeverMark
                neverMarked={neverMarked.includes(card.id)}
                onChange={(never) => void setNeverMarked(card.id, never)}
              />
            </>
          }
          onPage={[...namesOnPage]}
          onBack={cards.back}
          onOpen={cards.openRelated}
        />
      ) : (
        <>
          {begun !== undefined && <PageNotes page={page} begun={begun} />}
          {page && (
            <div class="own-actions">
              <button type="button" class="more" onClick={makeOwn}>
                {t('own.makeCard')}
              </button>
            </div>
          )}
          {tab?.state === 'on' && (
            <PageNames names={names} neverMarked={neverMarked} mentions={mentions} onOpen={cards.open} />
          )}
          {tab && tab.state !== 'on' && (
            <TabMessage tab={tab} askToReadPages={askToReadPages} onTurnOn={(site) => void setSite(site, true)} />
          )}
          {begun === undefined && <PageNotes page={page} begun={undefined} />}
        </>
      )}
      <p class="visually-hidden" role="status">
        {mentions.announcement}
      </p>
    </main>
  );
}
