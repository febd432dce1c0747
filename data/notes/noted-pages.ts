/**
 * Which pages have notes, in `browser.storage.local`, one key a page: a page looks for its own without waking the background, and hears of changes.
 * Only hashes of addresses stand there, for the storage can be read by whatever runs where content scripts do.
 */
import { browser } from 'wxt/browser';
import { NOTED_PREFIX, notedKey } from '../messaging/noted-key.ts';
import type { NoteDatabase } from './note-database.ts';

/**
 * To be called with the pages of each change of the notes: writes down, anew at each change, that they have notes, or takes that away. Gives
 * which have notes and which have none.
 */
export async function noteDownPages(
  db: NoteDatabase,
  pages: readonly string[],
): Promise<{ noted: string[]; free: string[] }> {
  const counts = await Promise.all(pages.map((page) => db.notes.where('pageKeys').equals(page).count()));
  const noted = pages.filter((_, index) => counts[index] !== 0);
  const free = pages.filter((_, index) => counts[index] === 0);
  // Another value each time, or nobody would be told that a note was changed.
  const change = crypto.randomUUID();
  if (noted.length > 0)
    await browser.storage.local.set(Object.fromEntries(noted.map((page) => [notedKey(page), change])));
  if (free.length > 0) await browser.storage.local.remove(free.map(notedKey));
  return { noted, free };
}

/** Writes it all down anew: for notes from before there was this, and should a crash have come between a note and its page. */
export async function noteDownAllPages(db: NoteDatabase): Promise<void> {
  const pages = (await db.notes.orderBy('pageKeys').uniqueKeys()).map(String);
  const wanted = new Set(pages.map(notedKey));
  const stored = Object.keys(await browser.storage.local.get(null));
  const old = stored.filter((key) => key.startsWith(NOTED_PREFIX) && !wanted.has(key));
  if (old.length > 0) await browser.storage.local.remove(old);
  const known = new Set(stored);
  await noteDownPages(
    db,
    pages.filter((page) => !known.has(notedKey(page))),
  );
}
