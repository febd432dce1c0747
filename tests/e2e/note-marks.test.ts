/**
 * The quotes of notes are marked on their pages, also after changes; missing ones are reported in
 * the side panel.
 */
import { expect, type Page } from '@playwright/test';
import { cardOf } from '../support/browser/card-frame.ts';
import { quotesInPage } from '../support/browser/marked-names.ts';
import { openOwnPage } from './databases.ts';
import { article, type Ficha, test } from './ficha.ts';
import { saveToFicha, select } from './selection.ts';
import { openPanel } from './worker.ts';

const QUOTE = 'roses bloom in the garden of the ministry every May';
const HTML = article(['First of all.', `They say that <i>roses bloom</i> in the garden of the ministry every May.`]);

const quoted = (page: Page) => page.evaluate(quotesInPage);

async function takeNote(ficha: Ficha, page: Page, words: string, text: string): Promise<void> {
  await select(page, words);
  await saveToFicha(ficha, page);
  const frame = cardOf(page);
  await frame.getByRole('textbox').fill(text);
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.saved')).toHaveText('Saved');
}

test('a quote is marked once its note is saved, after a reload and after edits, until the note is deleted', async ({
  ficha,
}) => {
  const page = await ficha.open(HTML);
  await takeNote(ficha, page, QUOTE, 'Check in May');
  await expect.poll(() => quoted(page)).toEqual([QUOTE]);
  await page.goto(`${page.url()}?utm_source=letter#part`);
  await expect.poll(() => quoted(page)).toEqual([QUOTE]);

  // The words disappear, come back changed, and disappear again.
  const paragraph = page.locator('p').nth(1);
  await paragraph.evaluate((element) => element.replaceChildren());
  await expect.poll(() => quoted(page)).toEqual([]);
  const changed = 'Roses bloom in the gardens of the ministry every May';
  await paragraph.evaluate((element, text) => element.append(`They say that ${text}.`), changed);
  await expect.poll(async () => (await quoted(page)).join()).toContain('gardens of the ministry');
  const panel = await openPanel(ficha, page);
  const note = panel.locator('.note', { hasText: 'Check in May' });
  await expect(note.getByText('The text has changed')).toBeVisible();
  await page.bringToFront();
  await paragraph.evaluate((element) => element.remove());
  await expect.poll(() => quoted(page)).toEqual([]);
  await panel.bringToFront();
  await expect(note.getByText('Text no longer found on this page.')).toBeVisible();

  await page.bringToFront();
  await page.reload();
  await expect.poll(() => quoted(page)).toEqual([QUOTE]);
  await panel.bringToFront();
  await note.getByRole('button', { name: 'Delete' }).click();
  await expect(panel.getByText('Delete this note?')).toBeVisible();
  await note.getByRole('button', { name: 'Delete' }).click();
  await expect(note).toHaveCount(0);
  await expect.poll(() => quoted(page)).toEqual([]);
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => quoted(page)).toEqual([QUOTE]);
  await panel.close();
});

test('only pages with notes are marked, also after the address was changed by script', async ({ ficha }) => {
  const noted = await ficha.open(HTML);
  await takeNote(ficha, noted, QUOTE, 'Here');
  const address = noted.url();
  const page = await ficha.open(HTML);
  await expect.poll(() => quoted(noted)).toEqual([QUOTE]);
  expect(await quoted(page)).toEqual([]);
  await page.evaluate((url) => history.pushState(null, '', url), address);
  await expect.poll(() => quoted(page)).toEqual([QUOTE]);
  await page.evaluate(() => history.back());
  await expect.poll(() => quoted(page)).toEqual([]);
});

test('storage that scripts in pages can read tells neither where notes are nor what they say', async ({ ficha }) => {
  const page = await ficha.open(HTML);
  await takeNote(ficha, page, 'First of all', 'Ask the archive');
  const own = await openOwnPage(ficha);
  const stored = await own.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get: (keys: null) => Promise<object> } } } }
    ).chrome.storage.local.get(null),
  );
  const others = Object.entries(stored).filter(([key]) => !/^lexicon/.test(key) && key !== 'settings');
  expect(Object.fromEntries(others)).toEqual({ hasNotes: true });
  await own.close();
  await page.close();
});
