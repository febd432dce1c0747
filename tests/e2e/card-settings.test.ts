/** What a reader chooses for cards, and what a card's options choose for the site and the name. */
import { expect } from '@playwright/test';
import { markedNames, waitForMarks } from '../support/browser/marked-names.ts';
import { article, openCard, test } from './ficha.ts';
import { changeStoredSettings } from './worker.ts';

const PAGE = article(['Vladimiro Montesinos of Peru and the Grupo Colina.']);
const ON_DARK = PAGE.replace('body {', 'body { background: #181a1b; color: #eee;');

test.afterEach(({ ficha }) =>
  changeStoredSettings(ficha, {
    cardSize: 'medium',
    cardTheme: 'auto',
    neverMarked: [],
    sites: { mode: 'except', hosts: [] },
  }),
);

for (const [size, width] of [
  ['small', 328],
  ['medium', 360],
  ['large', 420],
] as const)
  test(`a ${size} card is ${width} pixels wide`, async ({ ficha }) => {
    await changeStoredSettings(ficha, { cardSize: size });
    const page = await ficha.open(PAGE);
    await openCard(page, 'Grupo Colina');
    await expect.poll(async () => (await page.locator('ficha-card').boundingBox())?.width).toBe(width);
    await page.close();
  });

for (const [name, html, colorScheme, cardTheme, isDark] of [
  ['a light page on a dark system', PAGE, 'dark', 'auto', false],
  ['a dark page on a light system', ON_DARK, 'light', 'auto', true],
  ['a light page, when the reader wants dark cards', PAGE, 'light', 'dark', true],
  ['a dark page, when the reader wants light cards', ON_DARK, 'dark', 'light', false],
] as const)
  test(`the card is ${isDark ? 'dark' : 'light'} on ${name}`, async ({ ficha }) => {
    await changeStoredSettings(ficha, { cardTheme });
    const page = await ficha.open(html, { before: (empty) => empty.emulateMedia({ colorScheme }) });
    const card = await openCard(page, 'Grupo Colina');
    const ground = await card.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(ground).toBe(isDark ? 'rgb(32, 31, 29)' : 'rgb(255, 255, 255)');
    await page.close();
  });

test('turning Ficha off on a site is undone in the card that did it', async ({ ficha }) => {
  const page = await ficha.open(PAGE);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More options' }).click();
  await card.getByRole('button', { name: 'Turn off on' }).click();
  await expect.poll(() => markedNames(page)).toEqual([]);
  await expect(card.getByText('Ficha is off on 127.0.0.1')).toBeVisible();
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await markedNames(page)).length).toBe(2);
  await expect(page.locator('ficha-card')).toHaveCount(0);
  await page.close();
});

test('the card that turned Ficha off closes when the page is pressed', async ({ ficha }) => {
  const page = await ficha.open(PAGE);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More options' }).click();
  await card.getByRole('button', { name: 'Turn off on' }).click();
  await expect(card.getByText('Ficha is off on 127.0.0.1')).toBeVisible();
  await page.mouse.click(900, 700);
  await expect(page.locator('ficha-card')).toHaveCount(0);
  await page.close();
});

test('a card’s options have its name never marked, and take that back', async ({ ficha }) => {
  const page = await ficha.open(PAGE);
  await waitForMarks(page);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More options' }).click();
  await card.getByRole('button', { name: 'Never mark this name' }).click();
  await expect.poll(async () => (await markedNames(page)).map(({ text }) => text)).toEqual(['Vladimiro Montesinos']);
  await card.getByRole('button', { name: 'Mark this name again' }).click();
  await expect.poll(async () => (await markedNames(page)).length).toBe(2);
  await page.close();
});
