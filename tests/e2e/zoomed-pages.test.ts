/** Cards on pages that the reader has enlarged, by the browser's zoom or with two fingers. */
import { expect, type Page } from '@playwright/test';
import { hostOf } from '../support/browser/card-frame.ts';
import { article, openCard, test } from './ficha.ts';
import { zoomTab } from './worker.ts';

const NAME = 'Grupo Colina';
const LONG = '<div style="width: 3000px; height: 3000px"></div>';
const html = article([`The trial of the ${NAME} went on in Peru.`]).replace('</main>', `${LONG}</main>`);

/** Pixels of the card beyond what the reader sees of the page, by sides; none is above 0. */
const beyond = (page: Page) =>
  hostOf(page).evaluate((host) => {
    const { left, top, right, bottom } = host.getBoundingClientRect();
    const { offsetLeft, offsetTop, width, height } = visualViewport as VisualViewport;
    return Math.round(
      Math.max(offsetLeft - left, offsetTop - top, right - offsetLeft - width, bottom - offsetTop - height),
    );
  });

async function openAndKeep(page: Page) {
  const card = await openCard(page, NAME);
  await card.getByRole('button', { name: 'More options' }).click();
  await card.getByRole('button', { name: 'Keep this card open' }).click();
  return card;
}

test('a card that is kept open on a page zoomed to 200 % stays in the window, and leads back', async ({ ficha }) => {
  const page = await ficha.open(html);
  await zoomTab(ficha, page.url(), 2);
  await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(2);
  const card = await openAndKeep(page);
  expect(await beyond(page)).toBeLessThanOrEqual(0);
  await page.evaluate(() => scrollTo(1200, 1500));
  await expect.poll(() => beyond(page)).toBeLessThanOrEqual(0);
  await card.getByRole('button', { name: 'Back to the name' }).click();
  await expect.poll(() => page.evaluate(() => Math.max(scrollX, scrollY))).toBeLessThan(200);
  await zoomTab(ficha, page.url(), 1);
});

test('a card that is kept open stays in sight of a reader who enlarges the page with two fingers', async ({
  ficha,
}) => {
  const page = await ficha.open(html);
  const card = await openAndKeep(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(2);
  await expect.poll(() => beyond(page)).toBeLessThanOrEqual(0);
  // First what is seen of the window moves, then the page in it.
  await page.mouse.move(100, 700);
  const seenFrom = () => page.evaluate(() => visualViewport?.pageTop ?? 0);
  for (const distance of [200, 3000]) {
    const before = await seenFrom();
    await page.mouse.wheel(0, distance);
    await expect.poll(seenFrom).toBeGreaterThan(before);
    await expect.poll(() => beyond(page)).toBeLessThanOrEqual(0);
  }
  await card.getByRole('button', { name: 'Back to the name' }).click();
  await expect.poll(seenFrom).toBeLessThan(200);
  await expect.poll(() => beyond(page)).toBeLessThanOrEqual(0);
});
