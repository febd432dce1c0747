/** What a disk does to the notes: it is full, or has spoilt what the browser keeps of them. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newProfile } from '../support/browser/launch.ts';
import { openOwnPage, recordsIn } from './databases.ts';
import { article, type Ficha, openCard, pressEdit, startFicha } from './ficha.ts';
import { smallDisk } from './small-disk.ts';

const html = article(['Vladimiro Montesinos recorded his visitors in Peru.']);

const frameOf = (page: Page) => page.frameLocator('ficha-card iframe');

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

test('full: said so, nothing is lost however often it is tried, and there is room again', async () => {
  const disk = smallDisk();
  test.skip(!disk, 'no disk can be made here that is small enough to fill: that takes the right to mount one');
  if (!disk) return;
  try {
    const ficha = await startFicha({ profile: disk.folder });
    const own = await openOwnPage(ficha);
    const page = await writeNote(ficha, 'There before');
    const frame = frameOf(page);
    await pressEdit(frame);
    for (let attempt = 1; attempt <= 4; attempt++) {
      // The browser gives up files of its own meanwhile, and room with them.
      disk.fill();
      // Long enough for files of the database to be cut in two.
      await frame.getByRole('textbox').fill(`Attempt ${attempt}: ${'long '.repeat(2000)}`);
      await frame.getByRole('button', { name: 'Save' }).click();
      await expect(frame.getByRole('alert')).toContainText('The disk is full');
      await expect(frame.getByRole('textbox')).toHaveValue(new RegExp(`^Attempt ${attempt}: `));
      expect(await textsIn(own)).toEqual(['There before']);
    }
    // A card needs no room.
    const other = await ficha.open(article(['The Grupo Colina']));
    await openCard(other, 'Grupo Colina');
    await page.bringToFront();
    disk.free();
    await frame.getByRole('textbox').fill('Room again');
    await frame.getByRole('button', { name: 'Save' }).click();
    await expect(frame.locator('.note-text')).toHaveText('Room again');
    await ficha.close();

    const again = await startFicha({ profile: disk.folder });
    expect(await textsIn(await openOwnPage(again))).toEqual(['Room again']);
    await again.close();
  } finally {
    disk.remove();
  }
});

/** What the browser keeps of the extension's databases, as a disk leaves it that lost part of it. */
function spoilDatabases(profile: string, id: string): void {
  const folder = join(profile, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb.leveldb`);
  const spoilt = readdirSync(folder).filter((name) => name === 'CURRENT' || name.startsWith('MANIFEST'));
  expect(spoilt.length).toBeGreaterThan(1);
  for (const name of spoilt) writeFileSync(join(folder, name), '');
}

const snapshotsIn = (own: Page) =>
  own.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('note-snapshots', {
      create: true,
    });
    return (await Array.fromAsync(folder.keys())).length;
  });

test('spoilt: the browser throws all databases away; the snapshot is none of them, and brings the notes back', async () => {
  const profile = newProfile();
  const ficha = await startFicha({ profile });
  await writeNote(ficha, 'Worth keeping');
  const own = await openOwnPage(ficha);
  await expect.poll(() => snapshotsIn(own)).toBe(1);
  await ficha.close();
  spoilDatabases(profile, ficha.id);

  const again = await startFicha({ profile });
  const library = await openOwnPage(again, '/library.html#/notes');
  await expect(library.getByRole('alert')).toContainText('Ficha knew of 1 note');
  await library.getByRole('link', { name: /The newest snapshot is of/ }).click();
  await library.getByRole('button', { name: 'Restore' }).click();
  await expect(library.getByText('Done: 1 note new or changed.')).toBeVisible();
  expect(await textsIn(await openOwnPage(again))).toEqual(['Worth keeping']);
  await again.close();
});
