/**
 * Kills the browser while notes are being written, at moments that follow from a seed, and looks for every note that was reported saved.
 * The short form runs in the end-to-end tests, the long one as `npm run test:faults`.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { randomFrom } from '../../../scripts/bench/random.ts';
import { killBrowser } from './kill.ts';
import { launchWithFicha, newProfile, serviceWorkerOf, waitForLexicon } from './launch.ts';

export interface KillOptions {
  extension: string;
  /** Writes that have to be reported saved, over all kills. */
  writes: number;
  seed: number;
}

export interface KillResult {
  kills: number;
  acknowledged: number;
  /** Notes that were reported saved and are not there, or not as they were reported; must be empty. */
  lost: string[];
}

/** Milliseconds of writing before a kill: at least one, at most this. */
const LONGEST_LIFE_MS = 900;

/** One write in this many is of a new note; the others change one that is there. */
const NEW_IN = 2;

interface Known {
  /** What was reported saved last, by the note's id. */
  saved: Map<string, string>;
  /** Of the write that was not answered: it may have come to the disk or not. */
  pending: string | undefined;
}

interface InPage {
  chrome: { runtime: { sendMessage: (message: object) => Promise<{ res?: { ok: boolean; value: unknown } }> } };
  begun: (text: string) => Promise<void>;
  acknowledged: (id: string, text: string) => Promise<void>;
}

/** Runs in one of Ficha's own pages, through the calls that its editors make, until the browser dies. */
async function writeUntilKilled({ seed, newIn, first }: { seed: number; newIn: number; first: number }): Promise<void> {
  const scope = globalThis as unknown as InPage;
  const call = async (type: string, data: object) => {
    const answer = await scope.chrome.runtime.sendMessage({ id: seed, type, data, timestamp: Date.now() });
    if (!answer.res?.ok) throw new Error(`${type}: ${JSON.stringify(answer)}`);
    return answer.res.value;
  };
  const page = { url: 'https://example.org/fault', title: 'Fault' };
  const token = await call('openNotes', { page });
  let last: { id: string; revision: number } | undefined;
  for (let number = first; ; number++) {
    const text = `Write ${number} of seed ${seed}`;
    await scope.begun(text);
    const change: object =
      last && number % newIn !== 0 ? { change: { id: last.id, basedOn: last.revision, settles: false } } : {};
    const { saved } = (await call('saveNote', { token, text, tags: [], ...change })) as {
      saved: { id: string; revision: number };
    };
    last = saved;
    await scope.acknowledged(saved.id, text);
  }
}

async function libraryOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/library.html#/notes', (await serviceWorkerOf(context)).url()).href);
  // It has opened the database, in the form that Ficha gives it.
  await page.locator('.note-row, .empty').first().waitFor();
  return page;
}

function textsOf(page: Page): Promise<[string, string][]> {
  return page.evaluate(
    () =>
      new Promise<[string, string][]>((resolve, reject) => {
        const opening = indexedDB.open('ficha-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('notes').objectStore('notes').getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result.map(({ id, text }: { id: string; text: string }) => [id, text]));
          };
        };
      }),
  );
}

/** What is not there as it was reported. */
function missing({ saved, pending }: Known, found: ReadonlyMap<string, string>): string[] {
  return [...saved].flatMap(([id, text]) => {
    const there = found.get(id);
    return there === text || (there !== undefined && there === pending) ? [] : [`${text} (${id}): ${there ?? 'gone'}`];
  });
}

/** Throws when the browser does not start again, or notes cannot be written at all. */
export async function killWhileWriting({ extension, writes, seed }: KillOptions): Promise<KillResult> {
  const random = randomFrom(seed);
  const profile = newProfile();
  const known: Known = { saved: new Map(), pending: undefined };
  const result: KillResult = { kills: 0, acknowledged: 0, lost: [] };
  let begun = 0;
  for (;;) {
    const context = await launchWithFicha({ extension, profile });
    await waitForLexicon(context);
    const page = await libraryOf(context);
    const found = new Map(await textsOf(page));
    result.lost.push(...missing(known, found));
    for (const [id, text] of found) if (text === known.pending) known.saved.set(id, text);
    if (result.acknowledged >= writes || result.lost.length > 0) {
      await context.close();
      return result;
    }
    await page.exposeFunction('begun', (text: string) => {
      begun++;
      known.pending = text;
    });
    const { promise: isUnderWay, resolve: onFirst } = Promise.withResolvers<void>();
    await page.exposeFunction('acknowledged', (id: string, text: string) => {
      known.saved.set(id, text);
      result.acknowledged++;
      onFirst();
    });
    const writing = page.evaluate(writeUntilKilled, { seed, newIn: NEW_IN, first: begun + 1 });
    // It ends with the browser; should it fail before, that is the failure to tell.
    await Promise.race([isUnderWay, writing]);
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_LIFE_MS));
    killBrowser(profile);
    result.kills++;
    await writing.catch(() => {});
    await context.close().catch(() => {});
  }
}
