import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type TabState, tabState } from '../../data/messaging/tab-state.ts';

/** Milliseconds between two requests: the names change while a page is being read. */
const POLL_INTERVAL_MS = 1000;

/** The state of a tab, or of the active one, updated when the tab or its page changes. */
export function useTab(id: number | undefined): TabState | undefined {
  const [tab, setTab] = useState<TabState>();
  useEffect(() => {
    let ended = false;
    let latestRequest = 0;
    const update = () => {
      if (document.hidden) return;
      latestRequest += 1;
      const request = latestRequest;
      // A late answer about the tab before must not replace that of the active tab.
      void tabState(id).then((state) => ended || request !== latestRequest || setTab(state));
    };
    update();
    const timer = setInterval(update, POLL_INTERVAL_MS);
    browser.tabs.onActivated.addListener(update);
    browser.tabs.onUpdated.addListener(update);
    document.addEventListener('visibilitychange', update);
    return () => {
      ended = true;
      clearInterval(timer);
      browser.tabs.onActivated.removeListener(update);
      browser.tabs.onUpdated.removeListener(update);
      document.removeEventListener('visibilitychange', update);
    };
  }, [id]);
  return tab;
}
