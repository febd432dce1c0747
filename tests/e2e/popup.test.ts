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
  await expect(popup.locator('.names li')).toHaveText([/Vladimiro Montesinos\s*3 times/, /Grupo Colina\s*once/]);
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
  await toggle.click();
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
