/**
 * The note database in a real browser: blocked, deleted, full, of a later version. The reader is
 * told, and what was written is not lost.
 */
import { expect, type Page, test } from '@playwright/test';
import {
  damageStore,
  deleteDatabase,
  holdOldVersion,
  openOwnPage,
  recordsIn,
  releaseOldVersion,
} from '../e2e/databases.ts';
import { article, type Ficha, openCard, pressEdit, startFicha } from '../e2e/ficha.ts';
import { openHostile } from '../e2e/hostile.ts';
import { cardOf } from '../support/browser/card-frame.ts';
import { workerStopper } from '../support/browser/stop-worker.ts';

const html = article(['Vladimiro Montesinos recorded his visitors in Peru.']);

const frameOf = (page: Page) => cardOf(page);

async function beginNote(page: Page, text: string) {
  const card = await openCard(page, 'Vladimiro Montesinos');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = frameOf(page);
  await frame.getByRole('textbox').fill(text);
  return frame;
}

test('blocked by an older connection: the reader is told, and the notes open once it closes', async () => {
  const ficha = await startFicha();
  const own = await openOwnPage(ficha);
  const stop = await workerStopper(await ficha.context.newCDPSession(own));
  const note = {
    id: '11111111-1111-4111-8111-111111111111',
    entity: 'vladimiro-montesinos',
    entityName: 'Vladimiro Montesinos',
    text: 'Written long ago',
    tags: [],
    page: { url: 'https://example.org/', title: 'Old' },
    created: '2025-01-01T00:00:00.000Z',
    updated: '2025-01-01T00:00:00.000Z',
  };
  await stop();
  await deleteDatabase(own, 'ficha-notes');
  await holdOldVersion(own, 'ficha-notes', { notes: note });
  const { page, expectQuiet } = await openHostile(ficha, html);
  const card = await openCard(page, 'Vladimiro Montesinos');
  await expect(card.locator('.entry').first()).toBeVisible();
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = frameOf(page);
  await expect(frame.getByRole('alert')).toContainText('keeps your notes open');
  await releaseOldVersion(own);
  await frame.getByRole('button', { name: 'Try again' }).click();
  await frame.getByRole('textbox').fill('Written now');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text')).toHaveText(['Written now', 'Written long ago']);
  expectQuiet();
  await ficha.close();
});

test('deleted while a note is being written: the note is saved', async () => {
  const ficha = await startFicha();
  const own = await openOwnPage(ficha);
  const { page, expectQuiet } = await openHostile(ficha, html);
  const frame = await beginNote(page, 'Written before and after');
  await deleteDatabase(own, 'ficha-notes');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text')).toHaveText('Written before and after');

  // While one that is there is being changed: it is said to be gone, and what was written is kept
  // as a new one.
  await pressEdit(frame);
  await frame.getByRole('textbox').fill('Written anew');
  await deleteDatabase(own, 'ficha-notes');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByRole('alert')).toContainText('no longer among your notes');
  await expect(frame.getByRole('textbox')).toHaveValue('Written anew');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text').first()).toHaveText('Written anew');
  expect((await recordsIn<{ text: string }>(own, 'ficha-notes', 'notes')).map(({ text }) => text)).toEqual([
    'Written anew',
  ]);
  expectQuiet();
  await ficha.close();
});

test('upgraded by a later Ficha while a note is being written: nothing is changed, and the reader is told', async () => {
  const ficha = await startFicha();
  const own = await openOwnPage(ficha);
  const { page, expectQuiet } = await openHostile(ficha, html);
  const frame = await beginNote(page, 'Not to be lost');
  await expect.poll(() => recordsIn(own, 'ficha-notes', 'drafts')).toHaveLength(1);
  await own.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('ficha-notes', 990);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.getByRole('alert')).toContainText('written by a newer version of Ficha');
  await expect(frame.getByRole('textbox')).toHaveValue('Not to be lost');
  expect(await recordsIn(own, 'ficha-notes', 'drafts')).toHaveLength(1);
  expectQuiet();
  await ficha.close();
});

/**
 * Has the background's databases answer as those of a full disk do. Chromium lets its debugger
 * lower the quota of an extension, and goes on writing: `unlimitedStorage` is bounded by the disk
 * alone, which a test had better not fill.
 */
async function setDiskFull({ context }: Ficha, full: boolean): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate((isFull) => {
    const scope = globalThis as unknown as { written?: Pick<IDBObjectStore, 'put' | 'add'> };
    const { put, add } = IDBObjectStore.prototype;
    scope.written ??= { put, add };
    const refuse = () => {
      throw new DOMException('Encountered full disk while committing.', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, isFull ? { put: refuse, add: refuse } : scope.written);
  }, full);
}

test('full disk: the reader is told, the text stays, and saving again works once there is space', async () => {
  const ficha = await startFicha();
  const own = await openOwnPage(ficha);
  const { page, expectQuiet } = await openHostile(ficha, html);
  const first = await beginNote(page, 'There before');
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(first.locator('.note-text')).toHaveText('There before');
  await setDiskFull(ficha, true);
  await pressEdit(first);
  await first.getByRole('textbox').fill('Changed with a full disk');
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(first.getByRole('alert')).toContainText('The disk is full');
  await expect(first.getByRole('textbox')).toHaveValue('Changed with a full disk');
  expect(await recordsIn(own, 'ficha-notes', 'notes')).toMatchObject([{ text: 'There before' }]);
  // A card needs no room.
  const other = await ficha.open(article(['The Grupo Colina']));
  await openCard(other, 'Grupo Colina');
  await page.bringToFront();
  await setDiskFull(ficha, false);
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(first.locator('.note-text')).toHaveText('Changed with a full disk');
  expectQuiet();
  await ficha.close();
});

test('a malformed note is skipped, and the others are shown', async () => {
  const ficha = await startFicha();
  const own = await openOwnPage(ficha);
  const { page, expectQuiet } = await openHostile(ficha, html);
  const frame = await beginNote(page, 'A good one');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text').first()).toHaveText('A good one');
  await damageStore(own, 'ficha-notes', 'notes', {
    do: 'put',
    record: { id: 'nonsense', entities: ['peru/vladimiro-montesinos'], updated: 7 },
  });
  await page.reload();
  await openCard(page, 'Vladimiro Montesinos');
  await frame.getByRole('button', { name: 'Your note: “A good one”' }).click();
  await expect(frame.locator('.note-text').first()).toHaveText('A good one');
  expectQuiet();
  await ficha.close();
});
