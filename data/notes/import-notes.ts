/** Taking in a file of notes: first what it would do, then, if the reader agrees, doing it. A file that is refused changes nothing. */
import { NoteError, type NoteFailure } from './failures.ts';
import { type FileFailure, MAX_FILE_BYTES, type NoteFile, NoteFileError } from './formats/note-file.ts';
import { readNoteFile } from './formats/read-note-file.ts';
import { type MergeCounts, mergeNotes, planMerge } from './merge.ts';
import type { NoteDatabase } from './note-database.ts';

export interface ImportPlan {
  file: NoteFile;
  counts: MergeCounts;
}

export type Planned = { ok: true; plan: ImportPlan } | { ok: false; failure: FileFailure | NoteFailure | 'unreadable' };

/** What a chosen file is read by; a `File` is one. */
export interface ChosenFile {
  size: number;
  text: () => Promise<string>;
}

function failureOf(error: unknown): FileFailure | NoteFailure | 'unreadable' {
  return error instanceof NoteFileError || error instanceof NoteError ? error.failure : 'unreadable';
}

/** Reads the file and says what taking it in would do. Never rejects, and writes nothing. */
export async function planImport(db: NoteDatabase, chosen: ChosenFile, now = new Date()): Promise<Planned> {
  try {
    // Before it is read: what is too big may not fit into memory.
    if (chosen.size > MAX_FILE_BYTES) return { ok: false, failure: 'too-big' };
    const file = await readNoteFile(await chosen.text(), now);
    return { ok: true, plan: { file, counts: await planMerge(db, file.collection, 'newer-wins') } };
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** Takes the file in, all of it or, when it rejects, nothing. */
export function importNotes(db: NoteDatabase, { file }: ImportPlan, now = new Date()): Promise<MergeCounts> {
  return mergeNotes(db, file.collection, { policy: 'newer-wins', because: 'import', now });
}
