/**
 * Kills the browser at random moments while a pack is imported and updated, and looks whether the
 * pack is wholly one version: the last that was reported installed, or the one that was being
 * installed.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { buildPack } from '../../../data/pack/build-pack.ts';
import { VALDORIA } from '../packs.ts';
import { randomFrom } from '../random.ts';
import { killBrowser } from './kill.ts';
import type { KillOptions, KillResult } from './kill-while-writing.ts';
import { launchWithFicha, newProfile, serviceWorkerOf, waitForLexicon } from './launch.ts';

/** The most milliseconds between a press on "Import" and a kill: installing this pack takes less. */
const LONGEST_INSTALL_MS = 400;

/** Up to so many imports come to their end before each kill. */
const MOST_IMPORTS = 4;

const { json } = buildPack(VALDORIA);

/** The pack in a version that every card names. */
function fileOf(version: string): Buffer {
  const pack = JSON.parse(json) as ReturnType<typeof buildPack>['pack'];
  const line = { en: `Version ${version}`, es: `Version ${version}` };
  return Buffer.from(JSON.stringify({ ...pack, version, entities: pack.entities.map((one) => ({ ...one, line })) }));
}

async function pageOf(context: BrowserContext, hash: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(`/library.html${hash}`, (await serviceWorkerOf(context)).url()).href);
  return page;
}

interface Found {
  /** In the list of packs. */
  listed?: string;
  /** In each card of the content; several when versions are mixed. */
  cards: string[];
}

/** The installed pack as the database has it. */
const foundIn = (page: Page): Promise<Found> =>
  page.evaluate(
    () =>
      new Promise<Found>((resolve, reject) => {
        const opening = indexedDB.open('ficha-packs');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          if (!db.objectStoreNames.contains('installed')) {
            db.close();
            return resolve({ cards: [] });
          }
          const reading = db.transaction(['installed', 'contents']);
          const installed = reading.objectStore('installed').get('valdoria');
          const contents = reading.objectStore('contents').get('valdoria');
          reading.onerror = () => reject(reading.error);
          reading.oncomplete = () => {
            db.close();
            const text = contents.result ? new TextDecoder().decode(contents.result.json) : '{"entities":[]}';
            const { entities } = JSON.parse(text) as { entities: { line: { en: string } }[] };
            const cards = [...new Set(entities.map(({ line }) => line.en.replace('Version ', '')))];
            resolve({ ...(installed.result ? { listed: installed.result.version as string } : {}), cards });
          };
        };
      }),
  );

/** Chooses the file and presses "Import" or "Update". */
async function press(page: Page, version: string): Promise<void> {
  const chosen = { name: 'valdoria.ficha.json', mimeType: 'application/json', buffer: fileOf(version) };
  await page.getByLabel('Choose a file').setInputFiles(chosen);
  await page
    .locator('.plan')
    .getByRole('button', { name: /^(Import|Update)$/ })
    .click();
}

/** What is wrong with the pack that is there. */
function faultOf({ listed, cards }: Found, allowed: readonly (string | undefined)[]): string[] {
  const isWhole = listed === undefined ? cards.length === 0 : cards.length === 1 && cards[0] === listed;
  if (isWhole && allowed.includes(listed)) return [];
  return [`version ${allowed.join(' or ')}: listed ${listed}, on its cards ${cards.join(', ')}`];
}

/** What the reader is shown on a card: facts are rebuilt where that was cut off. */
async function shownFault(context: BrowserContext, version: string | undefined): Promise<string[]> {
  if (version === undefined) return [];
  const page = await pageOf(context, '#/card/valdoria/oskar-brenn');
  try {
    await page.getByText(`Version ${version}`).first().waitFor();
    return [];
  } catch {
    return [`version ${version}: not on the card`];
  } finally {
    await page.close();
  }
}

/** Throws when the browser does not start again, or packs cannot be imported at all. */
export async function killWhileImporting({
  extension,
  writes,
  seed,
}: Omit<KillOptions, 'what'>): Promise<Omit<KillResult, 'stops'>> {
  const random = randomFrom(seed);
  const profile = newProfile();
  const result = { kills: 0, acknowledged: 0, lost: [] as string[] };
  let [saved, pending]: (string | undefined)[] = [];
  for (let number = 1; ; ) {
    const context = await launchWithFicha({ extension, profile });
    await waitForLexicon(context);
    const page = await pageOf(context, '#/packs');
    await page.locator('.pack').first().waitFor();
    const found = await foundIn(page);
    result.lost.push(...faultOf(found, [saved, pending]), ...(await shownFault(context, found.listed)));
    saved = found.listed;
    if (result.acknowledged >= writes || result.lost.length > 0) {
      await context.close();
      return result;
    }
    for (let left = Math.floor(random() * (MOST_IMPORTS + 1)); left > 0; left--) {
      const version = `1.0.${number++}`;
      await press(page, version);
      await page.getByText('is installed and on.').waitFor();
      saved = version;
      result.acknowledged++;
      // The next message is the next version's.
      await page.reload();
    }
    pending = `1.0.${number++}`;
    await press(page, pending);
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_INSTALL_MS));
    killBrowser(profile);
    result.kills++;
    await context.close().catch(() => {});
  }
}
