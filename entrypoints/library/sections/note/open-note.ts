import type { Failure } from '../../../../data/messaging/protocol.ts';
import { storageFailureOf } from '../../../../data/notes/failures.ts';
import { getNote } from '../../../../data/notes/find-notes.ts';
import type { Note } from '../../../../data/notes/note.ts';
import { type OpenNotes, openNotes } from '../../../../data/notes/note-keeper.ts';
import { countVersions } from '../../../../data/notes/write.ts';
import { openNoteStore } from '../notes/note-store.ts';

/** A note that is open, does not exist, or could not be opened. */
export type NoteState =
  | ({ status: 'open'; note: Note } & OpenNotes)
  | { status: 'none' }
  | { status: 'failed'; failure: Failure };

/** Opens one note for editing through the background. Never rejects. */
export async function openNote(id: string): Promise<NoteState> {
  try {
    const db = await openNoteStore();
    const note = await getNote(db, id);
    if (!note) return { status: 'none' };
    const opened = await openNotes({ page: note.page });
    if (!opened.ok) return { status: 'failed', failure: opened.failure };
    const { context, keeper } = opened.value;
    const versions = await countVersions(db, [id]);
    const unsaved = context.unsaved.filter((draft) => draft.note === id);
    return { status: 'open', note, keeper, context: { ...context, notes: [note], unsaved, versions } };
  } catch (error) {
    return { status: 'failed', failure: storageFailureOf(error) ?? 'unknown' };
  }
}
