/**
 * Kills the browser at random moments while notes or own cards are being written, and looks for each
 * that was reported saved. A short run is part of the end-to-end tests; `npm run test:faults` is a long
 * one.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { randomFrom } from '../random.ts';
import { killBrowser } from './kill.ts';
import { launchWithFicha, newProfile, serviceWorkerOf, waitForLexicon } from './launch.ts';

/** How long to write, and when to kill. */
export interface KillOptions {
  /** What is written. */
  what: 'notes' | 'cards';
  extension: string;
  /** Writes to be reported saved, over all kills. */
  writes: number;
  seed: number;
}

/** What was written and what was lost. */
export interface KillResult {
  kills: number;
  acknowledged: number;
  /** Texts that were reported saved and are missing or different. Must be empty. */
  lost: string[];
}

/** The most milliseconds of writing before a kill. */
const LONGEST_WRITING_MS = 900;

/** One write in this many makes a new note; the others change one. */
const WRITES_PER_NOTE = 2;

interface Reported {
  /** The text last reported saved, by the note's id. */
  saved: Map<string, string>;
  /** The text of the write without an answer, which may be on disk or not. */
  pending: string | undefined;
}

interface InPage {
  chrome: { runtime: { sendMessage: (message: object) => Promise<{ res?: { ok: boolean; value: unknown } }> } };
  begun: (text: string) => Promise<void>;
  acknowledged: (id: string, text: string) => Promise<void>;
}

/**
 * Runs in one of Ficha's own pages, with the requests that its editors send, until the browser
 * dies.
 */
async function writeUntilKilled({
  seed,
  writesPerNote,
  first,
  what,
}: {
  what: 'notes' | 'cards';
  seed: number;
  writesPerNote: number;
  first: number;
}): Promise<void> {
  const scope = globalThis as unknown as InPage;
  const call = async (type: string, data: object) => {
    const answer = await scope.chrome.runtime.sendMessage({ id: seed, type, data, timestamp: Date.now() });
    if (!answer.res?.ok) throw new Error(`${type}: ${JSON.stringify(answer)}`);
    return answer.res.value;
  };
  const page = { url: 'https://example.org/fault', title: 'Fault' };
  let last: { id: string; revision: number } | undefined;
  const saveCard = async (id: string, text: string, basedOn: number) => {
    const both = (one: string) => ({ en: one, es: one });
    const aliases = [{ text: `Fault ${id}`, lang: ['mul'], strength: 'strong' }];
    const entity = {
      id,
      kind: 'person',
      name: both(`Fault ${id}`),
      line: both(text),
      aliases,
      relations: [],
      brief: [],
    };
    const content = { id, entity, facts: [], disputes: [], sources: [] };
    return (await call('saveOwnCard', { content, basedOn, settles: false })) as { saved: typeof last & object };
  };
  for (let number = first; ; number++) {
    const text = `Write ${number} of seed ${seed}`;
    await scope.begun(text);
    if (what === 'cards') {
      const before = number % writesPerNote === 0 ? undefined : last;
      last = (await saveCard(before?.id ?? `mine/fault-${number}`, text, before?.revision ?? 0)).saved;
      await scope.acknowledged(last.id, text);
      continue;
    }
    const change: object =
      last && number % writesPerNote !== 0 ? { change: { id: last.id, basedOn: last.revision, settles: false } } : {};
    const { saved } = (await call('saveNote', { about: { page }, text, tags: [], ...change })) as {
      saved: { id: string; revision: number };
    };
    last = saved;
    await scope.acknowledged(saved.id, text);
  }
}

async function libraryOf(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL('/library.html#/notes', (await serviceWorkerOf(context)).url()).href);
  // The page has created the database by now.
  await page.locator('.note-row, .empty').first().waitFor();
  return page;
}

function textsOf(page: Page, what: KillOptions['what']): Promise<[string, string][]> {
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
            type Stored = { id: string; text?: string; entity?: { line: { en: string } } };
            resolve(all.result.map(({ id, text, entity }: Stored) => [id, text ?? entity?.line.en ?? '']));
          };
        };
      }),
    what === 'notes' ? 'notes' : 'ownCards',
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
  const result: KillResult = { kills: 0, acknowledged: 0, lost: [] };
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
    const writing = page.evaluate(writeUntilKilled, { seed, writesPerNote: WRITES_PER_NOTE, first: begun + 1, what });
    // Rejects when writing fails before the first note is saved.
    await Promise.race([isUnderWay, writing]);
    await new Promise((resolve) => setTimeout(resolve, random() * LONGEST_WRITING_MS));
    killBrowser(profile);
    result.kills++;
    await writing.catch(() => {});
    await context.close().catch(() => {});
  }
}
