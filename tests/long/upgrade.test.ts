/**
 * From each release to this build, and from this build to the next: what the reader wrote and chose
 * is there, and the facts are the new ones.
 */
import { join } from 'node:path';
import { expect, type Frame, type Page, test } from '@playwright/test';
import { buildPack } from '../../data/pack/build-pack.ts';
import { openOwnPage, recordsIn } from '../e2e/databases.ts';
import {
  article,
  type Ficha,
  markOf,
  openCard,
  openPopup,
  pressUntil,
  startFicha,
  TEST_BUILD,
  unfoldNotes,
} from '../e2e/ficha.ts';
import { changeStoredSettings } from '../e2e/worker.ts';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { closedCardButton, readClosedCard } from '../support/browser/closed-card.ts';
import { newProfile } from '../support/browser/launch.ts';
import { restOn } from '../support/browser/marked-names.ts';
import { putBuild, putRelease, releasesFor } from '../support/releases.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

const html = article(['Vladimiro Montesinos recorded his visitors.', 'The Grupo Colina was tried in Peru.'], {
  date: '2001-05-05',
});

const NOTES = {
  'Vladimiro Montesinos': 'Check the date of the first recording.',
  'Grupo Colina': 'Which court? Ask the archive, año por año.',
};

/** Writes a note in a released package, whose card is closed to tests, by mouse and keyboard. */
async function writeInRelease(page: Page, name: string, text: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await restOn(page, await markOf(page, name));
  await expect.poll(async () => (await readClosedCard(session))?.name).toBe(name);
  let button: { x: number; y: number } | undefined;
  await expect.poll(async () => (button = await closedCardButton(session, 'Add note'))).toBeDefined();
  await page.mouse.click(button?.x ?? 0, button?.y ?? 0);
  let frame: Frame | undefined;
  await expect.poll(() => (frame = page.frames().find((one) => one.url().includes('/notes-frame.html')))).toBeDefined();
  await frame?.getByRole('textbox').fill(text);
  await frame?.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => frame?.locator('.note-text').innerText()).toBe(text);
  await closeCard(page);
}

/** Closes the card wherever the focus is. */
async function closeCard(page: Page): Promise<void> {
  await closeWithEscape(page);
  await page.mouse.move(900, 700);
}

async function factBase(ficha: Ficha): Promise<{ hash: string; version: string }> {
  const own = await openOwnPage(ficha);
  const [built] = await recordsIn<{ hash: string; version: string }>(own, 'ficha-facts', 'built');
  await own.close();
  if (!built) throw new Error('the fact base is not built');
  return built;
}

/**
 * Starts the browser with the build that is now in the place of another. Of an extension given on
 * the command line Chromium keeps the old background script, which an update from a store replaces;
 * switched off and on, it takes the new one.
 */
async function startUpdated(place: string, profile: string): Promise<Ficha> {
  const ficha = await startFicha({ extension: place, profile });
  const page = await ficha.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (id) => {
    const { management } = (
      globalThis as unknown as { chrome: { management: { setEnabled: (id: string, on: boolean) => Promise<void> } } }
    ).chrome;
    await management.setEnabled(id, false);
    await management.setEnabled(id, true);
  }, ficha.id);
  await page.close();
  return ficha;
}

/** Every note stands on its entity's card, as it was written. */
async function expectNotes(ficha: Ficha): Promise<void> {
  const page = await ficha.open(html);
  for (const [name, text] of Object.entries(NOTES)) {
    const card = await openCard(page, name);
    await unfoldNotes(card);
    const note = card.locator('.note').first();
    await expect(note.locator('.note-text')).toHaveText(text);
    await expect(note.locator('blockquote')).toContainText(name);
    await expect(note.getByRole('link')).toHaveText('An article');
    await closeCard(page);
  }
}

for (const { version, zip } of releasesFor('chrome'))
  test(`from ${version}: notes, the sites that are off, and new facts`, async () => {
    const place = join(scratchFolder('place'), 'ficha');
    const profile = newProfile();
    putRelease(zip, place);
    // The first release welcomes nobody, so there is no page of welcome to wait for.
    const before = await startFicha({ extension: place, profile, welcome: true });
    const page = await before.open(html);
    const { host } = new URL(page.url());
    for (const [name, text] of Object.entries(NOTES)) await writeInRelease(page, name, text);
    const popup = await openPopup(before, page);
    await popup.getByRole('switch').click();
    await expect(popup.getByRole('switch')).toHaveAttribute('aria-checked', 'false');
    const oldFacts = await factBase(before);
    await before.close();

    putBuild(TEST_BUILD, place);
    const after = await startUpdated(place, profile);
    expect(after.id).toBe(before.id);
    const settings = await openOwnPage(after, '/library.html#/settings');
    await expect(settings.getByRole('region', { name: 'Sites' }).getByRole('list')).toContainText(host);
    await expectNotes(after);
    const { hash } = await factBase(after);
    expect(hash).toBe(buildPack('data/packs/peru').hash);
    expect(hash).not.toBe(oldFacts.hash);
    await after.close();
  });

test('from this build to the next: notes, a draft and settings', async () => {
  const place = join(scratchFolder('place'), 'ficha');
  const profile = newProfile();
  putBuild(TEST_BUILD, place);
  const before = await startFicha({ extension: place, profile });
  const page = await before.open(html);
  const frame = cardOf(page);
  for (const [name, text] of Object.entries(NOTES)) {
    const card = await openCard(page, name);
    await card.getByRole('button', { name: 'Add note' }).click();
    await frame.getByRole('textbox', { name: 'Note' }).fill(text);
    await pressUntil(frame.getByRole('button', { name: 'Save' }), () =>
      expect(frame.locator('.note-text')).toHaveText(text, { timeout: 3000 }),
    );
    await closeCard(page);
  }
  await openCard(page, 'Grupo Colina');
  await unfoldNotes(frame);
  const box = frame.getByRole('textbox', { name: 'Note' });
  await pressUntil(frame.getByRole('button', { name: 'Edit' }), () => expect(box).toBeVisible({ timeout: 3000 }));
  await box.fill('Half a change');
  const own = await openOwnPage(before);
  const drafts = async () => (await recordsIn<{ text: string }>(own, 'ficha-notes', 'drafts')).map(({ text }) => text);
  await expect.poll(drafts).toEqual(['Half a change']);
  await changeStoredSettings(before, { openDelay: 500, language: 'es' });
  await before.close();

  putBuild(TEST_BUILD, place, '99.0.0');
  const after = await startUpdated(place, profile);
  await expectNotes(after);
  const again = await after.open(html);
  await openCard(again, 'Grupo Colina');
  const list = cardOf(again);
  await unfoldNotes(list);
  await pressUntil(list.getByRole('button', { name: /Edit|Editar/ }), () =>
    expect(list.getByRole('textbox').first()).toHaveValue('Half a change', { timeout: 3000 }),
  );
  const settings = await openOwnPage(after, '/library.html#/settings');
  await expect(settings.locator('html')).toHaveAttribute('lang', 'es');
  await expect(settings.getByRole('slider').or(settings.getByRole('spinbutton')).first()).toHaveValue('500');
  await after.close();
});
