/** The map of the library: folding, balance, ties, search and the names of a page. */
import { expect, type Page } from '@playwright/test';
import { test } from './ficha.ts';
import { openLibrary } from './library.ts';

/** Pixels from the first to the last name of each side. */
const heightsOfSides = (page: Page) =>
  page.evaluate(() =>
    ['.map-before', '.map-after'].map((side) => document.querySelector(side)?.getBoundingClientRect().height ?? 0),
  );

test('shows about 40 names on two sides of like height, and unfolds the others', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/map/alberto-fujimori');
  const names = page.locator('.map-name');
  await names.first().waitFor();
  const shown = await names.count();
  expect(shown).toBeGreaterThan(30);
  expect(shown).toBeLessThanOrEqual(40);
  await expect(page.locator('.map-lines .spoke')).toHaveCount(shown);
  const [left = 0, right = 0] = await heightsOfSides(page);
  expect(Math.min(left, right) / Math.max(left, right)).toBeGreaterThan(0.8);
  await page.getByRole('button', { name: /^Named in the same facts: Show \d+ more names$/ }).click();
  expect(await names.count()).toBeGreaterThan(100);
  const [leftNow = 0, rightNow = 0] = await heightsOfSides(page);
  expect(Math.min(leftNow, rightNow) / Math.max(leftNow, rightNow)).toBeGreaterThan(0.8);
  await page.close();
});

test('shows and describes ties between the names, and has a key', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/map/alberto-fujimori');
  await page.locator('.map-lines .neighbour').first().waitFor();
  const keiko = page.locator('.map').getByRole('link', { name: 'Person: Keiko Fujimori' });
  await expect(keiko).toHaveAttribute('title', /Kenji Fujimori/);
  await keiko.hover();
  await expect(page.locator('.map-lines .neighbour.strong')).not.toHaveCount(0);
  const key = page.getByRole('list', { name: 'Key' });
  await expect(key).toContainText('relation between two of the names');
  await expect(key).toContainText('Organisation');
  await page.close();
});

test('opens the map of another name from a name, from the list and by search', async ({ ficha }) => {
  const page = await openLibrary(ficha, '#/map/alberto-fujimori');
  await page.locator('.map').getByRole('link', { name: 'Event: Barrios Altos massacre' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('h1')).toHaveText('Relations: Barrios Altos massacre');
  await expect(page.locator('.map-list').getByRole('link', { name: 'Grupo Colina' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Centre of the map' }).selectOption('Keiko Fujimori');
  await expect(page.locator('.map-centre')).toHaveText('Keiko Fujimori');
  await page.getByRole('combobox', { name: 'Look up a name' }).fill('grupo colina');
  await page.locator('.hit').filter({ hasText: 'Grupo Colina' }).first().click();
  await expect(page.locator('.map-centre')).toHaveText('Grupo Colina');
  await page.locator('main').getByRole('link', { name: 'On the timeline' }).click();
  await expect(page.locator('h1')).toHaveText('Timeline: Grupo Colina');
  await page.close();
});

test('shows how the names of a page are related', async ({ ficha }) => {
  const names = ['grupo-colina', 'barrios-altos-massacre', 'alberto-fujimori', 'no-such-name'];
  const page = await openLibrary(ficha, `#/map?names=${names.join()}`);
  await expect(page.locator('h1')).toHaveText('Relations of 3 names');
  await expect(page.locator('.map-name')).toHaveCount(3);
  await expect(page.locator('.map-lines .neighbour')).not.toHaveCount(0);
  await expect(page.locator('.map-list')).toContainText('Perpetrator of: Barrios Altos massacre');
  await page.close();
});
