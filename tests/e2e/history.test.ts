/**
 * The reading history: nothing without being asked, ids and the browser's own word for the page
 * when asked, and forgotten on demand.
 */
import { expect, type Page } from '@playwright/test';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { openOwnPage } from './databases.ts';
import { article, type Ficha, testWithFicha } from './ficha.ts';

const test = testWithFicha();

const html = article(['Vladimiro Montesinos recorded his visitors in Peru.']).replace('An article', 'The visitors');

async function openArticle(ficha: Ficha, path: string): Promise<Page> {
  const page = await ficha.open(html, { path });
  await waitForMarks(page);
  return page;
}

const hasHistory = (own: Page) =>
  own.evaluate(async () => (await indexedDB.databases()).some(({ name }) => name === 'ficha-history'));

test('is off by default; turned on, cards list pages, which can be deleted one by one or all', async ({ ficha }) => {
  const settings = await openOwnPage(ficha, '/library.html#/settings');
  const remember = settings.getByRole('checkbox', { name: /Remember on which pages/ });
  await expect(remember).not.toBeChecked();
  const before = await openArticle(ficha, '/before');
  expect(await hasHistory(settings)).toBe(false);
  await before.close();

  await settings.bringToFront();
  await remember.check();
  const card = await openOwnPage(ficha, '/library.html#/card/vladimiro-montesinos');
  const first = await openArticle(ficha, '/first');
  await first.goto(`${first.url()}#part`);
  const seen = card.getByRole('region', { name: 'Seen on' });
  await expect(async () => {
    await card.reload();
    await expect(seen.getByRole('link', { name: 'The visitors' })).toHaveAttribute('href', /\/first$/, {
      timeout: 1000,
    });
  }).toPass();
  await openArticle(ficha, '/second');
  await expect(async () => {
    await card.reload();
    await expect(seen.getByRole('link')).toHaveCount(2, { timeout: 1000 });
  }).toPass();

  await card.bringToFront();
  await seen.getByRole('button', { name: 'Forget this page: The visitors' }).first().click();
  await expect(seen.getByRole('link')).toHaveCount(1);
  await settings.bringToFront();
  await remember.uncheck();
  await settings.reload();
  await expect(settings.getByText('It is off. 1 page from before is still kept.')).toBeVisible();
  await settings.getByRole('button', { name: 'Forget all of them' }).click();
  await expect(settings.getByText('All are forgotten.')).toBeVisible();
  expect(await hasHistory(settings)).toBe(false);
  await card.reload();
  await expect(card.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
  await expect(seen).toHaveCount(0);
});
