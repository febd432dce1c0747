import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { TabMessage } from '../../components/tab/TabMessage.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { openSearch } from '../../data/facts/search/packaged-search.ts';
import { cardHash, openLibrary, openSidePanel } from '../../data/messaging/open-pages.ts';
import { askToReadPages } from '../../data/messaging/page-access.ts';
import { setSite, showMention, type TabState, tabState } from '../../data/messaging/tab-state.ts';
import { PageNames } from './PageNames.tsx';
import { ReadPdf } from './ReadPdf.tsx';

/** Milliseconds between two requests: the popup may open while the page is still being read. */
const POLL_INTERVAL_MS = 500;

/**
 * The id of this window, asked for in advance: browsers open a side panel only directly after a
 * click.
 */
function useWindowId(): number | undefined {
  const [id, setId] = useState<number>();
  useEffect(() => void browser.windows.getCurrent().then((current) => setId(current.id)), []);
  return id;
}

/** The toolbar popup: search, the names on the page, and the switch for the site. */
export function Popup() {
  const { t } = useTexts();
  const [tab, setTab] = useState<TabState>();
  const windowId = useWindowId();

  useEffect(() => {
    const refresh = () => void tabState().then(setTab);
    refresh();
    const timer = setInterval(refresh, POLL_INTERVAL_MS);
    return () => clearInterval(timer);
  }, []);

  async function toggle(site: string, on: boolean) {
    await setSite(site, on);
    setTab(await tabState());
  }

  function openPanel() {
    if (windowId === undefined) return;
    openSidePanel(windowId).then(
      () => close(),
      () => void openLibrary(),
    );
  }

  const site = tab && 'site' in tab ? tab.site : undefined;
  const isOn = tab?.state !== 'off';
  return (
    <main>
      <header>
        <h1>{t('popup.title')}</h1>
        {site && (
          <button
            type="button"
            role="switch"
            aria-checked={isOn}
            aria-label={t('popup.onThisSite', site)}
            class="switch"
            onClick={() => void toggle(site, !isOn)}
          >
            <span class="site">{site}</span>
            <span class="track" aria-hidden="true" />
            <span class="state">{t(isOn ? 'popup.on' : 'popup.off')}</span>
          </button>
        )}
      </header>
      <SearchBox openSearch={openSearch} onChoose={(id) => void openLibrary(cardHash(id))} />
      {tab?.state === 'on' && <PageNames names={tab.names} onShow={(id) => void showMention(tab.tab, id, 0)} />}
      {tab && tab.state !== 'on' && <TabMessage tab={tab} askToReadPages={askToReadPages} />}
      {tab?.state === 'unreadable' && tab.why === 'pdf' && <ReadPdf />}
      <footer>
        <button type="button" class="more" onClick={openPanel}>
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
