/** A computer with notes, and a folder in memory that a copy is kept in. */
import { vi } from 'vitest';
import { copyNotes } from '../../../../data/folder/copy-notes.ts';
import { FolderDatabase, type KeptFolder, keepFolder } from '../../../../data/folder/folder-store.ts';
import { importFolder, planFolder } from '../../../../data/folder/read-folder.ts';
import type { MergeCounts } from '../../../../data/notes/merge.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import { browserStorage } from './browser-storage.ts';
import { MemoryFolder } from './memory-folder.ts';

const WORDS = { lang: 'en', unnamed: 'Other notes', about: 'About:', elsewhere: 'Also in', facts: 'Facts' } as const;

/** The computer. */
export interface Machine {
  notes: NoteDatabase;
  folder: FolderDatabase;
  disk: MemoryFolder;
  /** Gives whether everything stands in the folder. */
  copy: () => Promise<boolean>;
  /** Reads the folder in, and copies. */
  read: () => Promise<MergeCounts>;
}

/** A computer whose databases are new. */
export async function machine(disk = new MemoryFolder()): Promise<Machine> {
  browserStorage.clear();
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
  const read = async () => {
    const planned = await planFolder(notes, disk.handle, new Date(disk.now));
    if (!planned.ok) throw new Error(planned.failure);
    const counts = await importFolder(notes, folder, planned.plan);
    await copy();
    return counts;
  };
  return { notes, folder, disk, copy, read };
}
