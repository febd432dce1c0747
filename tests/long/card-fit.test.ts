/** Every card of the packs: what a reader sees of it without scrolling, in both languages. */
import { type Browser, chromium, expect, test } from '@playwright/test';
import { type PreviewServer, preview } from 'vite';
import { findChromium } from '../support/browser/find-chromium.ts';

const configFile = 'tests/gallery/vite.config.ts';

/** The card's height is at most this part of the window's, and at most this many pixels. */
const MAX_SHARE_OF_WINDOW = 0.7;
const MAX_HEIGHT = 460;

/** Stops of the Tab key in a card before anything is unfolded. */
const MAX_TAB_STOPS = 15;

/** How a card was reached: from a name that may mean another entity, or from another card. */
const CASES = [
  { width: 1280, height: 800, way: 'mention' },
  { width: 1366, height: 641, way: 'mention' },
  { width: 1366, height: 641, way: 'card' },
] as const;

let browser: Browser;
let server: PreviewServer;

test.beforeAll(async () => {
  server = await preview({ configFile, preview: { port: 0, host: '127.0.0.1' } });
  browser = await chromium.launch({
    executablePath: findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--font-render-hinting=none'],
  });
});
test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});

for (const lang of ['en', 'es'])
  test(`every card shows its brief without scrolling, cut texts or many tab stops, in ${lang}`, async () => {
    const page = await browser.newPage();
    await page.goto(`${server.resolvedUrls?.local[0]}cards.html?lang=${lang}`);
    await page.locator('html[data-ready]').waitFor();
    for (const { way, ...window } of CASES) {
      await page.setViewportSize(window);
      const mostHeight = Math.min(MAX_HEIGHT, MAX_SHARE_OF_WINDOW * window.height);
      const where = `${window.width}x${window.height}, from a ${way}`;
      const cards = await page.evaluate((from) => globalThis.measureCards(from), way);
      expect(cards.length).toBeGreaterThan(200);
      const idsOf = (isBad: (card: (typeof cards)[number]) => boolean) => cards.filter(isBad).map(({ id }) => id);
      expect
        .soft(
          idsOf(({ entries }) => entries < 3 || entries > 5),
          `3 to 5 entries, ${where}`,
        )
        .toEqual([]);
      expect
        .soft(
          idsOf((card) => card.wholeEntries < card.entries),
          `entries in sight, ${where}`,
        )
        .toEqual([]);
      expect
        .soft(
          idsOf(({ height }) => height > mostHeight + 0.5),
          `height, ${where}`,
        )
        .toEqual([]);
      expect
        .soft(
          idsOf(({ tabStops }) => tabStops > MAX_TAB_STOPS),
          `tab stops, ${where}`,
        )
        .toEqual([]);
      expect
        .soft(
          cards.flatMap(({ id, cut }) => cut.map((text) => `${id}: ${text}`)),
          `cut, ${where}`,
        )
        .toEqual([]);
    }
    await page.close();
  });
