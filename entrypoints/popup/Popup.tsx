import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { SearchBox } from '../../components/search/SearchBox.tsx';
import { TabMessage } from '../../components/tab/TabMessage.tsx';
import { useTexts } from '../../components/texts-context.ts';
import { openSearch } from '../../data/facts/search/packaged-search.ts';
import { openLibrary, openSidePanel } from '../../data/messaging/open-pages.ts';
import { askToReadPages } from '../../data/messaging/page-access.ts';
import { setSite, showMention, type TabState, tabState } from '../../data/messaging/tab-state.ts';
import { PageNames } from './PageNames.tsx';

/** Polls while the page is still being read: the popup may open before that is done. */
const REFRESH_MS = 500;

/** Known before a click: the side panel must be opened at once in answer to it. */
function useWindowId(): number | undefined {
  const [id, setId] = useState<number>();
  useEffect(() => void browser.windows.getCurrent().then((current) => setId(current.id)), []);
  return id;
}

export function Popup() {
  const { t } = useTexts();
  const [tab, setTab] = useState<TabState>();
  const windowId = useWindowId();

  useEffect(() => {
    const refresh = () => void tabState().then(setTab);
    refresh();
    const timer = setInterval(refresh, REFRESH_MS);
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
  const on = tab?.state !== 'off';
  return (
    <main>
      <header>
        <h1>{t('popup.title')}</h1>
        {site && (
          <button
            type="button"
            role="switch"
            aria-checked={on}
            aria-label={t('popup.onThisSite', site)}
            class="switch"
            onClick={() => void toggle(site, !on)}
          >
            <span class="site">{site}</span>
            <span class="track" aria-hidden="true" />
            <span class="state">{t(on ? 'popup.on' : 'popup.off')}</span>
          </button>
        )}
      </header>
      <SearchBox openSearch={openSearch} onChoose={(id) => void openLibrary(`#/card/${encodeURIComponent(id)}`)} />
      {tab?.state === 'on' && <PageNames names={tab.names} onShow={(id) => void showMention(tab.tab, id, 0)} />}
      {tab && tab.state !== 'on' && <TabMessage tab={tab} askToReadPages={askToReadPages} />}
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
