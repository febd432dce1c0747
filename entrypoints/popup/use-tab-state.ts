import { useEffect, useState } from 'preact/hooks';
import { type TabState, tabState } from '../../data/messaging/tab-state.ts';

/** Milliseconds between two requests: the popup may open while the page is still being read. */
const POLL_INTERVAL_MS = 500;

/** The state of the active tab, and a function that asks for it at once. */
export function useTabState(): [TabState | undefined, () => Promise<void>] {
  const [tab, setTab] = useState<TabState>();
  const refresh = () => tabState().then(setTab);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `refresh` only sets the state.
  useEffect(() => {
    void refresh();
    const timer = setInterval(() => void refresh(), POLL_INTERVAL_MS);
    return () => clearInterval(timer);
  }, []);
  return [tab, refresh];
}
