/**
 * Detects that the browser has lost the note database, by a count of notes that is stored
 * elsewhere.
 */
import { browser } from 'wxt/browser';
import { withNoteErrors } from './failures.ts';
import type { NoteDatabase } from './note-database.ts';

const KNOWN = 'knownNotes';
const LOST = 'lostNotes';

async function countAll(db: NoteDatabase): Promise<number> {
  const [notes, bin] = await withNoteErrors(() => Promise.all([db.notes.count(), db.trash.count()]));
  return notes + bin;
}

/** Counting ten thousand notes takes much longer than this. */
async function isEmpty(db: NoteDatabase): Promise<boolean> {
  const [notes, bin] = await withNoteErrors(() =>
    Promise.all([db.notes.limit(1).primaryKeys(), db.trash.limit(1).primaryKeys()]),
  );
  return notes.length + bin.length === 0;
}

async function numberAt(key: string): Promise<number> {
  const { [key]: value } = await browser.storage.local.get(key);
  return typeof value === 'number' ? value : 0;
}

/**
 * To be called when the database is opened, before any write. Remembers a loss until `dismissLoss`.
 */
export async function detectLoss(db: NoteDatabase): Promise<void> {
  const known = await numberAt(KNOWN);
  if (known > 0 && (await isEmpty(db))) await browser.storage.local.set({ [LOST]: known, [KNOWN]: 0 });
}

/** Stores the number of notes; to be called after each write. */
export async function storeNoteCount(db: NoteDatabase): Promise<void> {
  await browser.storage.local.set({ [KNOWN]: await countAll(db) });
}

/**
 * To be called before notes are deleted for good, so that a crash in between does not look like a
 * loss.
 */
export async function expectFewer(db: NoteDatabase, fewer: number): Promise<void> {
  await browser.storage.local.set({ [KNOWN]: Math.max(0, (await countAll(db)) - fewer) });
}

/** How many notes were lost, as far as Ficha can tell. */
export function countLostNotes(): Promise<number> {
  return numberAt(LOST);
}

/** To be called when notes were restored, or the reader goes on without them. */
export async function dismissLoss(): Promise<void> {
  await browser.storage.local.remove(LOST);
}
