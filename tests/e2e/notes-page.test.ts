/** The library's notes page: import, export, search, trash and snapshots. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type Ficha, testWithFicha } from './ficha.ts';
import { chooseFile, fileOf, note, openNotes, SEEDED_NOTES } from './seeded-notes.ts';
import { changeStoredSettings } from './worker.ts';

/** A browser of its own, without the notes of other files. */
const test = testWithFicha();

test.describe.configure({ mode: 'serial' });

const plan = (page: Page, name: string) => page.getByRole('region', { name });

test('a file in UTF-16, as some editors save it, is read', async ({ ficha }) => {
  const page = await openNotes(ficha);
  await page.getByRole('link', { name: 'Export, import, restore' }).click();
  await chooseFile(page, 'utf-16.json', Buffer.from(`\uFEFF${fileOf([note(500), note(501)])}`, 'utf16le'));
  await expect(page.getByText('2 new notes')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
});

test('an import first shows what it would change, and a broken file changes nothing', async ({ ficha }) => {
  const page = await openNotes(ficha);
  await expect(page.getByText('No notes yet.')).toBeVisible();
  await page.getByRole('link', { name: 'Export, import, restore' }).click();
  await chooseFile(page, 'broken.json', '{"format":');
  await expect(page.getByRole('alert')).toContainText('This file is damaged');
  await chooseFile(page, 'other.json', '{"what":"else"}');
  await expect(page.getByRole('alert')).toContainText('no notes in this file');

  const refused = [{ ...note(900), text: 7 }, note(1)];
  await chooseFile(page, 'mine.json', fileOf([...SEEDED_NOTES, ...refused]));
  const shown = plan(page, 'What mine.json would change');
  await expect(shown).toContainText('120 new notes');
  await expect(shown).toContainText('2 entries of the file cannot be imported');
  await expect(shown).toContainText('Not a note, or parts are missing (no. 121)');
  await expect(shown).toContainText('The same id as another entry (no. 122)');
  const other = await openNotes(ficha);
  await expect(other.getByText('No notes yet.')).toBeVisible();
  await shown.getByRole('button', { name: 'Import' }).click();
  await expect(page.getByText('Done: 120 notes new or changed.')).toBeVisible();
  // Another open page updates.
  await expect(other.getByText('120 notes', { exact: true })).toBeVisible();
  await expect(other.locator('.note-row')).toHaveCount(50);
  await expect(other.locator('.note-row').first()).toContainText('Note number 120');

  const newer = note(3, { text: 'A newer text', updated: '2026-02-01T00:00:00.000Z', revision: 2 });
  await chooseFile(page, 'newer.json', fileOf([newer, note(4), note(500)]));
  const second = plan(page, 'What newer.json would change');
  await expect(second).toContainText('1 new note');
  await expect(second).toContainText('1 note changes');
  await expect(second).toContainText('1 is already the same');
  await second.getByRole('button', { name: 'Cancel' }).click();
  await expect(other.getByText('120 notes', { exact: true })).toBeVisible();
});

test('the outcome of an action follows a change of the language', async ({ ficha }) => {
  const page = await openNotes(ficha);
  await page.getByRole('link', { name: 'Export, import, restore' }).click();
  await page.getByRole('button', { name: 'Export all notes' }).click();
  await expect(page.getByText('120 notes exported.')).toBeVisible();
  await changeStoredSettings(ficha, { language: 'es' });
  await expect(page.getByText('Se exportaron 120 notas.')).toBeVisible();
  await changeStoredSettings(ficha, { language: 'browser' });
});

test('notes are filtered by text, entity, tag, site and day, and the address keeps the filters', async ({ ficha }) => {
  const page = await openNotes(ficha);
  const status = page.getByRole('status').filter({ hasText: /notes?$/ });
  await page.getByRole('searchbox').fill('number 77');
  await expect(page.locator('.note-row')).toHaveCount(1);
  await expect(page).toHaveURL(/find=number\+77/);
  await page.getByRole('searchbox').fill('archivo');
  await expect(status).toHaveText('120 notes');
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('About').selectOption('Grupo Colina');
  await expect(status).toHaveText('60 notes');
  await page.getByLabel('Tag').selectOption('to check');
  await page.getByLabel('Site').selectOption('diario.example');
  await expect(status).toHaveText('4 notes');
  await page.reload();
  await expect(status).toHaveText('4 notes');
  await page.getByLabel('Changed from').fill('2026-02-02');
  await expect(page.getByText('No note matches.')).toBeVisible();
  await page.getByRole('link', { name: 'Show all notes' }).click();
  await expect(status).toHaveText('120 notes');
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(page.locator('.note-row')).toHaveCount(100);
});

test('a note has a page of its own, where an older version can be restored', async ({ ficha }) => {
  const page = await openNotes(ficha, `#/note/${note(5).id}`);
  await expect(page.locator('.note-text')).toHaveText('Note number 5 on the archive');
  const keep = await openNotes(ficha, '#/notes?view=keep');
  await chooseFile(
    keep,
    'newer.json',
    fileOf([note(5, { text: 'From the file', updated: '2026-02-01T00:00:00.000Z' })]),
  );
  await keep.getByRole('button', { name: 'Import' }).click();
  await expect(keep.getByText('Done: 1 note')).toBeVisible();
  // A tab in the background draws once a second.
  await page.bringToFront();
  await page.reload();
  await expect(page.locator('.note-text')).toHaveText('From the file');
  await page.getByText('1 older version').click();
  await page.getByRole('button', { name: 'Put this text back' }).click();
  await expect(page.locator('.note-text')).toHaveText('Note number 5 on the archive');
  await page.getByText('2 older versions').click();
  await expect(page.locator('.versions li')).toHaveCount(2);

  await page.goto(page.url().replace(/#.*/, '#/note/00000000-0000-4000-8000-00000000dead'));
  await expect(page.getByRole('heading', { name: 'Note not found' })).toBeVisible();
  await page.goto(page.url().replace(/#.*/, '#/card/grupo-colina'));
  const notes = page.getByRole('region', { name: 'Your notes on Grupo Colina' });
  await expect(notes.locator('.note-text').first()).toHaveText('Note number 5 on the archive');
  await notes.getByRole('button', { name: 'New note' }).click();
  await notes.getByRole('textbox', { name: 'Note' }).fill('Written in the library');
  await notes.getByRole('button', { name: 'Save' }).click();
  await expect(notes.locator('.note-text').first()).toHaveText('Written in the library');
});

test('notes are selected, deleted, restored and deleted forever by keyboard', async ({ ficha }) => {
  const page = await openNotes(ficha, '#/notes?find=number+77');
  const status = page.locator('.action-result [role="status"]');
  await expect(page.getByText('1 note', { exact: true })).toBeVisible();
  await page.getByRole('searchbox').focus();
  const all = page.getByRole('checkbox', { name: 'Select' }).first();
  await tabTo(page, all);
  await page.keyboard.press('Space');
  await expect(page.getByText('1 selected')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Delete selected' }));
  await page.keyboard.press('Enter');
  await expect(status).toContainText('1 note moved to the bin');
  await expect(page.getByText('No note matches.')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Undo' }));
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('1 note restored.');
  await expect(page.locator('.note-row')).toHaveCount(1);

  await tabTo(page, all, 'Shift+Tab');
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('button', { name: 'Delete selected' }));
  await page.keyboard.press('Enter');
  await expect(status).toContainText('moved to the bin');
  await tabTo(page, page.getByRole('link', { name: 'Bin' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Stays at least 30 more days')).toBeVisible();
  await tabTo(page, page.getByRole('button', { name: 'Delete forever' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Delete this note forever?')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('button', { name: 'Delete forever' }));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The bin is empty.')).toBeVisible();
});

async function tabTo(page: Page, target: ReturnType<Page['locator']>, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 120; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error('the Tab key does not reach the element');
}

test('all notes or the selected ones are exported in each format', async ({ ficha }) => {
  const page = await openNotes(ficha, '#/notes?view=keep');
  const formats = {
    'Ficha JSON (complete)': 'json',
    'Web Annotation (JSON-LD)': 'jsonld',
    'Markdown, one file': 'md',
    'Markdown, a file for each name (zip)': 'zip',
    'Table (CSV)': 'csv',
  };
  const texts: Record<string, Buffer> = {};
  for (const [label, extension] of Object.entries(formats)) {
    await page.getByLabel('Format').selectOption(label);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export all notes' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^ficha-notes-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`));
    texts[extension] = readFileSync(await download.path());
    await expect(page.getByText('120 notes exported.')).toBeVisible();
  }
  const json = JSON.parse(String(texts.json));
  expect(json.notes).toHaveLength(120);
  expect(json.versions).toHaveLength(2);
  expect(JSON.parse(String(texts.jsonld)).total).toBe(120);
  expect(String(texts.csv).split('\r\n').length).toBe(122);
  expect(String(texts.md)).toContain('— [Article 5](https://diario.example/5)');
  expect(texts.zip?.subarray(0, 2).toString()).toBe('PK');
  // Importing the export changes nothing.
  await chooseFile(page, 'again.jsonld', String(texts.jsonld));
  await expect(plan(page, 'What again.jsonld would change')).toContainText('Nothing in this file would change');

  await page.getByRole('link', { name: 'All notes' }).click();
  await page
    .getByRole('checkbox', { name: /^Select the note/ })
    .first()
    .check();
  await page
    .getByRole('checkbox', { name: /^Select the note/ })
    .nth(2)
    .check();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export selected' }).click();
  expect(JSON.parse(readFileSync(await (await downloading).path(), 'utf8')).notes).toHaveLength(2);
});

/** Deletes the notes database, as a cleaner program may. */
async function deleteNotesDatabase({ context }: Ficha): Promise<void> {
  for (const page of context.pages()) if (page.url().includes('library.html')) await page.close();
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('ficha-notes');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );
}

test('a snapshot is made after a write, and restores vanished notes', async ({ ficha }) => {
  const before = await openNotes(ficha, '#/notes?view=keep');
  await expect(async () => {
    await before.reload();
    await expect(before.getByText('120 notes, including the bin')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await deleteNotesDatabase(ficha);

  const page = await openNotes(ficha);
  await expect(page.getByRole('alert')).toContainText('Ficha had notes');
  await page.getByRole('link', { name: /The latest snapshot is from/ }).click();
  const shown = page.getByRole('region', { name: /^What restoring/ });
  await expect(shown).toContainText('120 new notes');
  await shown.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('Done: 120 notes new or changed.')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await page.getByRole('link', { name: 'All notes' }).click();
  await expect(page.getByText('120 notes', { exact: true })).toBeVisible();
});
