/** The reader's notes in IndexedDB: the one thing that cannot be rebuilt, so nothing here deletes a database or drops a table. */
import Dexie, { type Table } from 'dexie';
import * as v from 'valibot';

export const NOTE_DATABASE = 'ficha-notes';

/** About ten pages of typescript: enough for any note, small enough for every message. */
export const MAX_NOTE_LENGTH = 20_000;
const MAX_QUOTE_LENGTH = 2_000;
const MAX_ADDRESS_LENGTH = 8_000;

const shortText = v.pipe(v.string(), v.maxLength(500));

/** Where on a page a note was taken, as a W3C TextQuoteSelector has it. */
export const quoteSchema = v.strictObject({
  exact: v.pipe(v.string(), v.maxLength(MAX_QUOTE_LENGTH)),
  prefix: shortText,
  suffix: shortText,
});

export const pageRefSchema = v.strictObject({
  url: v.pipe(v.string(), v.maxLength(MAX_ADDRESS_LENGTH)),
  title: shortText,
});

export const noteTextSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_NOTE_LENGTH));

export type Quote = v.InferOutput<typeof quoteSchema>;
export type PageRef = v.InferOutput<typeof pageRefSchema>;

export interface Note {
  /** UUID. */
  id: string;
  /** Entity id. */
  entity: string;
  /** Its name when the note was taken: the note stays readable should a later pack drop the entity. */
  entityName: string;
  text: string;
  tags: string[];
  page: PageRef;
  quote?: Quote;
  /** ISO 8601, UTC. */
  created: string;
  updated: string;
}

export class NoteDatabase extends Dexie {
  declare notes: Table<Note, string>;

  constructor() {
    // "strict": the write is on disk, not only with the operating system, before it is reported saved.
    super(NOTE_DATABASE, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ notes: 'id, entity, page.url, updated, *tags' });
  }
}

export interface NoteDraft {
  entity: string;
  entityName: string;
  text: string;
  page: PageRef;
  quote?: Quote;
}

/** Resolves when the note is on disk. */
export async function addNote(db: NoteDatabase, draft: NoteDraft, now = new Date()): Promise<Note> {
  const created = now.toISOString();
  const note: Note = { id: crypto.randomUUID(), ...draft, tags: [], created, updated: created };
  await db.notes.add(note);
  return note;
}

/** Changes a note's text; undefined when there is no such note. Resolves when the change is on disk. */
export async function changeNote(
  db: NoteDatabase,
  id: string,
  text: string,
  now = new Date(),
): Promise<Note | undefined> {
  return db.transaction('rw', db.notes, async () => {
    const note = await db.notes.get(id);
    if (!note) return undefined;
    const changed: Note = { ...note, text, updated: now.toISOString() };
    await db.notes.put(changed);
    return changed;
  });
}

export async function removeNote(db: NoteDatabase, id: string): Promise<void> {
  await db.notes.delete(id);
}

/** The notes on an entity, newest first. */
export async function notesOn(db: NoteDatabase, entity: string): Promise<Note[]> {
  const notes = await db.notes.where('entity').equals(entity).toArray();
  return notes.sort((a, b) => b.updated.localeCompare(a.updated));
}

export function countNotesOn(db: NoteDatabase, entity: string): Promise<number> {
  return db.notes.where('entity').equals(entity).count();
}
