/**
 * Tells the background that a frame's names have changed, for the number on the toolbar button, and,
 * for readers who keep a history, which names the page holds. The page's address is not sent; the
 * background knows the sender's.
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

/** Creates the report of a page or a frame; only the page is remembered in the history. */
export function createNameReport(signal: AbortSignal): NameReport {
  const isFrame = window !== window.top;
  let reported = '';
  let current = '';
  let remembered = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = (ids: string) => {
    reported = ids;
    void sendRequest('reportNames', {});
  };
  // The browser clears the button when the reader navigates away, also from a page that it keeps
  // for the way back.
  window.addEventListener('pageshow', ({ persisted }) => persisted && current !== '' && report(current), { signal });
  // A frame goes elsewhere without its page.
  if (isFrame) window.addEventListener('pagehide', () => reported !== '' && report(''), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    if (reported !== '') report('');
  });
  return {
    update(names, { badge, history }) {
      current = badge ? names.map(({ id }) => id).join(' ') : '';
      if (current !== reported) report(current);
      if (isFrame) return;
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
