/** The copy of notes and own cards in a folder of the reader's. */
import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { axeFindings } from '../e2e/axe.ts';
import { article, type Ficha, openCard, startFicha, testWithFicha } from '../e2e/ficha.ts';
import { note, openNotes, SEEDED_NOTES } from '../e2e/seeded-notes.ts';
import { cardOf } from '../support/browser/card-frame.ts';
import { newProfile } from '../support/browser/launch.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { ownCard } from '../unit/data/own/own-cards.ts';
import {
  button,
  filesIn,
  holdFile,
  importNotes,
  KEEP,
  pickerGives,
  pickerGivesDropped,
  putFiles,
  releaseFile,
  removeFolder,
  section,
  VAULT,
} from './kept-folder.ts';

/** A browser of its own, without the notes of other files. */
const test = testWithFicha();

test.describe.configure({ mode: 'serial' });

const COLINA = 'peru/grupo-colina.md';
const FUJIMORI = 'peru/alberto-fujimori.md';

/** Writes a note on a card in a page of the web, as readers do. */
async function writeNote(ficha: Ficha, text: string): Promise<void> {
  const page = await ficha.open(article(['In those years the Grupo Colina of Peru acted in Lima.']));
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await frame.getByRole('textbox', { name: 'Note' }).fill(text);
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text', { hasText: text })).toBeVisible();
  await page.close();
}

test('a folder is chosen by keyboard, and every change is written into it', async ({ ficha }) => {
  const page = await openNotes(ficha, KEEP);
  const card = { ...ownCard('Rosa Vega'), created: note(1).created, updated: note(1).created, revision: 1 };
  await importNotes(page, SEEDED_NOTES.slice(0, 4), { ownCards: [card] });
  await pickerGives(page, VAULT);
  await button(page, 'Choose a folder').focus();
  await page.keyboard.press('Enter');
  await expect(section(page).getByText('The copy is up to date.')).toBeVisible();
  await expect(section(page)).toContainText('A copy is kept in the folder “vault”. Last copied on ');
  // The keyboard goes on where the button was.
  await page.keyboard.press('Tab');
  await expect(button(page, 'Read from folder')).toBeFocused();
  const files = await filesIn(page, VAULT);
  expect(Object.keys(files).sort()).toEqual(['mine/rosa-vega-test.md', FUJIMORI, COLINA]);
  expect(files[COLINA]).toContain('# Grupo Colina');
  expect(files[COLINA]).toContain('Note number 3 on the **archive**');
  expect(files['mine/rosa-vega-test.md']).toContain('# Rosa Vega\n\nBaker');

  await writeNote(ficha, 'Written on a card');
  await expect.poll(async () => (await filesIn(page, VAULT))[COLINA]).toContain('Written on a card');
  // Also when no page of the library is open.
  const other = await ficha.open(article(['Nobody is named here.']));
  await page.close();
  await writeNote(ficha, 'Written with the library closed');
  await other.close();
  const later = await openNotes(ficha, KEEP);
  await expect.poll(async () => (await filesIn(later, VAULT))[COLINA]).toContain('Written with the library closed');
  await later.close();
});

test('a file that the reader has changed is never overwritten, and is taken over when it is read', async ({
  ficha,
}) => {
  const page = await openNotes(ficha, KEEP);
  const written = (await filesIn(page, VAULT))[COLINA] ?? '';
  const mine = written.replace('Note number 3 on the **archive**', 'What I wrote in the vault');
  expect(mine).not.toBe(written);
  await putFiles(page, VAULT, { [COLINA]: mine });
  await writeNote(ficha, 'After the reader');
  await expect(section(page)).toContainText('You have changed 1 file.');
  const beside = /^peru\/grupo-colina \(Ficha, \d{4}-\d\d-\d\d\)\.md$/;
  const files = await filesIn(page, VAULT);
  expect(files[COLINA]).toBe(mine);
  const [name = ''] = Object.keys(files).filter((path) => beside.test(path));
  expect(files[name]).toContain('After the reader');
  expect(await axeFindings(page)).toEqual([]);
  // The list of notes says so, too.
  const list = await openNotes(ficha);
  await expect(list.getByText('You have changed files in the folder “vault”.')).toBeVisible();
  await list.close();

  await putFiles(page, VAULT, { 'Shopping.md': '- bread', 'Broken.md': mine.replace('<!-- /note -->', '') });
  await button(page, 'Read from folder').click();
  const plan = section(page).getByRole('region', { name: 'What the folder “vault” would change' });
  await expect(plan).toContainText('1 note changes');
  await expect(plan).toContainText('Not one of Ficha’s files: Shopping.md');
  await expect(plan).toContainText('Damaged: its first lines, or the comments around a note: Broken.md');
  expect(await axeFindings(page)).toEqual([]);
  await plan.getByRole('button', { name: 'Import' }).click();
  await expect(section(page)).toContainText('Done: 1 note new or changed.');
  await expect(section(page)).not.toContainText('You have changed');
  const after = await filesIn(page, VAULT);
  expect(Object.keys(after).sort()).toEqual(['Broken.md', 'Shopping.md', 'mine/rosa-vega-test.md', FUJIMORI, COLINA]);
  expect(after[COLINA]).toContain('What I wrote in the vault');
  expect(after[COLINA]).toContain('After the reader');
  await page.goto(page.url().replace(/#.*/, `#/note/${note(3).id}`));
  await expect(page.locator('.note-text')).toHaveText('What I wrote in the vault');
  await expect(page.getByText('1 older version')).toBeVisible();
  await page.close();
});

test('a file that another program holds does not keep the others from being written', async ({ ficha }) => {
  const page = await openNotes(ficha, KEEP);
  const holder = await openNotes(ficha);
  await holdFile(holder, VAULT, COLINA);
  const both = { entities: ['grupo-colina'], updated: '2026-03-01T00:00:00.000Z' };
  await importNotes(page, [note(20, { text: 'For the free file' }), note(21, { ...both, text: 'For the held file' })]);
  await expect(section(page).getByRole('alert')).toContainText(`Another program holds the file “${COLINA}”`);
  const files = await filesIn(page, VAULT);
  expect(files[FUJIMORI]).toContain('For the free file');
  expect(files[COLINA]).not.toContain('For the held file');
  expect(await axeFindings(page)).toEqual([]);
  await releaseFile(holder);
  await holder.close();
  await button(page, 'Copy now').click();
  await expect(section(page).getByText('The copy is up to date.')).toBeVisible();
  expect((await filesIn(page, VAULT))[COLINA]).toContain('For the held file');
  await page.close();
});

test('a folder that is gone has its sentence, loses nothing, and the copy ends by a press', async ({ ficha }) => {
  const page = await openNotes(ficha, KEEP);
  const before = await filesIn(page, VAULT);
  await removeFolder(page, VAULT);
  await writeNote(ficha, 'While the folder is gone');
  await expect(section(page).getByRole('alert')).toContainText('The folder is no longer there');
  const list = await openNotes(ficha);
  await expect(list.getByText('The copy of your notes in the folder “vault” is not up to date.')).toBeVisible();
  await expect(list.getByText('While the folder is gone')).toBeVisible();
  await list.close();
  // Brought back, as from a disk that was not connected.
  await putFiles(page, VAULT, before);
  await button(page, 'Copy now').click();
  await expect(section(page).getByText('The copy is up to date.')).toBeVisible();
  expect((await filesIn(page, VAULT))[COLINA]).toContain('While the folder is gone');
  await button(page, 'Stop keeping a copy').click();
  await expect(section(page).getByText('The files stay in the folder.')).toBeVisible();
  await expect(button(page, 'Choose a folder')).toBeVisible();
  expect(Object.keys(await filesIn(page, VAULT))).toContain(COLINA);
  await page.close();
});

test('the copy goes on after a restart, and two computers see each other’s notes', async () => {
  const profile = newProfile();
  const first = await startFicha({ profile });
  const page = await openNotes(first, KEEP);
  await importNotes(page, SEEDED_NOTES);
  await pickerGives(page, VAULT);
  await button(page, 'Choose a folder').click();
  await expect(section(page).getByText('The copy is up to date.')).toBeVisible();
  await first.close();

  const again = await startFicha({ profile });
  await writeNote(again, 'After the restart');
  const reopened = await openNotes(again, KEEP);
  await expect.poll(async () => (await filesIn(reopened, VAULT))[COLINA]).toContain('After the restart');
  await expect(section(reopened)).toContainText('A copy is kept in the folder “vault”.');
  // Nothing is written again that has not changed, and no reminder to export is due.
  const files = await filesIn(reopened, VAULT);
  expect(Object.keys(files).sort()).toEqual([FUJIMORI, COLINA]);

  const second = await startFicha();
  const theirs = await openNotes(second, KEEP);
  await importNotes(theirs, [note(500, { text: 'From the second computer' })]);
  await putFiles(theirs, VAULT, files);
  await pickerGives(theirs, VAULT);
  await button(theirs, 'Choose a folder').click();
  await expect(section(theirs)).toContainText('This folder already has files of Ficha’s.');
  await expect(section(theirs)).toContainText('121 new notes');
  await button(theirs, 'Read them in and keep the copy').click();
  await expect(section(theirs)).toContainText('Done: 121 notes new or changed.');
  const merged = await filesIn(theirs, VAULT);
  expect(Object.keys(merged).sort()).toEqual([FUJIMORI, COLINA]);
  expect(merged[FUJIMORI]).toContain('From the second computer');
  await second.close();

  // The synchronised files come back to the first computer.
  await putFiles(reopened, VAULT, merged);
  await button(reopened, 'Read from folder').click();
  await expect(section(reopened)).toContainText('1 new note');
  await section(reopened).getByRole('button', { name: 'Import' }).click();
  await expect(section(reopened)).toContainText('Done: 1 note new or changed.');
  expect(await filesIn(reopened, VAULT)).toEqual(merged);
  await again.close();
});

test('without the browser’s permission nothing is written, and one press lets it ask', async () => {
  const disk = scratchFolder('disk');
  const profile = newProfile();
  const first = await startFicha({ profile });
  const page = await openNotes(first, KEEP);
  await importNotes(page, SEEDED_NOTES.slice(0, 30));
  await pickerGivesDropped(page, disk);
  await button(page, 'Choose a folder').click();
  await expect(section(page)).toContainText('The browser asks you again before Ficha may use this folder.');
  await expect(section(page)).toContainText('Nothing has been copied yet.');
  await expect(button(page, 'Allow again')).toBeEnabled();
  await expect(section(page)).not.toContainText('The copy is up to date.');
  expect(await axeFindings(page)).toEqual([]);
  await first.close();

  const again = await startFicha({ profile });
  await writeNote(again, 'After the restart');
  const list = await openNotes(again);
  await expect(list.getByText(/^The copy of your notes in the folder “.*” is not up to date\.$/)).toBeVisible();
  await expect(list.getByRole('button', { name: 'Allow again' })).toBeEnabled();
  // The press reaches the browser, which asks for the folder and for writing.
  await list.evaluate(() => {
    const { prototype } = FileSystemHandle as unknown as {
      prototype: { requestPermission: (what: object) => Promise<PermissionState> };
    };
    const original = prototype.requestPermission;
    prototype.requestPermission = function (what) {
      Object.assign(globalThis, { asked: { what, isActive: navigator.userActivation.isActive } });
      return original.call(this, what);
    };
  });
  await list.getByRole('button', { name: 'Allow again' }).click();
  await expect
    .poll(() => list.evaluate(() => (globalThis as unknown as { asked?: object }).asked))
    .toEqual({ what: { mode: 'readwrite' }, isActive: true });
  expect(readdirSync(disk)).toEqual([]);
  await again.close();
});
