/** Deletions on their way between two computers that share a folder. */
import { expect, type Page } from '@playwright/test';
import { ownCard } from '../unit/data/own/own-cards.ts';
import { axeFindings } from './axe.ts';
import { startFicha, test } from './ficha.ts';
import {
  button,
  filesIn,
  importNotes,
  KEEP,
  pickerGives,
  putFiles,
  replaceFiles,
  section,
  VAULT,
} from './kept-folder.ts';
import { note, openNotes } from './seeded-notes.ts';
import { changeStoredSettings } from './worker.ts';

/** Goes to another part of the library by its hash. */
const goTo = (page: Page, hash: string) => page.goto(page.url().replace(/#.*/, hash));

async function deleteNote(page: Page, text: string): Promise<void> {
  await goTo(page, '#/notes');
  await page.locator('.note-row', { hasText: text }).getByRole('checkbox').press('Space');
  await page.getByRole('button', { name: 'Delete selected' }).press('Enter');
  await expect(page.locator('.note-row', { hasText: text })).toHaveCount(0);
}

test('what is deleted on one computer is offered on the other, and goes to the bin', async () => {
  const first = await startFicha();
  const here = await openNotes(first, KEEP);
  const card = { ...ownCard('Rosa Vega'), created: note(1).created, updated: note(1).created, revision: 1 };
  await importNotes(here, [note(1), note(2), note(3)], { ownCards: [card] });
  await pickerGives(here, VAULT);
  await button(here, 'Choose a folder').click();
  await expect(section(here).getByText('The copy is up to date.')).toBeVisible();

  const second = await startFicha();
  const there = await openNotes(second, KEEP);
  await putFiles(there, VAULT, await filesIn(here, VAULT));
  await pickerGives(there, VAULT);
  await button(there, 'Choose a folder').click();
  await button(there, 'Read them in and keep the copy').click();
  await expect(section(there)).toContainText('Done: 3 notes new or changed.');
  await deleteNote(there, 'Note number 2');
  await deleteNote(there, 'Note number 3');
  await expect
    .poll(async () => Object.keys(await filesIn(there, VAULT)).sort())
    .toEqual([expect.stringMatching(/^_deleted-[a-z]{8}\.md$/), 'mine/rosa-vega-test.md', 'peru/grupo-colina.md']);
  await expect.poll(async () => (await filesIn(there, VAULT))['peru/grupo-colina.md']).not.toContain('number 3');
  const files = await filesIn(there, VAULT);
  await second.close();

  await replaceFiles(here, VAULT, files);
  await button(here, 'Read from folder').press('Enter');
  const plan = section(here).getByRole('region', { name: 'What the folder “vault” would change' });
  await expect(plan).toContainText('2 notes and cards were deleted on another computer:');
  await expect(plan).toContainText('Alberto Fujimori: Note number 2');
  expect(await axeFindings(here)).toEqual([]);
  await changeStoredSettings(first, { language: 'es' });
  await expect(section(here).locator('xpath=..')).toContainText('2 notas y fichas se borraron en otra computadora:');
  await changeStoredSettings(first, { language: 'browser' });
  await expect(plan.getByRole('checkbox')).toBeChecked();
  await plan.getByRole('button', { name: 'Import' }).press('Enter');
  await expect(section(here)).toContainText('2 notes and cards moved to the bin.');
  await goTo(here, '#/notes?view=trash');
  await expect(here.locator('.note-row')).toHaveCount(2);
  await here.locator('.note-row', { hasText: 'Note number 2' }).getByRole('button', { name: 'Restore' }).press('Enter');
  await expect.poll(async () => (await filesIn(here, VAULT))['peru/alberto-fujimori.md']).toContain('Note number 2');
  await first.close();
});

test('a changed file of a deleted note stays, and the library names it', async () => {
  const ficha = await startFicha();
  const page = await openNotes(ficha, KEEP);
  await importNotes(page, [note(1), note(2)]);
  await pickerGives(page, VAULT);
  await button(page, 'Choose a folder').click();
  await expect(section(page).getByText('The copy is up to date.')).toBeVisible();
  const path = 'peru/alberto-fujimori.md';
  const mine = `${(await filesIn(page, VAULT))[path]}\nWritten in the vault.\n`;
  await putFiles(page, VAULT, { [path]: mine });
  await deleteNote(page, 'Note number 2');
  await expect(page.getByText('You have changed files in the folder “vault” whose notes are deleted.')).toBeVisible();
  await goTo(page, KEEP);
  await expect(section(page)).toContainText('The notes and cards of 1 file are deleted.');
  await expect(section(page)).toContainText(path);
  expect((await filesIn(page, VAULT))[path]).toBe(mine);
  expect(await axeFindings(page)).toEqual([]);
  await ficha.close();
});
