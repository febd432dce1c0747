/** Opens a card as a reader does, in a test build. */
import type { Page } from '@playwright/test';
import { cardOf } from './card-frame.ts';
import { restOn, waitForMarks } from './marked-names.ts';

/**
 * Scrolls the first mark with this text into the upper half of the window, rests the mouse on it,
 * and waits for its card. Throws when the text is not marked.
 */
export async function openCardOf(page: Page, text: string): Promise<void> {
  const named = async () => (await waitForMarks(page)).find((one) => one.text === text);
  const mark = await named();
  if (!mark) throw new Error(`${text} is not marked on ${page.url()}`);
  await page.evaluate((y) => {
    // Leaves room for the card below the mark.
    if (y < 0 || y > innerHeight / 2) scrollBy({ top: y - innerHeight / 4, behavior: 'instant' });
  }, mark.y);
  await restOn(page, (await named()) ?? mark);
  await cardOf(page).locator('h2').waitFor();
}
