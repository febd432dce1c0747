/** The rules for marks: in pages and frames with marks, and nowhere else. */
import { expect, type Frame, type Page } from '@playwright/test';
import { cardOf } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { rewritePage } from '../support/browser/rewrite-page.ts';
import { article, markOf, test } from './ficha.ts';
import { saveToFicha, select } from './selection.ts';

/** What a page can read of the rule for one of Ficha's highlights. */
const lineOf = (page: Page | Frame, name = 'ficha-organization') =>
  page.evaluate((of) => getComputedStyle(document.body, `::highlight(${of})`).textDecorationLine, name);

const NAMED = article(['The Grupo Colina of Peru.']);

test('a page without names cannot tell from a style that Ficha is installed', async ({ ficha }) => {
  const page = await ficha.open(article(['Roses bloom in May.']));
  await page.screenshot();
  // A page opened later is marked meanwhile.
  const named = await ficha.open(NAMED);
  await waitForMarks(named);
  await expect.poll(() => lineOf(named)).toBe('underline');
  expect(await lineOf(page)).toBe('none');
  await page.bringToFront();
  await page.evaluate(() => document.querySelector('p')?.append(' The Grupo Colina came.'));
  await expect.poll(() => lineOf(page)).toBe('underline');
});

test('names in a frame bring the rules into that frame alone', async ({ ficha }) => {
  const srcdoc = NAMED.replaceAll('"', '&quot;');
  const page = await ficha.open(article(['Roses bloom in May.', `<iframe srcdoc="${srcdoc}"></iframe>`]));
  const [, frame] = page.frames();
  await expect.poll(() => frame && lineOf(frame)).toBe('underline');
  expect(await lineOf(page)).toBe('none');
});

test('the rules hold after a script has written the page anew', async ({ ficha }) => {
  const page = await ficha.open(NAMED);
  await waitForMarks(page);
  await rewritePage(page, article(['Shining Path']));
  await markOf(page, 'Shining Path');
  await expect.poll(() => lineOf(page)).toBe('underline');
});

test('a page without names has the rules when a note quotes it', async ({ ficha }) => {
  const page = await ficha.open(article(['Roses bloom in May.']));
  await select(page, 'bloom in May');
  await saveToFicha(ficha, page);
  await cardOf(page).getByRole('textbox').fill('Check in May');
  expect(await lineOf(page, 'ficha-note')).toBe('none');
  await cardOf(page).getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => lineOf(page, 'ficha-note')).toBe('underline');
});
