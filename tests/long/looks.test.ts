/** Forced colours, reduced motion, zoom and narrow windows on every UI surface. */

import { expect, type Page } from '@playwright/test';
import { article, type Ficha, openCard, openPopup, startFicha, test } from '../e2e/ficha.ts';
import { openPanel, ownAddress } from '../e2e/worker.ts';
import { closeWithEscape } from '../support/browser/card-frame.ts';
import { markedNames, waitForMarks } from '../support/browser/marked-names.ts';
import { profileWithFont } from '../support/browser/profile-with-font.ts';

const PAGE = article([
  'In Peru the army officer Vladimiro Montesinos rose under Alberto Fujimori, and so did the Grupo Colina.',
]);

const SECTIONS = [
  '',
  'welcome',
  'settings',
  'about',
  'browse',
  'timeline',
  'map/alberto-fujimori',
  'card/grupo-colina',
];

async function eachSurface(ficha: Ficha, look: (page: Page, name: string) => Promise<void>): Promise<void> {
  const page = await ficha.open(PAGE);
  await openCard(page, 'Alberto Fujimori');
  await look(page, 'card');
  await closeWithEscape(page);
  const popup = await openPopup(ficha, page);
  await popup.locator('.names').waitFor();
  await look(popup, 'popup');
  await popup.close();
  const panel = await openPanel(ficha, page);
  await panel.locator('.page-names').waitFor();
  await look(panel, 'side panel');
  await panel.close();
  const library = await ficha.context.newPage();
  for (const section of SECTIONS) {
    await library.goto(ownAddress(ficha, `/library.html#/${section}`));
    await library.locator('main h1').waitFor();
    await look(library, `library, ${section}`);
  }
  await library.close();
  await page.close();
}

test('with forced colours, cards have a border, and switches show their state by more than colour', async ({
  ficha,
}) => {
  const page = await ficha.open(PAGE);
  await page.emulateMedia({ forcedColors: 'active' });
  const card = await openCard(page, 'Alberto Fujimori');
  expect(await card.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('2px');
  const popup = await openPopup(ficha, page);
  await popup.emulateMedia({ forcedColors: 'active' });
  const track = popup.locator('.track');
  await track.waitFor();
  const knob = () =>
    track.evaluate((element) => {
      const { backgroundColor } = getComputedStyle(element, '::after');
      return [backgroundColor, getComputedStyle(element).backgroundColor, getComputedStyle(element).borderTopWidth];
    });
  const [on, ground, edge] = await knob();
  // The browser overrides background colours: a border or another colour must remain.
  expect(on !== ground || edge !== '0px').toBe(true);
  await expect(popup.locator('.state')).toHaveText('On');
  await popup.close();
});

test('with forced colours on a dark ground, names are marked, whatever colour the page gives them', async ({
  ficha,
}) => {
  const html = PAGE.replace('Grupo Colina', '<span style="-webkit-text-fill-color: #c00">Grupo Colina</span>').replace(
    'Alberto Fujimori',
    '<span style="color: #060">Alberto Fujimori</span>',
  );
  const page = await ficha.open(html, {
    before: (empty) => empty.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' }),
  });
  const names = ['Vladimiro Montesinos', 'Alberto Fujimori', 'Grupo Colina'];
  await expect.poll(async () => (await markedNames(page)).map(({ text }) => text)).toEqual(names);
  await page.close();
});

/** Runs in a frame: the classes of elements that move or fade. */
function movingInFrame(): string[] {
  const isMoving = (element: Element) => {
    const { animationName, transitionDuration } = getComputedStyle(element);
    return animationName !== 'none' || transitionDuration.split(', ').some((time) => Number.parseFloat(time) > 0.01);
  };
  return [...document.querySelectorAll('*')].filter(isMoving).map(({ className }) => className);
}

test('with reduced motion, nothing moves or fades', async ({ ficha }) => {
  await eachSurface(ficha, async (page, name) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const moving = await Promise.all(page.frames().map((frame) => frame.evaluate(movingInFrame)));
    expect(moving.flat(), name).toEqual([]);
  });
});

/** Pixels by which the page, the card or its content is too wide. */
async function overflowIn(page: Page): Promise<{ page: number; card: number; inCard: number }> {
  const [frame] = page.frames().filter((one) => one.url().includes('/card.html'));
  const inCard = await frame?.evaluate(() =>
    Math.max(0, ...[...document.querySelectorAll('*')].map((one) => one.getBoundingClientRect().right - innerWidth)),
  );
  const inPage = await page.evaluate(() => {
    const { right = 0, left = 0 } = document.querySelector('ficha-card')?.getBoundingClientRect() ?? {};
    return {
      page: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      card: Math.max(0, right - innerWidth, -left),
    };
  });
  return { ...inPage, inCard: inCard ?? 0 };
}

/** 320 CSS pixels: at normal size, and with a 640-pixel window at 200 %, of everything or of text alone. */
for (const [name, { fontSize = 16, deviceScaleFactor = 1, ...viewport }] of Object.entries({
  '320 pixels': { width: 320, height: 640 },
  '200 %': { width: 320, height: 320, deviceScaleFactor: 2 },
  'text of 200 %': { width: 640, height: 640, fontSize: 32 },
}))
  test(`nothing is cut off at ${name}`, async () => {
    const ficha = await startFicha({
      viewport,
      profile: profileWithFont(fontSize),
      args: [`--force-device-scale-factor=${deviceScaleFactor}`],
      lang: 'es',
    });
    try {
      const page = await ficha.open(PAGE.replace('margin: 40px', 'margin: 8px'));
      await waitForMarks(page);
      const card = await openCard(page, 'Alberto Fujimori');
      // The card grows with its text: 360 pixels at the usual size, less in a narrow window.
      const width = Math.min((360 / 16) * fontSize, viewport.width - 16);
      expect((await card.boundingBox())?.width).toBeCloseTo(width, -1);
      expect(await overflowIn(page)).toEqual({ page: 0, card: 0, inCard: 0 });
      const library = await ficha.context.newPage();
      for (const section of SECTIONS) {
        await library.goto(ownAddress(ficha, `/library.html#/${section}`));
        await library.locator('main h1').waitFor();
        expect(await overflowIn(library), section).toEqual({ page: 0, card: 0, inCard: 0 });
      }
      const panel = await openPanel(ficha, page);
      await panel.locator('.page-names').waitFor();
      expect(await overflowIn(panel), 'side panel').toEqual({ page: 0, card: 0, inCard: 0 });
    } finally {
      await ficha.close();
    }
  });
