import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type TabState, tabState } from '../../data/messaging/tab-state.ts';

/** Milliseconds between two looks at the page, for pages go on changing while they are read. */
const REFRESH_MS = 1000;

/** What is known of a tab, or of the one in front; follows the reader to other tabs and other pages. */
export function useTab(id: number | undefined): TabState | undefined {
  const [tab, setTab] = useState<TabState>();
  useEffect(() => {
    let ended = false;
    let latest = 0;
    const look = () => {
      if (document.hidden) return;
      latest += 1;
      const mine = latest;
      // An answer of the tab before must not overwrite that of the tab in front.
      void tabState(id).then((state) => ended || mine !== latest || setTab(state));
    };
    look();
    const timer = setInterval(look, REFRESH_MS);
    browser.tabs.onActivated.addListener(look);
    browser.tabs.onUpdated.addListener(look);
    document.addEventListener('visibilitychange', look);
    return () => {
      ended = true;
      clearInterval(timer);
      browser.tabs.onActivated.removeListener(look);
      browser.tabs.onUpdated.removeListener(look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [id]);
  return tab;
}
