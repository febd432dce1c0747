/**
 * Firefox: the notes page and the marks of quotes. WebDriver cannot reach the menu entry for a
 * selection.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { article } from '../e2e/ficha.ts';
import { quotesInPage } from '../support/browser/marked-names.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { clickInCard, openCard, test, waitForCardFrame } from './ficha.ts';

test.describe.configure({ mode: 'serial' });

const html = article(['Vladimiro Montesinos recorded his visitors. Much else happened in Peru.'], {
  date: '2001-05-05',
});

/** Waits for an element with this text and clicks it. */
async function click(page: Page, selector: string, text = ''): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(
        (wanted, part) => {
          const found = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) =>
            one.textContent?.includes(part),
          );
          found?.click();
          return found !== undefined;
        },
        selector,
        text,
      ),
    )
    .toBe(true);
}

const textsOf = (page: Page, selector: string) =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll(wanted)].map(({ textContent }) => textContent ?? ''),
    selector,
  );

const imported = {
  format: 'ficha-notes',
  formatVersion: 1,
  exported: '2026-01-02T00:00:00.000Z',
  notes: [
    {
      id: '00000000-0000-4000-8000-000000000001',
      text: 'From a file',
      tags: ['archive'],
      entities: ['grupo-colina'],
      names: { 'grupo-colina': { en: 'Grupo Colina', es: 'Grupo Colina' } },
      page: { url: 'https://example.org/', title: 'Elsewhere' },
      created: '2026-01-01T00:00:00.000Z',
      updated: '2026-01-01T00:00:00.000Z',
      revision: 1,
    },
  ],
};

test('the quote of a note is marked when its page is reloaded', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Vladimiro Montesinos');
  await clickInCard(page, 'button', 'Add note');
  const frame = await waitForCardFrame(page);
  await frame.waitForFunction(() => document.activeElement?.localName === 'textarea');
  await page.keyboard.type('Ask for the tape.');
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await expect
    .poll(() => frame.evaluate(() => document.querySelector('.note-text')?.textContent))
    .toBe('Ask for the tape.');
  const quotes = () => page.evaluate(quotesInPage);
  await expect.poll(quotes).toEqual(['Vladimiro Montesinos recorded his visitors.']);
  await page.reload();
  await expect.poll(quotes).toEqual(['Vladimiro Montesinos recorded his visitors.']);
});

test('notes are listed, imported, changed, deleted and restored', async ({ ficha }) => {
  const page = await ficha.openOwn('/library.html#/notes');
  const rows = () => textsOf(page, '.note-row-text');
  await expect.poll(rows).toEqual(['Ask for the tape.']);

  await click(page, '.notes-views a', 'Export, import');
  const file = join(scratchFolder('file'), 'mine.json');
  writeFileSync(file, JSON.stringify(imported));
  const input = await page.waitForSelector('input[type="file"]');
  await (input as unknown as { uploadFile: (...paths: string[]) => Promise<void> }).uploadFile(file);
  await click(page, '.plan button', 'Import');
  // Firefox has no folders to write into: what stays is the export, and the reminder of it.
  await expect.poll(() => textsOf(page, 'main h2')).toEqual(['Export', 'Import', 'Snapshots']);
  expect(await page.evaluate(() => 'showDirectoryPicker' in window)).toBe(false);
  await click(page, '.notes-views a', 'All notes');
  await expect.poll(rows).toEqual(['Ask for the tape.', 'From a file']);

  await click(page, '.note-row-day');
  await click(page, '.note button', 'Edit');
  await page.waitForFunction(() => document.activeElement?.localName === 'textarea');
  await page.keyboard.type(' And date it.');
  await click(page, 'button', 'Save');
  await expect.poll(() => textsOf(page, '.note-text')).toEqual(['Ask for the tape. And date it.']);

  await page.goto(page.url().replace(/#.*/, '#/notes'), { waitUntil: [] });
  await expect.poll(rows).toEqual(['Ask for the tape. And date it.', 'From a file']);
  await click(page, '.note-row:nth-child(2) input');
  await click(page, '.bulk button', 'Delete');
  await expect.poll(rows).toEqual(['Ask for the tape. And date it.']);
  await click(page, '.bulk button', 'Undo');
  await expect.poll(rows).toEqual(['From a file', 'Ask for the tape. And date it.']);
});
