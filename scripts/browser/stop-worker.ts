/** Stops the extension's background, as the browser does whenever it likes. */
import type { CDPSession } from '@playwright/test';

/** Returns what stops the extension's service worker and waits until it does not run any more. */
export async function workerStopper(session: CDPSession): Promise<() => Promise<void>> {
  const running = new Set<string>();
  let onStopped = () => {};
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'stopped') running.delete(versionId);
      else running.add(versionId);
    }
    if (running.size === 0) onStopped();
  });
  await session.send('ServiceWorker.enable');
  return async () => {
    const stopped = new Promise<void>((resolve) => {
      onStopped = resolve;
    });
    await session.send('ServiceWorker.stopAllWorkers');
    if (running.size > 0) await stopped;
  };
}
