/** Firefox: the welcome page is a page on which Ficha works. */
import { expect } from '@playwright/test';
import { hostCorner, restOn, test } from './ficha.ts';

test('a card opens on the welcome page, which then says so', async ({ ficha }) => {
  const page = await ficha.openOwn('/library.html#/welcome');
  await restOn(page, 'Vladimiro Montesinos');
  // WebDriver does not reach a frame of an extension in one of the extension's pages.
  await expect.poll(() => hostCorner(page)).toBeDefined();
  await expect.poll(() => page.evaluate(() => document.body.textContent)).toContain('This is a card.');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.$('ficha-card')).toBeNull();
});
