/**
 * Takes over what a folder holds, as an import does: first a plan of what would change, then all
 * notes and cards in one transaction.
 */
import { everything, qualifyCollection } from '../notes/collection.ts';
import { NoteError, type NoteFailure, storageFailureOf } from '../notes/failures.ts';
import { MAX_NOTES_IN_FILE } from '../notes/formats/note-file.ts';
import { type MergeCounts, mergeNotes, planMerge } from '../notes/merge.ts';
import type { Note } from '../notes/note.ts';
import type { NoteDatabase } from '../notes/note-database.ts';
import { deleteNotes } from '../notes/trash.ts';
import type { OwnCard } from '../own/own-card.ts';
import { deleteOwnCard } from '../own/own-trash.ts';
import { withFolderLock } from './copy-notes.ts';
import { type Dated, deletionsInTrash, isDeleted } from './deletions.ts';
import { type FolderFailure, folderFailureOf } from './folder-failures.ts';
import { TooManyFiles } from './folder-files.ts';
import type { FolderDatabase } from './folder-store.ts';
import { type FolderContent, readFolder } from './read-folder.ts';

/** Notes and cards that were deleted on another computer. */
export interface OfferedDeletions {
  notes: Note[];
  cards: OwnCard[];
}

/** A folder that was read, and what taking it over would change. */
export interface FolderPlan {
  content: FolderContent;
  counts: MergeCounts;
  /** What the reader may move to the trash here, too. */
  offered: OfferedDeletions;
}

/** A plan, or why there is none. */
export type PlannedFolder =
  | { ok: true; plan: FolderPlan }
  | { ok: false; failure: FolderFailure | NoteFailure | 'too-many-files' };

/**
 * Notes and cards of this computer that were deleted on another, and of which the folder has no later state.
 */
async function offeredDeletions(db: NoteDatabase, { collection, deletions }: FolderContent): Promise<OfferedDeletions> {
  const { notes, own } = await everything(db);
  const inFolder = new Set([...collection.notes, ...(collection.own?.cards ?? [])].map(({ id }) => id));
  const isOffered = (state: Dated) => !inFolder.has(state.id) && isDeleted(state, deletions);
  return { notes: notes.filter(isOffered), cards: (own?.cards ?? []).filter(isOffered) };
}

/** Reads the folder and counts what taking it over would change. Never rejects, and writes nothing. */
export async function planFolder(
  db: NoteDatabase,
  root: FileSystemDirectoryHandle,
  now = new Date(),
): Promise<PlannedFolder> {
  try {
    const deletedHere = deletionsInTrash(await everything(db));
    const read = await readFolder(root, { deletedHere, now });
    if (read.collection.notes.length > MAX_NOTES_IN_FILE) return { ok: false, failure: 'too-many' };
    const content = { ...read, collection: qualifyCollection(read.collection, db.packOfBareIds) };
    const counts = await planMerge(db, content.collection, { policy: 'newer-wins', now });
    return { ok: true, plan: { content, counts, offered: await offeredDeletions(db, content) } };
  } catch (error) {
    if (error instanceof TooManyFiles) return { ok: false, failure: 'too-many-files' };
    const failure = error instanceof NoteError ? storageFailureOf(error) : undefined;
    return { ok: false, failure: failure ?? folderFailureOf(error) };
  }
}

/** What is to be taken over. */
export interface FolderImport {
  notes: NoteDatabase;
  folder: FolderDatabase;
  plan: FolderPlan;
  /** Whether what was deleted on another computer goes to the trash here. */
  withDeletions: boolean;
}

/** What was taken over. */
export interface FolderCounts extends MergeCounts {
  /** Notes and cards that went to the trash. */
  deleted: number;
}

/**
 * Takes the notes and cards over; when that rejects, none was. Then moves what was deleted
 * elsewhere to the trash. Files that hold nothing else are Ficha's again.
 */
export async function importFolder(given: FolderImport): Promise<FolderCounts> {
  const { notes, folder, plan, withDeletions } = given;
  const { content, offered } = plan;
  // Under the lock, so that no copy is written between the steps.
  return withFolderLock(async () => {
    const counts = await mergeNotes(notes, content.collection, { policy: 'newer-wins', because: 'import' });
    const deleted = withDeletions ? await deleteOffered(notes, offered) : 0;
    for (const file of content.complete) {
      const before = await folder.files.get(file.path);
      await folder.files.put({ ...file, ...(before?.beside === undefined ? {} : { beside: before.beside }) });
    }
    return { ...counts, deleted };
  });
}

/** Moves to the trash what is still as it was offered; gives how much that is. */
async function deleteOffered(db: NoteDatabase, offered: OfferedDeletions): Promise<number> {
  const { notes, own } = await everything(db);
  const asOffered = new Map([...offered.notes, ...offered.cards].map((one) => [one.id, one.revision]));
  const isSame = ({ id, revision }: Dated) => asOffered.get(id) === revision;
  const ids = notes.filter(isSame).map(({ id }) => id);
  if (ids.length > 0) await deleteNotes(db, ids);
  const cards = (own?.cards ?? []).filter(isSame);
  for (const { id } of cards) await deleteOwnCard(db, id);
  return ids.length + cards.length;
}
