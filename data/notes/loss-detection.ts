/** Notices that the note database has vanished: how many notes there were is kept apart from them. */
import { browser } from 'wxt/browser';
import { withNoteErrors } from './failures.ts';
import type { NoteDatabase } from './note-database.ts';

const KNOWN = 'knownNotes';
const LOST = 'lostNotes';

async function countAll(db: NoteDatabase): Promise<number> {
  const [notes, bin] = await withNoteErrors(() => Promise.all([db.notes.count(), db.trash.count()]));
  return notes + bin;
}

/** As quick for ten thousand notes as for one. */
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

/** To be called when the database is opened, before anything is written: remembers the loss until the reader has dealt with it. */
export async function detectLoss(db: NoteDatabase): Promise<void> {
  const known = await numberAt(KNOWN);
  if (known > 0 && (await isEmpty(db))) await browser.storage.local.set({ [LOST]: known, [KNOWN]: 0 });
}

/** To be called after each write. */
export async function storeNoteCount(db: NoteDatabase): Promise<void> {
  await browser.storage.local.set({ [KNOWN]: await countAll(db) });
}

/** To be called before so many are deleted for good: should the browser end in the midst of it, they must not be taken for lost. */
export async function expectFewer(db: NoteDatabase, fewer: number): Promise<void> {
  await browser.storage.local.set({ [KNOWN]: Math.max(0, (await countAll(db)) - fewer) });
}

/** How many notes have vanished; 0 when none have, as far as Ficha can tell. */
export function countLostNotes(): Promise<number> {
  return numberAt(LOST);
}

/** They were restored, or the reader knows and goes on without them. */
export async function dismissLoss(): Promise<void> {
  await browser.storage.local.remove(LOST);
}
