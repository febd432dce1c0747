/**
 * Stops the background and kills the browser at random moments while notes, own cards or their drafts
 * are being written, and looks for each that was reported saved. A short run is part of the end-to-end
 * tests; `npm run test:faults` is a long one.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { randomFrom } from '../random.ts';
import { killBrowser } from './kill.ts';
import { launchWithFicha, newProfile, serviceWorkerOf, waitForLexicon } from './launch.ts';
import { workerStopper } from './stop-worker.ts';
import { type Written, writeUntilKilled } from './write-until-killed.ts';

/** How long to write, and when to kill. */
export interface KillOptions {
  what: Written;
  extension: string;
  /** Writes to be reported saved, over all kills. */
  writes: number;
  seed: number;
}

/** What was written and what was lost. */
export interface KillResult {
  kills: number;
  /** How often the background was stopped while the browser ran on. */
  stops: number;
  acknowledged: number;
  /** Texts that were reported saved and are missing or different. Must be empty. */
  lost: string[];
}

/** The most milliseconds of writing before a kill, and before the background is stopped. */
const LONGEST_WRITING_MS = 300;

/** The background is stopped up to this many times before each kill. */
const MOST_STOPS = 2;

/** One write in this many makes a new note or card; the others change one. */
const WRITES_EACH = 2;

/** As the product's own client sends a request (`data/messaging/client.ts`). */
const TRIES = 8;

/** The store that holds what was written. */
const STORES: Record<Written, string> = { notes: 'notes', cards: 'ownCards', drafts: 'ownDrafts' };

const waitUpTo = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

interface Reported {
  /** The text last reported saved, by the note's id. */
  saved: Map<string, string>;
  /** The text of the write without an answer, which may be on disk or not. */
  pending: string | undefined;
}

async function libraryOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/library.html#/notes', (await serviceWorkerOf(context)).url()).href);
  // The page has created the database by now.
  await page.locator('.note-row, .empty').first().waitFor();
  return page;
}

function textsOf(page: Page, what: Written): Promise<[string, string][]> {
  return page.evaluate(
    (store) =>
      new Promise<[string, string][]>((resolve, reject) => {
        const opening = indexedDB.open('ficha-notes');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(store).objectStore(store).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            opening.result.close();
            type Stored = {
              id?: string;
              key?: string;
              text?: string;
              content?: string;
              entity?: { line: { en: string } };
            };
            resolve(
              all.result.map(({ id, key, text, content, entity }: Stored) => [
                id ?? key ?? '',
                text ?? content ?? entity?.line.en ?? '',
              ]),
            );
          };
        };
      }),
    STORES[what],
  );
}

/** The reported texts that are not as they were reported. */
function missing({ saved, pending }: Reported, found: ReadonlyMap<string, string>): string[] {
  return [...saved].flatMap(([id, text]) => {
    const there = found.get(id);
    return there === text || (there !== undefined && there === pending) ? [] : [`${text} (${id}): ${there ?? 'gone'}`];
  });
}

/** Throws when the browser does not start again, or notes cannot be written at all. */
export async function killWhileWriting({ extension, writes, seed, what }: KillOptions): Promise<KillResult> {
  const random = randomFrom(seed);
  const profile = newProfile();
  const reported: Reported = { saved: new Map(), pending: undefined };
  const result: KillResult = { kills: 0, stops: 0, acknowledged: 0, lost: [] };
  let begun = 0;
  for (;;) {
    const context = await launchWithFicha({ extension, profile });
    await waitForLexicon(context);
    const page = await libraryOf(context);
    const found = new Map(await textsOf(page, what));
    result.lost.push(...missing(reported, found));
    for (const [id, text] of found) if (text === reported.pending) reported.saved.set(id, text);
    if (result.acknowledged >= writes || result.lost.length > 0) {
      await context.close();
      return result;
    }
    await page.exposeFunction('begun', (text: string) => {
      begun++;
      reported.pending = text;
    });
    const { promise: isUnderWay, resolve: onFirst } = Promise.withResolvers<void>();
    await page.exposeFunction('acknowledged', (id: string, text: string) => {
      reported.saved.set(id, text);
      result.acknowledged++;
      onFirst();
    });
    const writing = page.evaluate(writeUntilKilled, {
      what,
      seed,
      first: begun + 1,
      writesEach: WRITES_EACH,
      tries: TRIES,
    });
    // Rejects when writing fails before the first note is saved.
    await Promise.race([isUnderWay, writing]);
    const stop = await workerStopper(await context.newCDPSession(page));
    for (let stops = Math.floor(random() * (MOST_STOPS + 1)); stops > 0; stops--) {
      // Also rejects when writing fails for good after a stop.
      await Promise.race([waitUpTo(random() * LONGEST_WRITING_MS), writing]);
      await stop();
      result.stops++;
    }
    await Promise.race([waitUpTo(random() * LONGEST_WRITING_MS), writing]);
    killBrowser(profile);
    result.kills++;
    await writing.catch(() => {});
    await context.close().catch(() => {});
  }
}
