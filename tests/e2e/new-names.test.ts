/** Names that come, or come anew, while the pointer rests on one. */
import { expect } from '@playwright/test';
import { cardOf, closeWithEscape, hostOf } from '../support/browser/card-frame.ts';
import { markedNames } from '../support/browser/marked-names.ts';
import { article, markOf, openCard, test } from './ficha.ts';
import { changeStoredSettings } from './worker.ts';

const NAME = 'Grupo Colina';
const PAGE = article([`The trial of the ${NAME} went on in Peru.`]);

test('names that are taken anew under a resting pointer open their card without another move', async ({ ficha }) => {
  const page = await ficha.open(PAGE);
  await openCard(page, NAME);
  const hosts = [new URL(page.url()).host];
  await changeStoredSettings(ficha, { sites: { mode: 'except', hosts } });
  await expect(hostOf(page)).toHaveCount(0);
  await expect.poll(() => markedNames(page)).toEqual([]);
  await changeStoredSettings(ficha, { sites: { mode: 'except', hosts: [] } });
  await expect(cardOf(page).locator('h2')).toHaveText(NAME);
});

test('a pointer that came to rest before the names were found opens their card', async ({ ficha }) => {
  const page = await ficha.open(PAGE);
  const { x, y } = await markOf(page, NAME);
  const hosts = [new URL(page.url()).host];
  await changeStoredSettings(ficha, { sites: { mode: 'except', hosts } });
  await expect.poll(() => markedNames(page)).toEqual([]);
  await page.mouse.move(x + 40, y + 60);
  await page.mouse.move(x, y, { steps: 12 });
  await changeStoredSettings(ficha, { sites: { mode: 'except', hosts: [] } });
  await expect(cardOf(page).locator('h2')).toHaveText(NAME);
});

test('a name that the page has moved under the pointer meanwhile opens nothing', async ({ ficha }) => {
  const page = await ficha.open(PAGE.replace('</main>', '<p id="top">Nothing here.</p></main>'));
  const { x, y } = await markOf(page, NAME);
  // The script for cards is in the page now: a name that is rested on has its host at once.
  await openCard(page, NAME);
  await closeWithEscape(page);
  const hosts = [new URL(page.url()).host];
  await changeStoredSettings(ficha, { sites: { mode: 'except', hosts } });
  await expect.poll(() => markedNames(page)).toEqual([]);
  await page.mouse.move(x, y + 40, { steps: 4 });
  await page.evaluate(() => {
    const top = document.querySelector('#top');
    top?.parentElement?.prepend(top);
  });
  await changeStoredSettings(ficha, { sites: { mode: 'except', hosts: [] } });
  await markOf(page, NAME);
  // The marks are painted before the pointer hears of them, in one turn.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  expect(await page.locator('ficha-card').count()).toBe(0);
});
