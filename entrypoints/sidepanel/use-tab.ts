import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { answersInOrder } from '../../components/tab/answers-in-order.ts';
import { type TabState, tabState } from '../../data/messaging/tab-state.ts';

/** Milliseconds between two requests: the names change while a page is being read. */
const POLL_INTERVAL_MS = 1000;

/** The state of a tab, or of the active one, updated when the tab or its page changes. */
export function useTab(id: number | undefined): TabState | undefined {
  const [tab, setTab] = useState<TabState>();
  useEffect(() => {
    let ended = false;
    const refresh = answersInOrder(
      () => tabState(id),
      (state) => ended || setTab(state),
    );
    const update = () => {
      if (!document.hidden) void refresh();
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
