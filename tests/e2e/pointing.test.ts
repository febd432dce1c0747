/**
 * How a card is opened and where it appears: keys, clicks, dialogs, full screen, zoom, transforms,
 * scrolling, lines.
 */
import { expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape, hostOf, pressClose } from '../support/browser/card-frame.ts';
import { markedNames, restOn } from '../support/browser/marked-names.ts';
import { article, type Ficha, markOf, openCard, test } from './ficha.ts';
import { fakeScriptClock } from './script-world.ts';
import { changeStoredSettings, tabIdOf } from './worker.ts';

const PAGE = article(['In Peru the army officer Vladimiro Montesinos rose under Alberto Fujimori.']);

/** Longer than any delay before a card opens, in milliseconds. */
const LONG_REST_MS = 3000;

/** The rectangles of a marked name's lines, in the window. */
const linesOf = (page: Page, text: string) =>
  page.evaluate((name) => {
    for (const highlight of CSS.highlights.values())
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = new Range();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        if (range.toString().replace(/\s+/g, ' ') === name)
          return [...range.getClientRects()]
            .filter(({ width }) => width > 0)
            .map(({ left, top, right, bottom }) => ({ left, top, right, bottom }));
      }
    throw new Error(`${name} is not marked`);
  }, text);

/** Expects the card just above or below a line, inside the window, and on top. */
async function expectBeside(page: Page, line: { left: number; top: number; right: number; bottom: number }) {
  const card = cardOf(page);
  await card.locator('h2').waitFor();
  const box = await card.boundingBox();
  if (!box) throw new Error('the card has no box');
  const gap = box.y >= line.bottom ? box.y - line.bottom : line.top - (box.y + box.height);
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThanOrEqual(24);
  expect(box.x).toBeLessThanOrEqual(line.right);
  expect(box.x + box.width).toBeGreaterThanOrEqual(line.left);
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(width);
  expect(box.y + box.height).toBeLessThanOrEqual(height);
  const hit = await page.evaluate(
    ([x, y]) => document.elementFromPoint(x as number, y as number)?.localName,
    [box.x + box.width / 2, box.y + box.height / 2],
  );
  expect(hit).toBe('ficha-card');
}

const zoomTab = async (ficha: Ficha, page: Page, factor: number) => {
  const tab = await tabIdOf(ficha, page.url());
  const [worker] = ficha.context.serviceWorkers();
  await worker?.evaluate(
    ([id, zoom]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { tabs: { setZoom: (id: number, zoom: number) => Promise<void> } };
      };
      return chrome.tabs.setZoom(id as number, zoom as number);
    },
    [tab, factor],
  );
};

test.describe('ways to open a card', () => {
  test.afterEach(({ ficha }) => changeStoredSettings(ficha, { trigger: 'hover', triggerKey: 'Alt' }));

  test('with a key: resting opens nothing; pressing the key, or resting with it held, opens the card', async ({
    ficha,
  }) => {
    await changeStoredSettings(ficha, { trigger: 'key', triggerKey: 'Shift' });
    const page = await ficha.open(PAGE);
    const mark = await markOf(page, 'Vladimiro Montesinos');
    await restOn(page, mark);
    await page.keyboard.press('Shift');
    await expect(cardOf(page).locator('h2')).toHaveText('Vladimiro Montesinos');
    await closeWithEscape(page);
    await page.mouse.move(700, 600);
    const clock = await fakeScriptClock(page);
    await restOn(page, mark);
    await clock.advance(LONG_REST_MS);
    expect(await hostOf(page).count()).toBe(0);
    await clock.uninstall();
    await page.mouse.move(700, 600);
    await page.keyboard.down('Shift');
    await restOn(page, await markOf(page, 'Alberto Fujimori'));
    await expect(cardOf(page).locator('h2')).toHaveText('Alberto Fujimori');
    await page.keyboard.up('Shift');
  });

  test('with a click: resting opens nothing, a click opens the card, and a link keeps its click', async ({ ficha }) => {
    await changeStoredSettings(ficha, { trigger: 'click' });
    const page = await ficha.open(article(['Alberto Fujimori and <a href="#there">Vladimiro Montesinos</a>, Peru.']));
    const name = await markOf(page, 'Alberto Fujimori');
    await restOn(page, name);
    await page.mouse.click(name.x, name.y);
    await expect(cardOf(page).locator('h2')).toHaveText('Alberto Fujimori');
    await closeWithEscape(page);
    await page.mouse.move(700, 600);
    const clock = await fakeScriptClock(page);
    await restOn(page, name);
    await clock.advance(LONG_REST_MS);
    expect(await hostOf(page).count()).toBe(0);
    const link = await markOf(page, 'Vladimiro Montesinos');
    await page.mouse.click(link.x, link.y);
    await expect(page).toHaveURL(/#there$/);
    await clock.advance(LONG_REST_MS);
    expect(await hostOf(page).count()).toBe(0);
    await clock.uninstall();
  });

  test('with a click: one that selects text of a name opens nothing', async ({ ficha }) => {
    await changeStoredSettings(ficha, { trigger: 'click' });
    const page = await ficha.open(PAGE);
    const { x, y } = await markOf(page, 'Vladimiro Montesinos');
    const selected = () => page.evaluate(() => String(getSelection()));
    // What a click is about to open has its frame in the page at once.
    const hosts = () => page.locator('ficha-card').count();
    await page.mouse.move(x - 30, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y, { steps: 8 });
    await page.mouse.up();
    expect(await selected()).not.toBe('');
    expect(await hosts()).toBe(0);
    await page.mouse.click(x - 90, y + 200);
    await page.mouse.click(60, y);
    await page.keyboard.down('Shift');
    await page.mouse.click(x, y);
    await page.keyboard.up('Shift');
    expect(await selected()).toContain('officer');
    expect(await hosts()).toBe(0);
    await page.mouse.click(x - 90, y + 200);
    await page.mouse.click(x, y);
    await expect(cardOf(page).locator('h2')).toHaveText('Vladimiro Montesinos');
  });
});

test.describe('the card appears', () => {
  test('above a modal dialog, for a name in it', async ({ ficha }) => {
    const page = await ficha.open(`${PAGE}<dialog><p>Alberto Fujimori, in a dialog, Peru.</p></dialog>`);
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await expect.poll(async () => (await markedNames(page)).length).toBe(3);
    const inDialog = await page.evaluate(() => {
      const { left, top, height } = document.querySelector('dialog p')?.getBoundingClientRect() ?? new DOMRect();
      return { x: left + 30, y: top + height / 2 };
    });
    await restOn(page, { ...inDialog, text: '', mark: '' });
    const card = cardOf(page);
    await expect(card.locator('h2')).toHaveText('Alberto Fujimori');
    // Everything outside the dialog is inert.
    await pressClose(page);
  });

  test('above an element in full screen', async ({ ficha }) => {
    const page = await ficha.open(
      article(['Outside.']).replace('<p>Outside.</p>', '<section><p>Alberto Fujimori of Peru.</p></section>'),
    );
    await markOf(page, 'Alberto Fujimori');
    const full = page.evaluate(
      () => new Promise((resolve) => document.addEventListener('fullscreenchange', resolve, { once: true })),
    );
    await page.evaluate(() => {
      document.addEventListener('click', () => document.querySelector('section')?.requestFullscreen(), { once: true });
    });
    await page.mouse.click(900, 700);
    await full;
    await openCard(page, 'Alberto Fujimori');
    const [line] = await linesOf(page, 'Alberto Fujimori');
    if (line) await expectBeside(page, line);
    await page.evaluate(() => document.exitFullscreen());
  });

  for (const factor of [0.5, 2])
    test(`beside the name with the browser's zoom at ${factor * 100} %`, async ({ ficha }) => {
      const page = await ficha.open(PAGE);
      await zoomTab(ficha, page, factor);
      await expect.poll(() => page.evaluate(() => devicePixelRatio)).toBe(factor);
      const [line] = await linesOf(page, (await markOf(page, 'Alberto Fujimori')).text);
      if (!line) throw new Error('no line');
      await restOn(page, { x: line.left + 20, y: (line.top + line.bottom) / 2, text: '', mark: '' });
      await cardOf(page).locator('h2').waitFor();
      // Playwright's boxes are not zoomed; those of the page are.
      const box = await page.evaluate(() => {
        const card = document.querySelector('ficha-card');
        const { left, top, right, bottom } = card?.getBoundingClientRect() ?? new DOMRect();
        return { left, top, right, bottom, width: innerWidth, height: innerHeight };
      });
      const gap = box.top >= line.bottom ? box.top - line.bottom : line.top - box.bottom;
      expect(gap).toBeGreaterThanOrEqual(0);
      expect(gap).toBeLessThanOrEqual(24);
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(box.width);
      expect(box.bottom).toBeLessThanOrEqual(box.height);
      await zoomTab(ficha, page, 1);
    });

  for (const style of ['transform: scale(1.6); transform-origin: 0 0', 'transform: rotate(4deg)', 'zoom: 1.5'])
    test(`beside a name in a box with "${style}", in its own size`, async ({ ficha }) => {
      const page = await ficha.open(PAGE.replace('<main>', `<main style="${style}">`));
      const card = await openCard(page, 'Vladimiro Montesinos');
      const [line] = await linesOf(page, 'Vladimiro Montesinos');
      if (line) await expectBeside(page, line);
      expect(Math.round((await card.boundingBox())?.width ?? 0)).toBe(360);
    });

  test('beside its name, also while a box around it scrolls', async ({ ficha }) => {
    const page = await ficha.open(
      PAGE.replace('<main>', '<main style="height: 300px; overflow: auto">').replace(
        '</main>',
        '<div style="height: 2000px"></div></main>',
      ),
    );
    const card = await openCard(page, 'Vladimiro Montesinos');
    const before = await card.boundingBox();
    await page.evaluate(() => document.querySelector('main')?.scrollBy(0, 12));
    await expect.poll(async () => (await card.boundingBox())?.y).toBe((before?.y ?? 0) - 12);
  });

  for (const dir of ['ltr', 'rtl'])
    test(`at the line of a wrapped name that the pointer is on, ${dir}`, async ({ ficha }) => {
      const page = await ficha.open(
        PAGE.replace('<main>', `<main dir="${dir}" style="width: 120px; line-height: 3">`).replace(
          'lang="en"',
          'lang="en"',
        ),
      );
      await markOf(page, 'Vladimiro Montesinos');
      const lines = await linesOf(page, 'Vladimiro Montesinos');
      expect(lines.length).toBe(2);
      for (const line of lines) {
        const [x, y] = [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
        // Comes from the side, so that it does not rest on the other line on its way.
        await page.mouse.move(x + 400, y);
        await page.mouse.move(x, y, { steps: 12 });
        await expectBeside(page, line);
        await closeWithEscape(page);
        await page.mouse.move(900, 700);
      }
    });
});
