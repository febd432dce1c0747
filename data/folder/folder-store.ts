/**
 * What Ficha remembers of the reader's folder: the folder itself, and what it wrote last into each
 * file. Nothing here is needed to keep a note; all of it may be lost.
 */
import Dexie, { type Table } from 'dexie';
import { randomLetters } from '../own/own-id.ts';
import type { Deletion, FolderWords } from './entity-file.ts';
import type { FolderFailure } from './folder-failures.ts';

export const FOLDER_DATABASE = 'ficha-folder';

/** A failure, and the file it was met at. */
export interface FolderProblem {
  failure: FolderFailure;
  path?: string;
}

/** The folder that a copy is kept in. */
export interface KeptFolder {
  key: 'folder';
  handle: FileSystemDirectoryHandle;
  words: FolderWords;
  /** Random letters: each computer has a list of deletions of its own. */
  computer: string;
  /** When everything was last written. ISO 8601, UTC. */
  copied?: string;
  /** Why the last attempt did not write everything. */
  problem?: FolderProblem;
}

/** A file that Ficha has written. */
export interface WrittenFile {
  path: string;
  /** Of its text when Ficha wrote it, or read it in. */
  hash: string;
  /** Ids of the notes and cards that it holds. */
  holds: string[];
  /** What its text was made from: as long as that is the same, so is the text. */
  madeFrom?: string;
  /** Of the text that was being written: the write may have come to its end, or not. */
  writing?: string;
  /** Ficha has nothing to write there any more, and may not remove it. */
  isLeft?: boolean;
  /** The file of Ficha's version, where the reader has changed this one. */
  beside?: string;
}

/** The folder and its files. */
export class FolderDatabase extends Dexie {
  declare folder: Table<KeptFolder, string>;
  declare files: Table<WrittenFile, string>;
  /** What was deleted here, and is told to other computers. */
  declare deletions: Table<Deletion, string>;

  constructor() {
    super(FOLDER_DATABASE);
    this.version(1).stores({ folder: 'key', files: 'path', deletions: 'id' });
  }
}

/** The folder that the reader chose, if there is one. */
export const keptFolder = (db: FolderDatabase): Promise<KeptFolder | undefined> => db.folder.get('folder');

/** Keeps a copy in this folder from now on. Other files of an earlier folder are forgotten. */
export async function keepFolder(
  db: FolderDatabase,
  { handle, words }: Pick<KeptFolder, 'handle' | 'words'>,
): Promise<void> {
  await db.transaction('rw', db.folder, db.files, db.deletions, async () => {
    await Promise.all([db.files.clear(), db.deletions.clear()]);
    await db.folder.put({ key: 'folder', handle, words, computer: randomLetters() });
  });
}

/** Ends the copy. The files stay where they are. */
export async function forgetFolder(db: FolderDatabase): Promise<void> {
  await db.transaction('rw', db.folder, db.files, db.deletions, () =>
    Promise.all([db.folder.clear(), db.files.clear(), db.deletions.clear()]),
  );
}

/** Files that Ficha does not touch. */
export interface UntouchedFiles {
  /** Files that the reader has changed, with Ficha's version of each. */
  beside: { path: string; beside: string }[];
  /** Paths of files whose notes and cards are deleted. */
  left: string[];
}

/** The files that Ficha does not touch. */
export async function untouchedFiles(db: FolderDatabase): Promise<UntouchedFiles> {
  const all = await db.files.toArray();
  return {
    beside: all.flatMap(({ path, beside }) => (beside === undefined ? [] : [{ path, beside }])),
    left: all.filter(({ isLeft }) => isLeft).map(({ path }) => path),
  };
}
