/**
 * The reader's notes and own cards in IndexedDB. They cannot be rebuilt, so nothing here deletes a database or
 * drops a table. A released version is never edited: a change comes as a further version with an
 * upgrade.
 */

import Dexie, { type Table, type Transaction } from 'dexie';
import { pageKeys } from '../messaging/page-address.ts';
import type { DeletedOwnCard, OwnCard, OwnDraft, OwnVersion } from '../own/own-card.ts';
import type { Localized } from '../pack/schema.ts';
import { inEveryLanguage } from '../settings/languages.ts';
import type { Draft } from './draft-schema.ts';
import { NoteError } from './failures.ts';
import type { Note } from './note.ts';
import { qualifyDraft, qualifyNote } from './qualify-notes.ts';
import { openWithFreeSpace } from './storage-quota.ts';

export const NOTE_DATABASE = 'ficha-notes';

/** A note with the keys of its page, by which it is found. */
export interface StoredNote extends Note {
  pageKeys: string[];
}

/** A note in the trash. */
export interface DeletedNote extends Note {
  /** ISO 8601, UTC. */
  deleted: string;
  /** Days on which Ficha has run since: a clock that is set ahead counts as one day. */
  daysSeen?: number;
}

/**
 * Why an older text of a note was kept: something replaced it without the reader having typed over
 * it.
 */
export type VersionReason = 'import' | 'conflict' | 'snapshot';

/** An older text of a note. */
export interface KeptVersion {
  /** Given by the database, rising. */
  key?: number;
  noteId: string;
  note: Note;
  because: VersionReason;
  /** ISO 8601, UTC. */
  kept: string;
}

/** Small facts about the notes as a whole, by key. */
export type Remembered =
  | { key: 'export'; newNotes: number; last?: string }
  /** The day on which the trash was last checked, YYYY-MM-DD. */
  | { key: 'bin' | 'ownBin'; day: string };

/** The entities and pages whose notes a write has changed; whether it has changed own cards. */
export interface NotesChange {
  entities: string[];
  pages: string[];
  ownCards?: boolean;
}

/** Every note, own card, and what is deleted, older or not yet saved of them. */
export class NoteDatabase extends Dexie {
  declare notes: Table<StoredNote, string>;
  declare versions: Table<KeptVersion, number>;
  declare drafts: Table<Draft, string>;
  declare remembered: Table<Remembered, string>;
  declare ownCards: Table<OwnCard, string>;
  declare ownTrash: Table<DeletedOwnCard, string>;
  declare ownVersions: Table<OwnVersion, number>;
  declare ownDrafts: Table<OwnDraft, string>;

  /** Called after each write that is on disk, to tell open cards. */
  announce: (change: NotesChange) => void = () => {};

  /** The pack that ids without a pack belong to, in older databases and in files. */
  readonly packOfBareIds: string;

  constructor(packOfBareIds: string) {
    // "strict": a write is on disk, not only with the operating system, before it is reported
    // saved.
    super(NOTE_DATABASE, { chromeTransactionDurability: 'strict' });
    this.packOfBareIds = packOfBareIds;
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
    this.version(3).upgrade((transaction) => qualifyAll(transaction, packOfBareIds));
    this.version(4).stores({
      ownCards: 'id, updated',
      ownTrash: 'id, deleted',
      ownVersions: '++key, cardId',
      ownDrafts: 'key',
    });
  }

  /** Deleted notes. The table is named `bin` on disk since version 2. */
  get trash(): Table<DeletedNote, string> {
    return this.table('bin');
  }
}

/** Dexie multiplies its version numbers by this for the browser. */
const NATIVE_FACTOR = 10;

/**
 * Opens the notes. Throws a `NoteError`, also for notes of a later Ficha, which Dexie would
 * otherwise change.
 */
export async function openNoteDatabase(db: NoteDatabase): Promise<NoteDatabase> {
  return openWithFreeSpace(async () => {
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
  const name: Localized = inEveryLanguage(entityName);
  holder.value = {
    ...rest,
    tags: rest.tags ?? [],
    entities: [entity],
    names: { [entity]: name },
    revision: 1,
    pageKeys: pageKeys(rest.page),
  };
}

/**
 * Version 3: ids name their pack. In one transaction with the change of version: all of it is done,
 * or nothing.
 */
async function qualifyAll(transaction: Transaction, pack: string): Promise<void> {
  for (const name of ['notes', 'bin'])
    await transaction
      .table<Note>(name)
      .toCollection()
      .modify((note, holder) => {
        holder.value = qualifyNote(note, pack);
      });
  await transaction
    .table<KeptVersion>('versions')
    .toCollection()
    .modify((version) => {
      version.note = qualifyNote(version.note, pack);
    });
  const drafts = transaction.table<Draft, string>('drafts');
  const before = await drafts.toArray();
  await drafts.bulkDelete(before.map(({ key }) => key));
  await drafts.bulkPut(before.map((draft) => qualifyDraft(draft, pack)));
}

/** A note as the database keeps it. */
export function stored(note: Note): StoredNote {
  return { ...note, pageKeys: pageKeys(note.page) };
}

/** A stored note without what the database added. */
export function noteOf({ pageKeys: _, ...note }: StoredNote): Note {
  return note;
}

/** A deleted note without what the trash added. */
export function noteInTrash({ deleted: _, daysSeen: __, ...note }: DeletedNote): Note {
  return note;
}

/** The change that adding, deleting or changing these notes makes. */
export function changeOf(notes: readonly Note[]): NotesChange {
  return {
    entities: [...new Set(notes.flatMap(({ entities }) => entities))],
    pages: [...new Set(notes.flatMap(({ page }) => pageKeys(page)))],
  };
}
