import { useEffect, useState } from 'preact/hooks';
import { answersInOrder } from '../../components/tab/answers-in-order.ts';
import { type TabState, tabState } from '../../data/messaging/tab-state.ts';

/** Milliseconds between two requests: the popup may open while the page is still being read. */
const POLL_INTERVAL_MS = 500;

/** The state of the active tab, and a function that asks for it at once. */
export function useTabState(): [TabState | undefined, () => Promise<void>] {
  const [tab, setTab] = useState<TabState>();
  // An answer from before the reader turned the site off must not show it as on again.
  const [refresh] = useState(() => answersInOrder(() => tabState(), setTab));
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), POLL_INTERVAL_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return [tab, refresh];
}
