/**
 * The reader's notes in IndexedDB: the one thing that cannot be rebuilt, so nothing here deletes a database or drops a table.
 * A version, once released, is never edited: what changes comes as a further version with an upgrade.
 */
import Dexie, { type Table } from 'dexie';
import { pageKeys } from '../messaging/page-address.ts';
import type { Localized } from '../pack/schema.ts';
import type { Draft } from './drafts.ts';
import { NoteError } from './failures.ts';
import type { Note } from './note.ts';
import { openWithRoom } from './storage-quota.ts';

export const NOTE_DATABASE = 'ficha-notes';

/** A note with what it is looked up by. */
export interface StoredNote extends Note {
  pageKeys: string[];
}

/** A note in the bin. */
export interface DeletedNote extends Note {
  /** ISO 8601, UTC. */
  deleted: string;
  /** On how many different days Ficha has found it in the bin: a clock that is set ahead is one day, not a month. */
  daysSeen?: number;
}

/** Why an older text of a note was kept: something else took its place without the reader having typed over it. */
export type KeptBecause = 'import' | 'conflict' | 'snapshot';

export interface KeptVersion {
  /** Given by the database, rising. */
  key?: number;
  noteId: string;
  note: Note;
  because: KeptBecause;
  /** ISO 8601, UTC. */
  kept: string;
}

/** Small facts about the notes as a whole, by key. */
export type Remembered =
  | { key: 'export'; newNotes: number; last?: string }
  /** The day on which the bin was last looked through, YYYY-MM-DD. */
  | { key: 'bin'; day: string };

/** What changed with a write, for those who show it. */
export interface NotesChange {
  entities: string[];
  pages: string[];
}

export class NoteDatabase extends Dexie {
  declare notes: Table<StoredNote, string>;
  declare bin: Table<DeletedNote, string>;
  declare versions: Table<KeptVersion, number>;
  declare drafts: Table<Draft, string>;
  declare remembered: Table<Remembered, string>;

  /** Called after each write that is on disk, to tell the cards that are open. */
  announce: (change: NotesChange) => void = () => {};

  constructor() {
    // "strict": the write is on disk, not only with the operating system, before it is reported saved.
    super(NOTE_DATABASE, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ notes: 'id, entity, page.url, updated, *tags' });
    this.version(2)
      .stores({
        notes: 'id, *entities, *pageKeys, updated, *tags',
        bin: 'id, deleted',
        versions: '++key, noteId',
        drafts: 'key',
        remembered: 'key',
      })
      .upgrade(async (transaction) => {
        await transaction.table<FirstNote | StoredNote>('notes').toCollection().modify(toSecond);
      });
  }
}

/** Dexie keeps its own version numbers times this in the browser. */
const NATIVE_FACTOR = 10;

/** Opens the notes; those that a later Ficha wrote are left as they are, where Dexie itself would make them fit. Throws `NoteError`. */
export async function openNoteDatabase(db = new NoteDatabase()): Promise<NoteDatabase> {
  return openWithRoom(async () => {
    const databases = await Dexie.dependencies.indexedDB?.databases();
    const version = databases?.find(({ name }) => name === NOTE_DATABASE)?.version ?? 0;
    if (version > db.verno * NATIVE_FACTOR) throw new NoteError('storage-newer');
    await db.open();
    return db;
  });
}

/** A note as version 1 kept it: on one entity, with one name. */
interface FirstNote extends Omit<Note, 'entities' | 'names' | 'revision'> {
  entity: string;
  entityName: string;
}

function toSecond(note: FirstNote | StoredNote, holder: { value: FirstNote | StoredNote }): void {
  if (!('entity' in note)) return;
  const { entity, entityName, ...rest } = note;
  const name: Localized = { en: entityName, es: entityName };
  holder.value = {
    ...rest,
    tags: rest.tags ?? [],
    entities: [entity],
    names: { [entity]: name },
    revision: 1,
    pageKeys: pageKeys(rest.page),
  };
}

export function stored(note: Note): StoredNote {
  return { ...note, pageKeys: pageKeys(note.page) };
}

export function noteOf({ pageKeys: _, ...note }: StoredNote): Note {
  return note;
}

/** A note in the bin as the note that it was. */
export function noteInBin({ deleted: _, daysSeen: __, ...note }: DeletedNote): Note {
  return note;
}

/** The change that these notes' coming, going or changing is. */
export function changeOf(notes: readonly Note[]): NotesChange {
  return {
    entities: [...new Set(notes.flatMap(({ entities }) => entities))],
    pages: [...new Set(notes.flatMap(({ page }) => pageKeys(page)))],
  };
}
