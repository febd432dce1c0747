/** What a reader does to an extension on the browser's own page of them. */
import type { Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';

interface Chrome {
  chrome: {
    management: { setEnabled: (id: string, on: boolean) => Promise<void> };
  };
}

/** Does something on the browser's own page of extensions. */
async function onExtensionsPage(ficha: Ficha, act: (page: Page, id: string) => Promise<unknown>): Promise<void> {
  const page = await ficha.context.newPage();
  await page.goto('chrome://extensions');
  await act(page, ficha.id);
  await page.close();
}

/** Disables or enables the extension as the reader does there, one after the other. */
export const setEnabled = (ficha: Ficha, ...states: boolean[]) =>
  onExtensionsPage(ficha, async (page, id) => {
    for (const on of states)
      await page.evaluate(
        ([extension, wanted]) => (globalThis as unknown as Chrome).chrome.management.setEnabled(extension, wanted),
        [id, on] as const,
      );
  });
