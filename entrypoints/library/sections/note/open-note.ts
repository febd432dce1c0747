/** Opens one note for reading and changing, by way of the background, as every editor of notes does. */

import type { Failure } from '../../../../data/messaging/protocol.ts';
import { storageFailureOf } from '../../../../data/notes/failures.ts';
import { getNote } from '../../../../data/notes/find-notes.ts';
import type { Note } from '../../../../data/notes/note.ts';
import { type OpenNotes, openNotes } from '../../../../data/notes/note-keeper.ts';
import { countVersions } from '../../../../data/notes/write.ts';
import { openNoteStore } from '../notes/note-store.ts';

export interface OpenedNote extends OpenNotes {
  note: Note;
}

/** Never rejects. */
export async function openNote(
  id: string,
): Promise<({ state: 'open' } & OpenedNote) | { state: 'none' } | { state: 'failed'; failure: Failure }> {
  try {
    const db = await openNoteStore();
    const note = await getNote(db, id);
    if (!note) return { state: 'none' };
    const opened = await openNotes({ page: note.page });
    if (!opened.ok) return { state: 'failed', failure: opened.failure };
    const { context, keeper } = opened.value;
    const versions = await countVersions(db, [id]);
    return { state: 'open', note, keeper, context: { ...context, notes: [note], versions } };
  } catch (error) {
    return { state: 'failed', failure: storageFailureOf(error) ?? 'unknown' };
  }
}
