/** Notes on a full disk, and with damaged database files. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { OwnCardContent } from '../../data/own/own-card.ts';
import { openOwnPage, recordsIn } from '../e2e/databases.ts';
import { article, type Ficha, openCard, pressEdit, startFicha } from '../e2e/ficha.ts';
import { saveCard } from '../e2e/own-form.ts';
import { cardOf } from '../support/browser/card-frame.ts';
import { newProfile } from '../support/browser/launch.ts';
import { ownCard } from '../unit/data/own/own-cards.ts';
import { smallDisk } from './small-disk.ts';

const html = article(['Vladimiro Montesinos recorded his visitors in Peru.']);

const frameOf = (page: Page) => cardOf(page);

async function writeNote(ficha: Ficha, text: string): Promise<Page> {
  const page = await ficha.open(html);
  const card = await openCard(page, 'Vladimiro Montesinos');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = frameOf(page);
  await frame.getByRole('textbox').fill(text);
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text')).toHaveText(text);
  return page;
}

const textsIn = async (own: Page) =>
  (await recordsIn<{ text: string }>(own, 'ficha-notes', 'notes')).map(({ text }) => text);

const linesIn = async (own: Page) =>
  (await recordsIn<OwnCardContent>(own, 'ficha-notes', 'ownCards')).map(({ entity }) => entity?.line.en);

test('a full disk: every attempt to save says so, nothing is lost, and saving works once there is room', async () => {
  const disk = smallDisk();
  test.skip(!disk, 'needs a small disk, which takes the right to mount one');
  if (!disk) return;
  try {
    const ficha = await startFicha({ profile: disk.folder });
    const own = await openOwnPage(ficha);
    const page = await writeNote(ficha, 'There before');
    const frame = frameOf(page);
    await pressEdit(frame);
    for (let attempt = 1; attempt <= 4; attempt++) {
      // Fills the disk again, because the browser frees space by deleting files of its own.
      disk.fill();
      // A long text, so that a write can fail halfway.
      await frame.getByRole('textbox').fill(`Attempt ${attempt}: ${'long '.repeat(2000)}`);
      await frame.getByRole('button', { name: 'Save' }).click();
      await expect(frame.getByRole('alert')).toContainText('The disk is full');
      await expect(frame.getByRole('textbox')).toHaveValue(new RegExp(`^Attempt ${attempt}: `));
      expect(await textsIn(own)).toEqual(['There before']);
    }
    // The form of a card is on the same disk.
    const form = await openOwnPage(ficha, '/library.html#/own/new');
    await form.getByRole('textbox', { name: /^Name \(/ }).fill('Rosa Vega');
    await form.getByRole('textbox', { name: /In one line/ }).fill('Archivist of the harbour');
    disk.fill();
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form.getByRole('alert')).toContainText('The disk is full');
    await expect(form.getByRole('textbox', { name: /^Name \(/ })).toHaveValue('Rosa Vega');
    expect(await linesIn(own)).toEqual([]);
    // Cards need no disk space.
    const other = await ficha.open(article(['The Grupo Colina']));
    await openCard(other, 'Grupo Colina');
    await page.bringToFront();
    disk.free();
    await frame.getByRole('textbox').fill('Room again');
    await frame.getByRole('button', { name: 'Save' }).click();
    await expect(frame.locator('.note-text')).toHaveText('Room again');
    await form.bringToFront();
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(form).toHaveURL(/#\/own\/mine\//);
    await ficha.close();

    const again = await startFicha({ profile: disk.folder });
    const kept = await openOwnPage(again);
    expect(await textsIn(kept)).toEqual(['Room again']);
    expect(await linesIn(kept)).toEqual(['Archivist of the harbour']);
    await again.close();
  } finally {
    disk.remove();
  }
});

/** Empties database files, as a failing disk may. */
function damageDatabaseFiles(profile: string, id: string): void {
  const folder = join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);
  const damaged = readdirSync(folder).filter((name) => name === 'CURRENT' || name.startsWith('MANIFEST'));
  expect(damaged.length).toBeGreaterThan(1);
  for (const name of damaged) writeFileSync(join(folder, name), '');
}

/** The content of each snapshot. */
const snapshotsIn = (own: Page) =>
  own.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('note-snapshots', {
      create: true,
    });
    const handles = await Array.fromAsync(folder.values());
    return Promise.all(
      handles.map(async (handle) => {
        const file = await (handle as FileSystemFileHandle).getFile();
        return new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text();
      }),
    );
  });

test('damaged files: the browser discards the databases, and a snapshot restores notes and own cards', async () => {
  const profile = newProfile();
  const ficha = await startFicha({ profile });
  const own = await openOwnPage(ficha);
  await writeNote(ficha, 'Worth keeping');
  await saveCard(own, ownCard('Rosa Vega', { line: 'Archivist of the harbour' }));
  const isWhole = (snapshot: string) => snapshot.includes('Worth keeping') && snapshot.includes('Archivist');
  // A snapshot is replaced while this reads it; that read fails and is done again.
  await expect(async () => expect((await snapshotsIn(own)).filter(isWhole)).toHaveLength(1)).toPass();
  await ficha.close();
  damageDatabaseFiles(profile, ficha.id);

  const again = await startFicha({ profile });
  const library = await openOwnPage(again, '/library.html#/notes');
  await expect(library.getByRole('alert')).toContainText('Ficha had notes');
  await library.getByRole('link', { name: /The latest snapshot is from/ }).click();
  await library.getByRole('button', { name: 'Restore' }).click();
  await expect(library.getByText('Done: 1 note new or changed.')).toBeVisible();
  const restored = await openOwnPage(again);
  expect(await textsIn(restored)).toEqual(['Worth keeping']);
  expect(await linesIn(restored)).toEqual(['Archivist of the harbour']);
  const page = await again.open(article(['Rosa Vega was here.']));
  await expect(await openCard(page, 'Rosa Vega')).toContainText('Archivist of the harbour');
  await again.close();
});
