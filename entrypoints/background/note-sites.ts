/**
 * Has the script that marks notes' quotes (`entrypoints/note-marks`) run on the sites where there are notes, and nowhere else: a site without
 * notes pays nothing for them.
 */
import { browser } from 'wxt/browser';
import { houseOf } from '../../data/messaging/page-address.ts';
import type { NoteDatabase } from '../../data/notes/note-database.ts';
import { noteDownAllPages, noteDownPages } from '../../data/notes/noted-pages.ts';

const SCRIPT_ID = 'note-marks';
const FILE = '/note-marks.js';

/** A name that can have others in front of it: no number, no single word. */
const HAS_VARIANTS = /\.[a-z][^.]*$/i;

/** The pages of a site, under its other names too ("m.", "www."); undefined for what is no web page. */
export function sitePattern(page: string): string | undefined {
  const url = URL.parse(page);
  if (url?.protocol === 'file:') return 'file:///*';
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  // A pattern with no port stands for all of them.
  const house = houseOf(url.hostname);
  return `*://${HAS_VARIANTS.test(house) ? '*.' : ''}${house}/*`;
}

async function patternsOf(db: NoteDatabase): Promise<string[]> {
  const pages = (await db.notes.orderBy('pageKeys').uniqueKeys()).map(String);
  return [...new Set(pages.map(sitePattern))].filter((pattern) => pattern !== undefined).sort();
}

/** Pages that are open already: the browser runs a newly registered script only in those that come. */
async function enter(patterns: string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: patterns })) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    await browser.scripting.executeScript({ target, files: [FILE] as never }).catch(() => {
      // A page that was left meanwhile, or that no extension may touch.
    });
  }
}

async function registeredPatterns(): Promise<string[]> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  return registered?.matches ?? [];
}

async function register(patterns: string[]): Promise<void> {
  const before = await registeredPatterns();
  if (JSON.stringify([...before].sort()) === JSON.stringify(patterns)) return;
  const script = { id: SCRIPT_ID, js: [FILE], matches: patterns, allFrames: true, runAt: 'document_idle' } as const;
  if (patterns.length === 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  else if (before.length > 0) await browser.scripting.updateContentScripts([{ ...script, js: [FILE] }]);
  else await browser.scripting.registerContentScripts([{ ...script, js: [FILE] }]);
  const added = patterns.filter((pattern) => !before.includes(pattern));
  if (added.length > 0) await enter(added);
}

/** One at a time: two that overlap would each register what the other has. */
let turn: Promise<void> = Promise.resolve();

function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work).catch(() => {
    // The notes are safe; a mark that is missing comes with the next change, or the next start.
  });
  return turn;
}

/** After each change of notes on these pages. */
export function followNotedPages(db: NoteDatabase, pages: readonly string[]): Promise<void> {
  if (pages.length === 0) return turn;
  return inTurn(async () => {
    const { noted, free } = await noteDownPages(db, pages);
    const registered = await registeredPatterns();
    const isNew = (page: string) => {
      const pattern = sitePattern(page);
      return pattern !== undefined && !registered.includes(pattern);
    };
    // To look through all pages is dear; it is needed only when a site may have come or gone.
    if (free.length > 0 || noted.some(isNew)) await register(await patternsOf(db));
  });
}

/** When the browser starts, and after an update, which takes registered scripts away. */
export function restoreNotedPages(open: () => Promise<NoteDatabase>): Promise<void> {
  return inTurn(async () => {
    const db = await open();
    await noteDownAllPages(db);
    await register(await patternsOf(db));
  });
}
