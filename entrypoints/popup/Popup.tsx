import { useEffect, useMemo, useRef } from 'preact/hooks';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { TabMessage } from '../../components/tab/TabMessage.tsx';
import { useCardPath } from '../../components/tab/use-card-path.ts';
import { useTexts } from '../../components/texts-context.ts';
import { sendRequest } from '../../data/messaging/client.ts';
import { openLibrary } from '../../data/messaging/open-pages.ts';
import { askToReadPages } from '../../data/messaging/page-access.ts';
import { setSite, showMention } from '../../data/messaging/tab-state.ts';
import { openSearch } from '../../data/own/open-search.ts';
import { PageNames } from './PageNames.tsx';
import { PopupCard } from './PopupCard.tsx';
import { ReadPdf } from './ReadPdf.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { useSidePanel } from './use-side-panel.ts';
import { useTabState } from './use-tab-state.ts';

/** The toolbar popup: search, the names on the page or the chosen card, and the switch for the site. */
export function Popup() {
  const { t } = useTexts();
  const [tab, refreshTab] = useTabState();
  const openPanel = useSidePanel();
  const searchInput = useRef<HTMLInputElement>(null);
  const cards = useCardPath(searchInput);
  // So that a name can be typed at once.
  useEffect(() => searchInput.current?.focus(), []);
  const tabId = tab?.state === 'on' ? tab.tab : undefined;
  const names = tab?.state === 'on' ? tab.names : [];
  const ids = names.map(({ id }) => id).join(' ');
  const namesOnPage = useMemo(() => new Set(ids.split(' ')), [ids]);

  async function turn(on: boolean, site: string) {
    await setSite(site, on);
    await refreshTab();
  }

  function openFromPage(id: string) {
    const named = names.find((name) => name.id === id);
    if (tabId !== undefined && named) void showMention(tabId, named, 0);
    cards.open(id);
  }

  const site = tab && 'site' in tab ? tab.site : undefined;
  const isOn = tab?.state !== 'off';
  const card = cards.current;
  return (
    <main>
      <header>
        <h1>{t('popup.title')}</h1>
        {site && <SiteSwitch site={site} isOn={isOn} onToggle={() => void turn(!isOn, site)} />}
      </header>
      <SearchBox
        openSearch={openSearch}
        namesOnPage={namesOnPage}
        onChoose={cards.open}
        onNote={site ? (note) => openPanel({ note }) : undefined}
        input={searchInput}
      />
      {card && (
        <PopupCard
          key={card.id}
          id={card.id}
          cards={cards}
          tab={tabId}
          named={names.find(({ id }) => id === card.id)}
          onPage={[...namesOnPage]}
          onNotes={() => openPanel({ card: card.id })}
        />
      )}
      {!card && tab?.state === 'on' && <PageNames names={names} onOpen={openFromPage} />}
      {!card && tab && tab.state !== 'on' && (
        <TabMessage tab={tab} askToReadPages={askToReadPages} onTurnOn={(off) => void turn(true, off)} />
      )}
      {!card && tab?.state === 'unreadable' && tab.why === 'pdf' && <ReadPdf />}
      <footer>
        {site && (
          <button
            type="button"
            class="more"
            onClick={() => openPanel((tab) => sendRequest('beginOwn', { purpose: 'card', tab }))}
          >
            {t('own.makeCard')}
          </button>
        )}
        <button type="button" class="more" onClick={() => openPanel()}>
          {t('popup.sidePanel')}
        </button>
        <button type="button" class="more" onClick={() => void openLibrary()}>
          {t('popup.library')}
        </button>
        <button type="button" class="more" onClick={() => void openLibrary('#/settings')}>
          {t('popup.settings')}
        </button>
      </footer>
    </main>
  );
}
