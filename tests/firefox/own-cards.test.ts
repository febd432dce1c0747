/** Firefox: a card of one's own is made in the library, and marked on open and later pages. */
import { expect } from '@playwright/test';
import { article } from '../e2e/ficha.ts';
import { marksInPage } from '../support/browser/marked-names.ts';
import { cardTitle, markOf, openCard, test } from './ficha.ts';

test('a card of one’s own is made and marked', async ({ ficha }) => {
  const page = await ficha.open(article(['Rosa Vega opened the harbour archive.']));
  const library = await ficha.openOwn('/library.html#/own/new');
  await library.waitForSelector('.own-form input');
  const [name, line] = await library.$$('.own-form .own-items:first-child input');
  await name?.type('Rosa Vega');
  await line?.type('Archivist of the harbour');
  await line?.press('Enter');
  await expect.poll(() => library.evaluate(() => location.hash)).toMatch(/^#\/own\/mine\//);
  await page.bringToFront();
  await markOf(page, 'Rosa Vega');
  await openCard(page, 'Rosa Vega');
  expect(await cardTitle(page)).toBe('Rosa Vega');
  const later = await ficha.open(article(['Years later Rosa Vega wrote a book.']));
  await expect.poll(async () => (await later.evaluate(marksInPage)).map(({ text }) => text)).toEqual(['Rosa Vega']);
});
