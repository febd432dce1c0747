import type { BrowserContext } from '@playwright/test';
import { serviceWorkerOf } from '../../tests/support/browser/launch.ts';

/** Sets the reader's language: Chromium on Linux gives extensions the system's language. */
export async function setLanguage(context: BrowserContext, language: string): Promise<void> {
  const worker = await serviceWorkerOf(context);
  await worker.evaluate((chosen) => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { set: (items: object) => Promise<void> } } };
    };
    return chrome.storage.local.set({ settings: { language: chosen } });
  }, language);
}
