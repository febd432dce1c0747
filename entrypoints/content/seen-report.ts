/** Tells the background which names this page holds, for readers who have the pages they read remembered. Ids alone travel; the address the browser tells. */
import { call } from '../../data/service-client.ts';

/** Milliseconds that the names stay as they are before they are told: a page that is only passed through was not read. */
const SETTLE_MS = 3000;

export interface SeenReport {
  /** `wanted`: the reader has turned this on. */
  update(entities: readonly string[], wanted: boolean): void;
}

export function createSeenReport(signal: AbortSignal): SeenReport {
  // The history is of pages, not of the frames in them.
  if (window !== window.top) return { update: () => {} };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = '';
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    update(entities, wanted) {
      clearTimeout(timer);
      const state = `${location.href} ${entities.join(' ')}`;
      if (!wanted || entities.length === 0 || state === told) return;
      timer = setTimeout(() => {
        told = state;
        void call('sawNames', { ids: [...entities] });
      }, SETTLE_MS);
    },
  };
}
