/**
 * Detects that the browser has lost the note database, by a word that is stored elsewhere. Content
 * scripts can read that storage, so it tells whether there are notes or own cards and neither how
 * many nor where.
 */
import { browser } from 'wxt/browser';
import { withNoteErrors } from './failures.ts';
import type { NoteDatabase } from './note-database.ts';

const HAS_NOTES = 'hasNotes';
const ARE_LOST = 'notesAreLost';

const keptTables = (db: NoteDatabase) => [db.notes, db.trash, db.ownCards, db.ownTrash];

/** Counting ten thousand notes takes much longer than this. */
async function isEmpty(db: NoteDatabase): Promise<boolean> {
  const found = await withNoteErrors(() => Promise.all(keptTables(db).map((table) => table.limit(1).primaryKeys())));
  return found.flat().length === 0;
}

async function storeHasNotes(value: boolean): Promise<void> {
  const { [HAS_NOTES]: before } = await browser.storage.local.get(HAS_NOTES);
  // Every open page hears of a write.
  if (before !== value) await browser.storage.local.set({ [HAS_NOTES]: value });
}

/**
 * To be called when the database is opened, before any write. Remembers a loss until `dismissLoss`.
 */
export async function detectLoss(db: NoteDatabase): Promise<void> {
  const { [HAS_NOTES]: hadNotes } = await browser.storage.local.get(HAS_NOTES);
  if (!hadNotes || !(await isEmpty(db))) return;
  await browser.storage.local.set({ [ARE_LOST]: true });
  await storeHasNotes(false);
}

/** To be called after each write. */
export async function rememberNotes(db: NoteDatabase): Promise<void> {
  await storeHasNotes(!(await isEmpty(db)));
}

/**
 * To be called before this many notes are deleted for good, so that a crash in between does not look
 * like a loss.
 */
export async function expectFewer(db: NoteDatabase, fewer: number): Promise<void> {
  const counts = await withNoteErrors(() => Promise.all(keptTables(db).map((table) => table.count())));
  if (counts.reduce((sum, count) => sum + count, 0) <= fewer) await storeHasNotes(false);
}

/** Whether notes were lost, as far as Ficha can tell. */
export async function areNotesLost(): Promise<boolean> {
  return (await browser.storage.local.get(ARE_LOST))[ARE_LOST] === true;
}

/** To be called when notes were restored, or the reader goes on without them. */
export async function dismissLoss(): Promise<void> {
  await browser.storage.local.remove(ARE_LOST);
}
