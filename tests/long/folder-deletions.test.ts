/** Deletions on their way between two computers that share a folder. */
import { expect, type Page } from '@playwright/test';
import { axeFindings } from '../e2e/axe.ts';
import { startFicha, test } from '../e2e/ficha.ts';
import { note, openNotes } from '../e2e/seeded-notes.ts';
import { button, filesIn, importNotes, KEEP, pickerGives, putFiles, section, VAULT } from './kept-folder.ts';

/** Goes to another part of the library by its hash. */
const goTo = (page: Page, hash: string) => page.goto(page.url().replace(/#.*/, hash));

async function deleteNote(page: Page, text: string): Promise<void> {
  await goTo(page, '#/notes');
  await page.locator('.note-row', { hasText: text }).getByRole('checkbox').press('Space');
  await page.getByRole('button', { name: 'Delete selected' }).press('Enter');
  await expect(page.locator('.note-row', { hasText: text })).toHaveCount(0);
}

test('what is deleted on one computer is offered on the other, and goes to the bin', async () => {
  const ficha = await startFicha();
  const page = await openNotes(ficha, KEEP);
  const notes = [note(1), note(2), note(3)];
  await importNotes(page, notes);
  await pickerGives(page, VAULT);
  await button(page, 'Choose a folder').click();
  await expect(section(page).getByText('The copy is up to date.')).toBeVisible();
  await deleteNote(page, 'Note number 2');
  await deleteNote(page, 'Note number 3');
  await expect
    .poll(async () => Object.keys(await filesIn(page, VAULT)).sort())
    .toEqual([expect.stringMatching(/^_deleted-[a-z]{8}\.md$/), 'peru/grupo-colina.md']);
  await expect.poll(async () => (await filesIn(page, VAULT))['peru/grupo-colina.md']).not.toContain('number 3');

  // The other computer: it has the notes as they were, and nothing of the deletions or the folder.
  await goTo(page, KEEP);
  await button(page, 'Stop keeping a copy').click();
  await expect(section(page).getByText('The files stay in the folder.')).toBeVisible();
  await goTo(page, '#/notes?view=bin');
  await page.getByRole('button', { name: 'Empty the bin' }).click();
  await page.locator('.confirm').getByRole('button', { name: 'Empty the bin' }).click();
  await expect(page.getByText('The bin is empty.')).toBeVisible();
  await goTo(page, KEEP);
  await importNotes(page, notes);
  await button(page, 'Choose a folder').press('Enter');
  const plan = section(page).getByRole('region', { name: 'What the folder “vault” would change' });
  await expect(plan).toContainText('2 notes and cards were deleted on another computer:');
  await expect(plan).toContainText('Alberto Fujimori: Note number 2');
  await expect(plan.getByRole('checkbox')).toBeChecked();
  expect(await axeFindings(page)).toEqual([]);
  await plan.getByRole('button', { name: 'Read them in and keep the copy' }).press('Enter');
  await expect(section(page)).toContainText('2 notes and cards moved to the bin.');
  await goTo(page, '#/notes?view=bin');
  await expect(page.locator('.note-row')).toHaveCount(2);
  await page.locator('.note-row', { hasText: 'Note number 2' }).getByRole('button', { name: 'Restore' }).press('Enter');
  await expect.poll(async () => (await filesIn(page, VAULT))['peru/alberto-fujimori.md']).toContain('Note number 2');
  await ficha.close();
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
