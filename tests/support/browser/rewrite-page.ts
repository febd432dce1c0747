import type { Page } from '@playwright/test';

/** Writes the document anew, as some pages' own scripts do. */
export async function rewritePage(page: Page, html: string): Promise<void> {
  await page.evaluate((text) => {
    document.open();
    document.write(text);
    document.close();
  }, html);
}
