/** Stops the extension's background, as the browser does whenever it likes. */
import type { CDPSession } from '@playwright/test';

/** Returns what stops the extension's service worker and waits until it does not run any more, or has been started anew. */
export async function workerStopper(session: CDPSession): Promise<() => Promise<void>> {
  const running = new Set<string>();
  let onStopped = () => {};
  /** Of a worker that is asked for again at once, the browser may leave out to tell that it was stopped in between. */
  let onStarting = () => {};
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') running.delete(versionId);
      else running.add(versionId);
      if (runningStatus === 'starting') onStarting();
    }
    if (running.size === 0) onStopped();
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const stopped = new Promise<void>((resolve) => {
      onStopped = resolve;
    });
    await session.send('ServiceWorker.stopAllWorkers');
    if (running.size === 0) return;
    const startedAnew = new Promise<void>((resolve) => {
      onStarting = resolve;
    });
    await Promise.race([stopped, startedAnew]);
  };
}
