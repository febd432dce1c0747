/**
 * Registers the script that marks the quotes of notes (`entrypoints/note-marks`) for the sites with
 * notes, so that other sites do not load it.
 */
import { browser } from 'wxt/browser';
import { HOST_VARIANTS, stripHostVariant } from '../../../data/messaging/page-address.ts';
import type { NoteDatabase } from '../../../data/notes/note-database.ts';

const SCRIPT_ID = 'note-marks';
const FILE = '/note-marks.js';

/** An IPv4 or IPv6 address, or a single word. */
const WITHOUT_VARIANTS = /^\[|^[\d.]+$|^[^.]+$/;

/**
 * Match patterns for a page's host and its variants ("m.", "www."); none for anything but web pages
 * and files. Never a wildcard for subdomains: under `gob.pe` they are other people's.
 */
export function sitePatterns(page: string): string[] {
  const url = URL.parse(page);
  if (url?.protocol === 'file:') return ['file:///*'];
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  const site = stripHostVariant(url.hostname);
  const hosts = WITHOUT_VARIANTS.test(site) ? [site] : [site, ...HOST_VARIANTS.map((variant) => `${variant}.${site}`)];
  // A pattern without a port matches all ports.
  return hosts.map((host) => `*://${host}/*`);
}

async function patternsOf(db: NoteDatabase): Promise<string[]> {
  const pages = (await db.notes.orderBy('pageKeys').uniqueKeys()).map(String);
  return [...new Set(pages.flatMap(sitePatterns))].sort();
}

/**
 * Runs the script in open pages, because registering it only affects pages that are opened later.
 */
async function enter(patterns: string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: patterns })) {
    if (id === undefined) continue;
    const target = { tabId: id, allFrames: true };
    await browser.scripting.executeScript({ target, files: [FILE] as never }).catch(() => {
      // The page was left, or is closed to extensions.
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

/** The latest registration; overlapping ones would overwrite each other. */
let last: Promise<void> = Promise.resolve();

function oneAtATime(work: () => Promise<void>): Promise<void> {
  last = last.then(work).catch(() => {
    // The next change or the next start registers what is missing.
  });
  return last;
}

/** To be called after each change of notes on these pages. */
export function updateNoteScripts(db: NoteDatabase, pages: readonly string[]): Promise<void> {
  if (pages.length === 0) return last;
  return oneAtATime(async () => {
    const counts = await Promise.all(pages.map((page) => db.notes.where('pageKeys').equals(page).count()));
    const registered = await registeredPatterns();
    const isNew = (page: string) => sitePatterns(page).some((pattern) => !registered.includes(pattern));
    // Reading all pages is slow and only needed when a site may have been added or removed.
    if (counts.includes(0) || pages.some(isNew)) await register(await patternsOf(db));
  });
}

/** To be called when the browser starts, and after an update, which removes registered scripts. */
export function restoreNoteScripts(open: () => Promise<NoteDatabase>): Promise<void> {
  return oneAtATime(async () => {
    await register(await patternsOf(await open()));
  });
}
