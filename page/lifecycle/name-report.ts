/**
 * Tells the background which names the page holds: how many, for the toolbar button, and, for readers who have the pages they read remembered,
 * which. Only where there are names; ids alone travel, the address is the browser's to tell.
 */
import { sendRequest } from '../../data/messaging/client.ts';
import type { Settings } from '../../data/settings/settings.ts';

/** Milliseconds that the names stay as they are before the page counts as read: one that is only passed through was not. */
const READ_MS = 3000;

export interface NameReport {
  update(names: readonly { id: string; ambiguous: boolean }[], wanted: Pick<Settings, 'badge' | 'history'>): void;
}

export function createNameReport(signal: AbortSignal): NameReport {
  let sent = 0;
  let current = 0;
  let remembered = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (count: number) => {
    sent = count;
    void sendRequest('reportNames', { count });
  };
  // Button and history are of the tab's page; its frames would each overwrite that.
  if (window !== window.top) return { update: () => {} };
  // A page that the reader comes back to is alive again, but the browser has cleared the button.
  window.addEventListener('pageshow', ({ persisted }) => persisted && current > 0 && send(current), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (sent > 0) send(0);
  });
  return {
    update(names, { badge, history }) {
      current = badge ? names.length : 0;
      if (current !== sent) send(current);
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
