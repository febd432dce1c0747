/** Tells the background how many different names the page holds, for the toolbar button: a number, and only where there are names. */
import { call } from '../../data/service-client.ts';

export interface NameReport {
  /** `wanted`: the reader wants the number on the button. */
  update(count: number, wanted: boolean): void;
}

export function createNameReport(signal: AbortSignal): NameReport {
  let sent = 0;
  let current = 0;
  const send = (count: number) => {
    sent = count;
    void call('reportNames', { count });
  };
  // The button speaks of the tab's page; its frames would each overwrite that.
  if (window !== window.top) return { update: () => {} };
  // A page that the reader comes back to is alive again, but the browser has cleared the button.
  window.addEventListener('pageshow', ({ persisted }) => persisted && current > 0 && send(current), { signal });
  signal.addEventListener('abort', () => sent > 0 && send(0));
  return {
    update(count, wanted) {
      current = wanted ? count : 0;
      if (current !== sent) send(current);
    },
  };
}
