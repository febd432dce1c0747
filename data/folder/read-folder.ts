/**
 * Reads the files of a folder in, as an import does: first a plan of what would change, then all of it in one
 * transaction. The files may be Ficha's of this or another computer, with changes of the reader's.
 */
import type { NoteCollection } from '../notes/collection.ts';
import { qualifyCollection } from '../notes/collection.ts';
import { NoteError, type NoteFailure, storageFailureOf } from '../notes/failures.ts';
import { MAX_FILE_BYTES, MAX_NOTES_IN_FILE } from '../notes/formats/note-file.ts';
import { type MergeCounts, mergeNotes, planMerge } from '../notes/merge.ts';
import { hasSameContent, type Note } from '../notes/note.ts';
import type { NoteDatabase } from '../notes/note-database.ts';
import { hasSameCardContent, type OwnCard } from '../own/own-card.ts';
import { contentHash } from '../pack/file/fingerprint.ts';
import { withFolderLock } from './copy-notes.ts';
import { pathBeside, stemOf, UNNAMED_PATH } from './file-names.ts';
import { type FolderFailure, folderFailureOf } from './folder-failures.ts';
import { everyMarkdownFile, type FoundFile, readHandle, TooManyFiles } from './folder-files.ts';
import type { FolderDatabase, WrittenFile } from './folder-store.ts';
import { type EntityFile, readEntityFile, type SkipReason } from './read-entity-file.ts';

/** A file that was not read, and why. */
export interface SkippedFile {
  path: string;
  why: SkipReason | 'too-big' | 'unreadable';
}

/** What the files of a folder hold. */
export interface FolderContent {
  collection: NoteCollection;
  /** Number of Ficha's files that were read. */
  files: number;
  skipped: SkippedFile[];
  /** Files in which the reader has written around the notes' texts; Ficha leaves them alone. */
  additions: string[];
  /** Files of which everything is read: Ficha may write them again. */
  complete: WrittenFile[];
}

/** A folder that was read, and what taking it over would change. */
export interface FolderPlan {
  content: FolderContent;
  counts: MergeCounts;
}

/** A plan, or why there is none. */
export type PlannedFolder =
  | { ok: true; plan: FolderPlan }
  | { ok: false; failure: FolderFailure | NoteFailure | 'too-many-files' };

interface OneFile extends EntityFile {
  path: string;
  text: string;
}

async function readOne({ path, handle }: FoundFile): Promise<OneFile | SkippedFile> {
  try {
    if ((await handle.getFile()).size > MAX_FILE_BYTES) return { path, why: 'too-big' };
    const { text, modified } = await readHandle(handle);
    const read = await readEntityFile(text, modified);
    return 'skipped' in read ? { path, why: read.skipped } : { ...read.file, path, text };
  } catch (error) {
    // Without permission no file can be read.
    if (folderFailureOf(error) === 'not-allowed') throw error;
    return { path, why: 'unreadable' };
  }
}

/** Whether the file stands where Ficha writes: files that the reader has moved are not Ficha's to replace. */
async function standsAtHome({ path, entity }: OneFile): Promise<boolean> {
  const home = entity === undefined ? UNNAMED_PATH : `${await stemOf(entity)}.md`;
  return path === home || pathBeside(path) === home;
}

type Dated = { id: string; updated: string; revision: number };

const newestFirst = (a: Dated, b: Dated) =>
  a.updated !== b.updated ? (a.updated < b.updated ? 1 : -1) : b.revision - a.revision;

/** Of several states of one record the newest, and the others that differ from it. */
function settle<T extends Dated>(all: readonly T[], isSame: (a: T, b: T) => boolean): { newest: T[]; others: T[] } {
  const newest: T[] = [];
  const others: T[] = [];
  for (const states of Map.groupBy(all, ({ id }) => id).values()) {
    const [first, ...rest] = states.sort(newestFirst);
    if (!first) continue;
    newest.push(first);
    others.push(...rest.filter((state) => !isSame(state, first)));
  }
  return { newest, others };
}

function collectionOf(files: readonly OneFile[], now: Date): NoteCollection {
  const kept = now.toISOString();
  const notes = settle<Note>(
    files.flatMap((file) => file.notes),
    hasSameContent,
  );
  const cards = settle<OwnCard>(
    files.flatMap(({ card }) => card ?? []),
    hasSameCardContent,
  );
  return {
    notes: notes.newest,
    trash: [],
    versions: notes.others.map((note) => ({ noteId: note.id, note, because: 'import', kept })),
    own: {
      cards: cards.newest,
      trash: [],
      versions: cards.others.map((card) => ({ cardId: card.id, card, because: 'import', kept })),
    },
  };
}

/** Reads every file in the folder. Rejects with the browser's error when the folder cannot be read. */
export async function readFolder(root: FileSystemDirectoryHandle, now = new Date()): Promise<FolderContent> {
  const read: (OneFile | SkippedFile)[] = [];
  for (const found of await everyMarkdownFile(root)) read.push(await readOne(found));
  const files = read.filter((one): one is OneFile => !('why' in one));
  const complete: WrittenFile[] = [];
  for (const file of files) {
    if (file.hasAdditions || !(await standsAtHome(file))) continue;
    const holds = [...file.notes.map(({ id }) => id), ...(file.card ? [file.card.id] : [])];
    complete.push({ path: file.path, hash: await contentHash(file.text), holds });
  }
  return {
    collection: collectionOf(files, now),
    files: files.length,
    skipped: read.filter((one): one is SkippedFile => 'why' in one),
    additions: files.filter(({ hasAdditions }) => hasAdditions).map(({ path }) => path),
    complete,
  };
}

/** Reads the folder and counts what taking it over would change. Never rejects, and writes nothing. */
export async function planFolder(
  db: NoteDatabase,
  root: FileSystemDirectoryHandle,
  now = new Date(),
): Promise<PlannedFolder> {
  try {
    const read = await readFolder(root, now);
    if (read.collection.notes.length > MAX_NOTES_IN_FILE) return { ok: false, failure: 'too-many' };
    const content = { ...read, collection: qualifyCollection(read.collection, db.packOfBareIds) };
    return {
      ok: true,
      plan: { content, counts: await planMerge(db, content.collection, { policy: 'newer-wins', now }) },
    };
  } catch (error) {
    if (error instanceof TooManyFiles) return { ok: false, failure: 'too-many-files' };
    const failure = error instanceof NoteError ? storageFailureOf(error) : undefined;
    return { ok: false, failure: failure ?? folderFailureOf(error) };
  }
}

/**
 * Takes everything over; when it rejects, nothing was. Files that hold nothing else are Ficha's again.
 */
export async function importFolder(
  notes: NoteDatabase,
  folder: FolderDatabase,
  { content }: FolderPlan,
): Promise<MergeCounts> {
  // Under the lock, so that no copy is written between the two.
  return withFolderLock(async () => {
    const counts = await mergeNotes(notes, content.collection, { policy: 'newer-wins', because: 'import' });
    for (const file of content.complete) {
      const before = await folder.files.get(file.path);
      await folder.files.put({ ...file, ...(before?.beside === undefined ? {} : { beside: before.beside }) });
    }
    return counts;
  });
}
