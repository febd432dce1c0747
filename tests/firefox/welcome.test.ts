/** Firefox: the welcome page is a page on which Ficha works. */
import { expect } from '@playwright/test';
import { openCard, test } from './ficha.ts';

test('a card opens on the welcome page, which then says so', async ({ ficha }) => {
  const page = await ficha.openOwn('/library.html#/welcome');
  await openCard(page, 'Vladimiro Montesinos');
  await expect.poll(() => page.evaluate(() => document.body.textContent)).toContain('This is a card.');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.$('ficha-card')).toBeNull();
});
