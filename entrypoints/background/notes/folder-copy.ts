/**
 * Brings the copy in the reader's folder up to date after writes, where the browser lets the background do it.
 */
import Dexie from 'dexie';
import { copyNotes } from '../../../data/folder/copy-notes.ts';
import { hasFolders } from '../../../data/folder/folder-access.ts';
import { FOLDER_DATABASE, FolderDatabase } from '../../../data/folder/folder-store.ts';
import type { NoteDatabase } from '../../../data/notes/note-database.ts';

/**
 * Milliseconds without a write before copying; browsers stop the background thirty seconds after
 * its last event.
 */
const QUIET_MS = 500;

let timer: ReturnType<typeof setTimeout> | undefined;
let store: FolderDatabase | undefined;

/** Copies now. Readers without a folder have no database of one, and get none. */
export async function copyToFolder(db: NoteDatabase): Promise<void> {
  if (!hasFolders() || !(await Dexie.exists(FOLDER_DATABASE))) return;
  store ??= new FolderDatabase();
  try {
    await copyNotes(store, db);
  } catch {
    // The database of the folder does not open, most likely on a full disk. The next write tries again.
  }
}

/** To be called after each write. */
export function copySoon(db: NoteDatabase): void {
  clearTimeout(timer);
  timer = setTimeout(() => void copyToFolder(db), QUIET_MS);
}
