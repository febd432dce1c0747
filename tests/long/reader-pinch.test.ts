/** Zooming the reader by pinching: what is under the pointer or the fingers stays there. */
import { expect, type Page } from '@playwright/test';
import { testWithFicha } from '../e2e/ficha.ts';
import { openReader, type PdfServer, pageDrawn, servePdfs } from '../e2e/reader.ts';
import { longReport } from '../support/pdf/long-report.ts';

const test = testWithFicha();

/** Pixels by which a point may move: sizes are rounded, and a step of the fingers comes late. */
const NEARLY = 4;

let server: PdfServer;

test.beforeAll(async () => {
  server = await servePdfs({ '/report.pdf': { body: longReport(12) } });
});

test.afterAll(() => server.close());

const SIXTH = '.page[data-page-number="6"]';

/** A point of page 6, in window coordinates, and the width of that page. */
const placeOf = (page: Page) =>
  page.locator(SIXTH).evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width * 0.3, y: top + height * 0.4, width };
  });

/** Opens page 6 enlarged, so that it can be scrolled in both directions. */
async function opened(page: Page): Promise<{ x: number; y: number; width: number }> {
  await pageDrawn(page, 6);
  await page.getByRole('combobox', { name: 'Zoom' }).selectOption('200%');
  const { x, y } = await placeOf(page);
  await page.locator('.reader-pages').evaluate((pages, by) => pages.scrollBy(...by), [x - 600, y - 400] as const);
  return placeOf(page);
}

test('a pinch on a touchpad enlarges and reduces around the pointer', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/report.pdf#page=6`);
  const before = await opened(page);
  await page.mouse.move(before.x, before.y);
  await page.keyboard.down('Control');
  // Each step alone is less than pdf.js's hundredth.
  for (let step = 0; step < 40; step++) await page.mouse.wheel(0, -0.8);
  await expect.poll(async () => (await placeOf(page)).width).toBeGreaterThan(before.width * 1.3);
  const enlarged = await placeOf(page);
  expect(Math.abs(enlarged.x - before.x)).toBeLessThan(NEARLY);
  expect(Math.abs(enlarged.y - before.y)).toBeLessThan(NEARLY);
  for (let step = 0; step < 40; step++) await page.mouse.wheel(0, 0.8);
  await expect.poll(async () => (await placeOf(page)).width).toBeLessThan(before.width * 1.05);
  await page.keyboard.up('Control');
  const reduced = await placeOf(page);
  expect(Math.abs(reduced.y - before.y)).toBeLessThan(NEARLY);
  // The window itself was not zoomed.
  expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
  await page.close();
});

test('two fingers enlarge around the point between them, and take it along', async ({ ficha }) => {
  const page = await openReader(ficha, `${server.origin}/report.pdf#page=6`);
  const before = await opened(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart = 0, down = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd' ? [] : [-apart, apart].map((dx, id) => ({ x: before.x + dx, y: before.y + down, id })),
    });
  await touch('touchStart', 60);
  for (let step = 1; step <= 20; step++) await touch('touchMove', 60 + step * 4, step * 3);
  await touch('touchEnd');
  await expect.poll(async () => (await placeOf(page)).width).toBeGreaterThan(before.width * 1.3);
  const after = await placeOf(page);
  expect(Math.abs(after.x - before.x)).toBeLessThan(NEARLY);
  expect(Math.abs(after.y - before.y - 60)).toBeLessThan(2 * NEARLY);
  await page.close();
});
