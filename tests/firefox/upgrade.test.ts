/** Firefox: from each release to this build, in place, with the same id: what the reader wrote is there, and the facts are the new ones. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { buildPack } from '../../scripts/pack/build-pack.ts';
import { article } from '../e2e/ficha.ts';
import { putRelease, releasesFor } from '../releases.ts';
import { clickInCard, FIREFOX_BUILD, type Ficha, notesFrame, openCard, startFicha } from './ficha.ts';

const html = article(['Vladimiro Montesinos recorded his visitors.', 'The Grupo Colina was tried in Peru.'], {
  date: '2001-05-05',
});

const NOTES = {
  'Vladimiro Montesinos': 'Check the date of the first recording.',
  'Grupo Colina': 'Which court? Ask the archive, year by year.',
};

const shownIn = async (page: Page, selector: string) =>
  (await notesFrame(page)).evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

/** Each note on a page of its own: the card of one name would lie over the other. */
async function write(ficha: Ficha, name: string, text: string): Promise<void> {
  const page = await ficha.open(html);
  await openCard(page, name);
  await clickInCard(page, 'button', 'Add note');
  const frame = await notesFrame(page);
  await frame.waitForFunction(() => document.activeElement?.localName === 'textarea');
  await page.keyboard.type(text);
  await page.keyboard.down('Control');
  await page.keyboard.press('Enter');
  await page.keyboard.up('Control');
  await expect.poll(() => shownIn(page, '.note-text')).toBe(text);
  await page.close();
}

/** What the fact base was built from. */
async function factHash(ficha: Ficha): Promise<string> {
  const own = await ficha.openOwn('/popup.html');
  const hash = await own.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('ficha-facts');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('built').objectStore('built').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result[0]?.hash);
          };
        };
      }),
  );
  await own.close();
  return hash;
}

for (const { version, zip } of releasesFor('firefox'))
  test(`from ${version}: every note, and new facts`, async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'ficha-release-')), 'ficha');
    putRelease(zip, folder);
    const ficha = await startFicha(folder);
    for (const [name, text] of Object.entries(NOTES)) await write(ficha, name, text);
    const before = await factHash(ficha);

    await ficha.install(FIREFOX_BUILD);
    for (const [name, text] of Object.entries(NOTES)) {
      const page = await ficha.open(html);
      await openCard(page, name);
      await expect.poll(() => shownIn(page, '.note-text')).toBe(text);
      expect(await shownIn(page, 'blockquote')).toContain(name);
      await page.close();
    }
    const after = await factHash(ficha);
    expect(after).toBe(buildPack('data/peru').hash);
    expect(after).not.toBe(before);
    await ficha.close();
  });
