/**
 * Imports a file of notes in two steps: plan, then, if the reader agrees, import. A refused file
 * changes nothing.
 */
import { qualifyCollection } from './collection.ts';
import { NoteError, type NoteFailure } from './failures.ts';
import { type FileFailure, MAX_FILE_BYTES, type NoteFile, NoteFileError } from './formats/note-file.ts';
import { readNoteFile } from './formats/read-note-file.ts';
import { type MergeCounts, mergeNotes, planMerge } from './merge.ts';
import type { NoteDatabase } from './note-database.ts';

/** A file that was read, and what importing it would do. */
export interface ImportPlan {
  file: NoteFile;
  counts: MergeCounts;
}

/** A plan, or why there is none. */
export type PlannedImport =
  | { ok: true; plan: ImportPlan }
  | { ok: false; failure: FileFailure | NoteFailure | 'unreadable' };

/** The part of a `File` that is used. */
export interface ChosenFile {
  size: number;
  text: () => Promise<string>;
}

function failureOf(error: unknown): FileFailure | NoteFailure | 'unreadable' {
  return error instanceof NoteFileError || error instanceof NoteError ? error.failure : 'unreadable';
}

/** Reads the file and counts what importing it would do. Never rejects, and writes nothing. */
export async function planImport(db: NoteDatabase, chosen: ChosenFile, now = new Date()): Promise<PlannedImport> {
  try {
    // Checked before reading: a file that is too big may not fit into memory.
    if (chosen.size > MAX_FILE_BYTES) return { ok: false, failure: 'too-big' };
    const read = await readNoteFile(await chosen.text(), now);
    const file = { ...read, collection: qualifyCollection(read.collection, db.packOfBareIds) };
    return { ok: true, plan: { file, counts: await planMerge(db, file.collection, { policy: 'newer-wins', now }) } };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** Imports the whole file; when it rejects, nothing was imported. */
export function importNotes(db: NoteDatabase, { file }: ImportPlan, now = new Date()): Promise<MergeCounts> {
  return mergeNotes(db, file.collection, { policy: 'newer-wins', because: 'import', now });
}
