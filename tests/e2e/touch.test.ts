/**
 * Touch: a tap opens a sheet, links stay links, a long press on a link opens the card, a swipe
 * closes the sheet.
 */
import { expect } from '@playwright/test';
import { cardOf, hostOf } from '../support/browser/card-frame.ts';
import { article, markOf, test } from './ficha.ts';
import { finger } from './finger.ts';

const html = article(
  [
    'In Peru the army officer Vladimiro Montesinos rose under <a href="#followed">Alberto Fujimori</a>.',
    'A paragraph without a name.',
  ],
  { date: '2001-05-05' },
);

test('a tap on a name opens a sheet at the foot of the window; a tap elsewhere closes it', async ({ ficha }) => {
  const page = await ficha.open(html);
  const touch = await finger(page);
  const mark = await markOf(page, 'Vladimiro Montesinos');
  await touch.tap(mark.x, mark.y);
  const card = cardOf(page);
  await expect(card.locator('h2')).toHaveText('Vladimiro Montesinos');
  await expect(card).toHaveClass('card sheet');
  const foot = async () => {
    const box = await card.boundingBox();
    return box && Math.round(box.y + box.height);
  };
  // The sheet grows when its content has told its height.
  await expect.poll(foot).toBe(page.viewportSize()?.height);
  for (const button of await card.getByRole('button').all()) {
    const size = await button.boundingBox();
    if (size) expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(24);
  }
  await touch.tap(1100, 300);
  await expect(card).toHaveCount(0);
});

test('a swipe down closes the sheet; a short one does not', async ({ ficha }) => {
  const page = await ficha.open(html);
  const touch = await finger(page);
  const mark = await markOf(page, 'Vladimiro Montesinos');
  const card = cardOf(page);
  await touch.tap(mark.x, mark.y);
  const title = await card.locator('h2').boundingBox();
  if (!title) throw new Error('the sheet has no title');
  const [x, y] = [title.x + 20, title.y + 10];
  await touch.down(x, y);
  for (const by of [10, 20, 30]) await touch.move(x, y + by);
  await touch.up();
  await expect(card).toBeVisible();
  await touch.down(x, y);
  for (const by of [20, 60, 100, 140]) await touch.move(x, y + by);
  await touch.up();
  await expect(card).toHaveCount(0);
});

test('the close button closes the sheet', async ({ ficha }) => {
  const page = await ficha.open(html);
  const touch = await finger(page);
  const mark = await markOf(page, 'Vladimiro Montesinos');
  const card = cardOf(page);
  await touch.tap(mark.x, mark.y);
  await card.locator('h2').waitFor();
  // The sheet grows while its notes are counted, and the button moves with it.
  await expect(async () => {
    const close = await card.getByRole('button', { name: 'Close' }).boundingBox();
    if (close) await touch.tap(close.x + close.width / 2, close.y + close.height / 2);
    await expect(card).toHaveCount(0, { timeout: 1000 });
  }).toPass();
});

test('a name that is a link: a tap follows it, a long press opens the card', async ({ ficha }) => {
  const page = await ficha.open(html);
  const touch = await finger(page);
  const mark = await markOf(page, 'Alberto Fujimori');
  await touch.tap(mark.x, mark.y);
  await page.waitForURL(/#followed$/);
  await expect(hostOf(page)).toHaveCount(0);
  await touch.down(mark.x, mark.y);
  await expect(cardOf(page).locator('h2')).toHaveText('Alberto Fujimori');
  await touch.up();
  await expect(cardOf(page)).toBeVisible();
});
