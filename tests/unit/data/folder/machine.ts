/** A computer with notes, and a folder in memory that a copy is kept in. */
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { copyNotes } from '../../../../data/folder/copy-notes.ts';
import { FolderDatabase, type KeptFolder, keepFolder } from '../../../../data/folder/folder-store.ts';
import { type FolderCounts, importFolder, planFolder } from '../../../../data/folder/import-folder.ts';
import { everything } from '../../../../data/notes/collection.ts';
import type { Note } from '../../../../data/notes/note.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import { changeNote } from '../../../../data/notes/write.ts';
import { MemoryFolder } from './memory-folder.ts';

/** The reader's words in files. */
export const WORDS = {
  lang: 'en',
  unnamed: 'Other notes',
  about: 'About:',
  elsewhere: 'Also in',
  facts: 'Facts',
  deleted: 'Deleted in Ficha',
  aboutDeleted: 'A list.',
} as const;

/** The computer. */
export interface Machine {
  notes: NoteDatabase;
  folder: FolderDatabase;
  disk: MemoryFolder;
  /** Gives whether everything stands in the folder. */
  copy: () => Promise<boolean>;
  /** Reads the folder in, and copies. */
  read: (withDeletions?: boolean) => Promise<FolderCounts>;
}

/** A computer whose databases are new. */
export async function machine(disk = new MemoryFolder()): Promise<Machine> {
  fakeBrowser.reset();
  Dexie.dependencies.indexedDB = new IDBFactory();
  const notes = new NoteDatabase('test');
  const folder = new FolderDatabase();
  let kept: KeptFolder | undefined;
  // A handle of the browser can be stored, one of the tests cannot.
  vi.spyOn(folder.folder, 'get').mockImplementation((async () => kept) as never);
  vi.spyOn(folder.folder, 'put').mockImplementation((async (value: typeof kept) => {
    kept = value;
    return 'folder';
  }) as never);
  await keepFolder(folder, { handle: disk.handle, words: WORDS });
  const copy = () => copyNotes(folder, notes);
  const read = async (withDeletions = true) => {
    const planned = await planFolder(notes, disk.handle, new Date(disk.now));
    if (!planned.ok) throw new Error(planned.failure);
    const counts = await importFolder({ notes, folder, plan: planned.plan, withDeletions });
    await copy();
    return counts;
  };
  return { notes, folder, disk, copy, read };
}

/** Writes another text in Ficha. */
export const changeText = (db: NoteDatabase, note: Note, text: string) =>
  changeNote(db, {
    id: note.id,
    basedOn: note.revision,
    text,
    tags: note.tags,
    entities: note.entities,
    names: note.names,
  });

/** Paths of files that hold notes or cards, or held some. */
export const entityPaths = ({ paths }: MemoryFolder) => paths.filter((path) => !path.startsWith('_deleted-'));

/** The texts of all notes. */
export const textsOf = async (db: NoteDatabase) => (await everything(db)).notes.map(({ text }) => text).sort();
