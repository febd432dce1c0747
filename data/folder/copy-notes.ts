/** Copies all notes and own cards into the folder that the reader chose. */
import { everything, type NoteCollection } from '../notes/collection.ts';
import { areNotesLost } from '../notes/loss-detection.ts';
import type { NoteDatabase } from '../notes/note-database.ts';
import { exportReminder, noteExported } from '../notes/reminder.ts';
import { rememberDeletions } from './deletions.ts';
import { mayUse } from './folder-access.ts';
import { noteFailureOf } from './folder-failures.ts';
import { folderFiles } from './folder-files.ts';
import {
  type FolderDatabase,
  type FolderProblem,
  type KeptFolder,
  keptFolder,
  type WrittenFile,
} from './folder-store.ts';
import { idsOf, planFiles } from './plan-files.ts';
import { type WrittenFiles, writeFiles } from './write-files.ts';

/** One context writes at a time. */
const LOCK = 'ficha-folder';

/** Runs work on the folder when no other context does any. */
export const withFolderLock = <T>(run: () => Promise<T>): Promise<T> => navigator.locks.request(LOCK, run);

/** The remembered files in the database. */
export const writtenFiles = (db: FolderDatabase): WrittenFiles => ({
  all: () => db.files.toArray(),
  put: (file: WrittenFile) => db.files.put(file),
  delete: (path) => db.files.delete(path),
});

async function write(db: FolderDatabase, notes: NoteDatabase, folder: KeptFolder): Promise<FolderProblem | undefined> {
  let collection: NoteCollection;
  try {
    // Where notes have vanished, the files may be the only ones left.
    if (await areNotesLost()) return { failure: 'notes-lost' };
    collection = await everything(notes);
  } catch (error) {
    return { failure: noteFailureOf(error) };
  }
  const { handle, words, computer } = folder;
  const now = new Date();
  const deletions = await rememberDeletions(db, collection, now);
  const { problem } = await writeFiles({
    files: folderFiles(handle),
    written: writtenFiles(db),
    planned: await planFiles({ collection, deletions, words, computer }),
    accounted: idsOf(collection, deletions),
    now,
  });
  return problem;
}

/**
 * Brings the copy up to date, if there is one and the browser allows it. What came of it is kept
 * with the folder. Gives whether everything stands in the folder now. Never rejects because of the
 * folder or the notes.
 */
export function copyNotes(db: FolderDatabase, notes: NoteDatabase): Promise<boolean> {
  return withFolderLock(async () => {
    const folder = await keptFolder(db);
    if (!folder || !(await mayUse(folder.handle))) return false;
    const begun = new Date().toISOString();
    const problem = await write(db, notes, folder);
    const { problem: _, ...rest } = folder;
    await db.folder.put(problem ? { ...rest, problem } : { ...rest, copied: begun });
    // The copy can be read in again, so that it counts as an export.
    if (!problem && (await exportReminder(notes)).newNotes > 0) await noteExported(notes);
    return !problem;
  });
}
