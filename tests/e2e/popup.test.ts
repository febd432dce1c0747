import { expect } from '@playwright/test';
import { markedNames, waitForMarks } from '../support/browser/marked-names.ts';
import { article, openPopup, test } from './ficha.ts';

test('lists the names of the page with counts, in order of appearance', async ({ ficha }) => {
  const page = await ficha.open(
    article(['Vladimiro Montesinos of Peru. Montesinos and the Grupo Colina. Montesinos again.']),
  );
  await waitForMarks(page);
  const popup = await openPopup(ficha, page);
  await expect(popup.locator('h2')).toHaveText('2 names on this page');
  await expect(popup.locator('.names li')).toHaveText([
    'Vladimiro Montesinos 3 times (Person)',
    'Grupo Colina once (Organisation)',
  ]);
  await popup.close();
});

test('a name opens its card in place and scrolls the page to it; back returns to the name', async ({ ficha }) => {
  const filler = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} about roses and hedges.`);
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru.', ...filler, 'The Grupo Colina.']));
  await waitForMarks(page);
  const popup = await openPopup(ficha, page);
  const name = popup.getByRole('button', { name: /^Grupo Colina/ });
  await name.click();
  await expect(popup.getByRole('heading', { name: 'Grupo Colina' })).toBeFocused();
  await expect(popup.locator('.entry').first()).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  await popup.locator('.related .inline-link').first().click();
  await popup.getByRole('button', { name: 'Back to Grupo Colina' }).click();
  await expect(popup.getByRole('heading', { name: 'Grupo Colina' })).toBeFocused();
  await popup.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(name).toBeFocused();
  await popup.close();
});

test('a look-up opens its card in place; names on the page come first', async ({ ficha }) => {
  const page = await ficha.open(article(['Kenji Fujimori of Peru.']));
  await waitForMarks(page);
  const popup = await openPopup(ficha, page);
  await popup.locator('.names').waitFor();
  const box = popup.getByRole('combobox');
  await box.fill('fujimori');
  await expect(popup.getByRole('group', { name: 'On this page' }).getByRole('option')).toHaveText([/^Kenji Fujimori/]);
  await expect(popup.getByRole('option').first()).toContainText('Kenji Fujimori');
  await box.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Kenji Fujimori' })).toBeFocused();
  await popup.getByRole('button', { name: 'Back', exact: true }).press('Enter');
  await expect(popup.getByRole('button', { name: /^Kenji Fujimori/ })).toBeFocused();
  await popup.close();
});

test('says that no card fits, and names a close spelling only', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru.']));
  await waitForMarks(page);
  const popup = await openPopup(ficha, page);
  const box = popup.getByRole('combobox');
  await box.fill('montesinso');
  await expect(popup.getByText('No card for “montesinso”. Closest spelling')).toBeVisible();
  await expect(popup.getByRole('option').first()).toContainText('Vladimiro Montesinos');
  await box.fill('banana');
  await expect(popup.getByText('No card for “banana”.', { exact: true })).toBeVisible();
  await expect(popup.getByRole('option')).toHaveCount(0);
  await expect(popup.getByRole('button', { name: 'Make a note on “banana”' })).toBeVisible();
  await popup.close();
});

test('leads to the timeline and the map of the names on the page', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru and the Grupo Colina.']));
  await waitForMarks(page);
  const popup = await openPopup(ficha, page);
  const names = 'names=peru/vladimiro-montesinos,peru/grupo-colina';
  const address = (name: string) => popup.getByRole('link', { name }).getAttribute('href');
  await expect.poll(() => address('Timeline of these names')).toBe(`/library.html#/timeline?${names}`);
  await expect.poll(() => address('Map of these names')).toBe(`/library.html#/map?${names}`);
  await popup.close();
});

test('a name is never marked again, until the reader takes that back', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru and the Grupo Colina.']));
  await waitForMarks(page);
  const popup = await openPopup(ficha, page);
  await popup.getByRole('button', { name: /^Grupo Colina/ }).click();
  await popup.getByRole('button', { name: 'Never mark this name' }).click();
  // The browser slows down the timers of a tab that is behind another.
  await page.bringToFront();
  await expect.poll(async () => (await markedNames(page)).map(({ text }) => text)).toEqual(['Vladimiro Montesinos']);
  await popup.getByRole('button', { name: 'Mark this name again' }).click();
  await expect.poll(async () => (await markedNames(page)).length).toBe(2);
  await popup.close();
});

test('turns Ficha off and on for a site', async ({ ficha }) => {
  const page = await ficha.open(article(['Vladimiro Montesinos of Peru.']));
  await waitForMarks(page);
  const popup = await openPopup(ficha, page);
  const toggle = popup.getByRole('switch');
  await expect(toggle).toBeChecked();
  await toggle.click();
  await expect(toggle).not.toBeChecked();
  await expect.poll(() => markedNames(page)).toEqual([]);
  await expect(popup.getByText('Ficha is off on this site')).toBeVisible();
  const another = await ficha.open(article(['Grupo Colina']));
  await another.mouse.move(100, 100);
  expect(await markedNames(another)).toEqual([]);
  await page.bringToFront();
  await popup.getByRole('button', { name: 'Turn on for' }).click();
  await expect(toggle).toBeChecked();
  await expect.poll(async () => (await markedNames(page)).map(({ text }) => text)).toEqual(['Vladimiro Montesinos']);
  await popup.close();
});

test('says when a page has no names, and when it cannot be read', async ({ ficha }) => {
  const empty = await ficha.open(article(['Roses and hedges.']));
  const popup = await openPopup(ficha, empty);
  await expect(popup.getByText('Ficha found none of its names here.')).toBeVisible();
  await popup.close();
  const own = await ficha.context.newPage();
  await own.goto('chrome://version');
  const over = await openPopup(ficha, own);
  await expect(over.getByText('Ficha cannot read this page.')).toBeVisible();
  await over.close();
});
