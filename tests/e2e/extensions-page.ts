import type { Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';

interface Chrome {
  chrome: {
    management: { setEnabled: (id: string, on: boolean) => Promise<void> };
  };
}

/** Runs `act` on chrome://extensions. */
async function onExtensionsPage(ficha: Ficha, act: (page: Page, id: string) => Promise<unknown>): Promise<void> {
  const page = await ficha.context.newPage();
  await page.goto('chrome://extensions');
  await act(page, ficha.id);
  await page.close();
}

/**
 * Disables or enables the extension as a reader does on chrome://extensions, once for each state.
 */
export const setEnabled = (ficha: Ficha, ...states: boolean[]) =>
  onExtensionsPage(ficha, async (page, id) => {
    for (const on of states)
      await page.evaluate(
        ([extension, wanted]) => (globalThis as unknown as Chrome).chrome.management.setEnabled(extension, wanted),
        [id, on] as const,
      );
  });
