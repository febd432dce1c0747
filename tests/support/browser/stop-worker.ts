/** Stops the extension's background, as the browser may do at any time. */
import type { CDPSession } from '@playwright/test';

/**
 * Gives a function that stops the extension's service worker, and waits until it has stopped or has
 * been started again.
 */
export async function workerStopper(session: CDPSession): Promise<() => Promise<void>> {
  const running = new Set<string>();
  let onStopped = () => {};
  /** The browser may not report the stop of a worker that is started again at once. */
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
    const startedAgain = new Promise<void>((resolve) => {
      onStarting = resolve;
    });
    await Promise.race([stopped, startedAgain]);
  };
}
