/**
 * Tells the background which names a page holds: their number for the toolbar button and, for
 * readers who keep a history, their ids. The page's address is not sent; the background knows the
 * sender's.
 */
import { sendRequest } from '../../data/messaging/client.ts';
import type { PageName } from '../../data/messaging/protocol.ts';
import type { Settings } from '../../data/settings/settings.ts';

/**
 * Milliseconds without a change of names after which the page counts as read rather than passed
 * through.
 */
const READ_MS = 3000;

/** The report of one page. */
export interface NameReport {
  update(names: readonly PageName[], settings: Pick<Settings, 'badge' | 'history'>): void;
}

/**
 * Creates the report; a frame's does nothing, because button and history belong to the tab's page.
 */
export function createNameReport(signal: AbortSignal): NameReport {
  if (window !== window.top) return { update: () => {} };
  let reported = 0;
  let current = 0;
  let remembered = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = (count: number) => {
    reported = count;
    void sendRequest('reportNames', { count });
  };
  // The browser clears the button when the reader navigates away, also from a page that it keeps
  // for the way back.
  window.addEventListener('pageshow', ({ persisted }) => persisted && current > 0 && report(current), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (reported > 0) report(0);
  });
  return {
    update(names, { badge, history }) {
      current = badge ? names.length : 0;
      if (current !== reported) report(current);
      clearTimeout(timer);
      const ids = history ? names.filter(({ ambiguous }) => !ambiguous).map(({ id }) => id) : [];
      const page = `${location.href} ${ids}`;
      if (ids.length === 0 || page === remembered) return;
      timer = setTimeout(() => {
        remembered = page;
        void sendRequest('sawNames', { ids });
      }, READ_MS);
    },
  };
}
