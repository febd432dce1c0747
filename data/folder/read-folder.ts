/**
 * Reads the files of a folder, which may be Ficha's of this or another computer, with changes of the reader's.
 */
import type { NoteCollection } from '../notes/collection.ts';
import { MAX_FILE_BYTES } from '../notes/formats/note-file.ts';
import { hasSameContent, type Note } from '../notes/note.ts';
import { hasSameCardContent, type OwnCard } from '../own/own-card.ts';
import { contentHash } from '../pack/file/fingerprint.ts';
import { type Dated, deletionsById, isDeleted, newestFirst } from './deletions.ts';
import type { Deletion } from './entity-file.ts';
import { pathBeside, stemOf, UNNAMED_PATH } from './file-names.ts';
import { folderFailureOf } from './folder-failures.ts';
import { everyMarkdownFile, type FoundFile, readHandle } from './folder-files.ts';
import type { WrittenFile } from './folder-store.ts';
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
  /** What was deleted on the computers that share the folder, by id. */
  deletions: Map<string, Deletion>;
  /** Ids of notes and cards in the files that are left out, because they were deleted. */
  deleted: Set<string>;
}

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

/** The file without what was deleted; what the reader has changed in the file stays. */
function withoutDeleted(file: OneFile, deletions: ReadonlyMap<string, Deletion>): OneFile {
  const isGone = (state: Dated) => !file.edited.includes(state.id) && isDeleted(state, deletions);
  const { card, ...rest } = file;
  const notes = file.notes.filter((note) => !isGone(note));
  return { ...rest, notes, ...(card && !isGone(card) ? { card } : {}) };
}

const idsIn = ({ notes, card }: OneFile): string[] => [...notes, ...(card ? [card] : [])].map(({ id }) => id);

interface ReadOptions {
  deletedHere: readonly Deletion[];
  now: Date;
}

/** Reads every file in the folder. Rejects with the browser's error when the folder cannot be read. */
export async function readFolder(
  root: FileSystemDirectoryHandle,
  { deletedHere, now }: ReadOptions,
): Promise<FolderContent> {
  const read: (OneFile | SkippedFile)[] = [];
  for (const found of await everyMarkdownFile(root)) read.push(await readOne(found));
  const files = read.filter((one): one is OneFile => !('why' in one));
  const deletions = deletionsById([...deletedHere, ...files.flatMap((file) => file.deletions ?? [])]);
  const present = files.map((file) => withoutDeleted(file, deletions));
  const complete: WrittenFile[] = [];
  for (const file of present) {
    const holds = idsIn(file);
    if (file.hasAdditions || holds.length === 0 || !(await standsAtHome(file))) continue;
    complete.push({ path: file.path, hash: await contentHash(file.text), holds });
  }
  return {
    collection: collectionOf(present, now),
    files: files.length,
    skipped: read.filter((one): one is SkippedFile => 'why' in one),
    additions: files.filter(({ hasAdditions }) => hasAdditions).map(({ path }) => path),
    complete,
    deletions,
    deleted: new Set(files.flatMap(idsIn)).difference(new Set(present.flatMap(idsIn))),
  };
}
