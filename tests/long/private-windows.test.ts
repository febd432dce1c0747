/** Cards and notes in private windows, and in browsers that refuse databases. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { openOwnPage, recordsIn } from '../e2e/databases.ts';
import { article, openCard, startFicha, TEST_BUILD } from '../e2e/ficha.ts';
import { openHostile } from '../e2e/hostile.ts';
import { cardOf } from '../support/browser/card-frame.ts';
import { newProfile } from '../support/browser/launch.ts';
import { servePages } from '../support/browser/serve.ts';

const html = article(['The Grupo Colina']);

/** The id of an unpacked extension in Chromium: a hash of its path in letters. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** A profile that allows the extension in private windows. */
function profileWithPrivateWindows(): string {
  const profile = newProfile();
  const settings = { extensions: { settings: { [idOf(TEST_BUILD)]: { incognito: true } } } };
  mkdirSync(join(profile, 'Default'));
  for (const file of ['Preferences', 'Secure Preferences'])
    writeFileSync(join(profile, 'Default', file), JSON.stringify(settings));
  return profile;
}

interface OwnScope {
  chrome: { windows: { create: (options: object) => Promise<{ incognito: boolean }> } };
}

test('a private window has marks and cards, and the editor says that notes outlive the window', async () => {
  const ficha = await startFicha({ profile: profileWithPrivateWindows() });
  expect(ficha.id).toBe(idOf(TEST_BUILD));
  const server = await servePages(() => ({ body: html }));
  const own = await openOwnPage(ficha);
  const opened = ficha.context.waitForEvent('page', (page) => page.url().startsWith(server.origin));
  const isPrivate = await own.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as OwnScope;
    return (await chrome.windows.create({ incognito: true, url })).incognito;
  }, `${server.origin}/`);
  expect(isPrivate).toBe(true);
  const page = await opened;
  const card = await openCard(page, 'Grupo Colina');
  await expect(card.locator('.entry').first()).toBeVisible();
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await expect(frame.getByText('This is a private window.')).toBeVisible();
  await frame.getByRole('textbox').first().fill('Taken in private');
  await frame.getByRole('button', { name: 'Save' }).click();
  await expect(frame.locator('.note-text')).toHaveText('Taken in private');
  expect(await recordsIn(own, 'ficha-notes', 'notes')).toMatchObject([{ text: 'Taken in private' }]);
  await ficha.close();
  await server.close();
});

test('without databases, cards come from the package and the notes say why they are missing', async () => {
  const ficha = await startFicha();
  // As with "never remember history" in Firefox; Chromium has no such setting.
  await ficha.context.serviceWorkers()[0]?.evaluate(() => {
    const refuse = () => {
      throw new DOMException(
        'A mutation operation was attempted on a database that did not allow mutations.',
        'InvalidStateError',
      );
    };
    for (const name of ['open', 'deleteDatabase', 'databases'])
      Object.defineProperty(IDBFactory.prototype, name, { value: refuse });
  });
  const own = await openOwnPage(ficha);
  // Deleting the databases closes the connections that were opened at installation.
  for (const name of ['ficha-facts', 'ficha-notes'])
    await own.evaluate(
      (database) =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase(database).onsuccess = resolve;
        }),
      name,
    );
  const { page, expectQuiet } = await openHostile(ficha, html);
  const card = await openCard(page, 'Grupo Colina');
  await expect(card.locator('.entry').first()).toBeVisible();
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await expect(frame.getByRole('alert')).toContainText('does not let Ficha keep data here');
  await expect(frame.getByRole('button', { name: 'Try again' })).toBeVisible();
  expectQuiet();
  await ficha.close();
});
