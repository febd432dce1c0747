/** Every card of the packs: what a reader sees of it without scrolling, in both languages. */
import { expect } from '@playwright/test';
import { test } from './gallery-page.ts';

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

for (const lang of ['en', 'es'])
  test(`every card shows its brief without scrolling, cut texts or many tab stops, in ${lang}`, async ({
    galleryPage: page,
    galleryAddress,
  }) => {
    await page.goto(`${galleryAddress}cards.html?lang=${lang}`);
    await page.locator('html[data-ready]').waitFor();
    for (const { way, ...window } of CASES) {
      await page.setViewportSize(window);
      const mostHeight = Math.min(MAX_HEIGHT, MAX_SHARE_OF_WINDOW * window.height);
      const where = `${window.width}x${window.height}, from a ${way}`;
      const cards = await page.evaluate((from) => globalThis.measureCards(from), way);
      expect(cards.length).toBeGreaterThan(200);
      const expectNone = (fault: string, isBad: (card: (typeof cards)[number]) => boolean) => {
        const bad = cards.filter(isBad).map(({ id, cut }) => [id, ...cut].join(': '));
        expect.soft(bad, `${fault}, ${where}`).toEqual([]);
      };
      expectNone('fewer than 3 entries or more than 5', ({ entries }) => entries < 3 || entries > 5);
      expectNone('entries out of sight', ({ entries, wholeEntries }) => wholeEntries < entries);
      expectNone('too high', ({ height }) => height > mostHeight + 0.5);
      expectNone('too many tab stops', ({ tabStops }) => tabStops > MAX_TAB_STOPS);
      expectNone('cut texts', ({ cut }) => cut.length > 0);
    }
  });
