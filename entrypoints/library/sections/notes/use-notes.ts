import Dexie from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { type NoteFailure, storageFailureOf } from '../../../../data/notes/failures.ts';
import { findNotes } from '../../../../data/notes/find-notes.ts';
import { areNotesLost } from '../../../../data/notes/loss-detection.ts';
import { type Note, noteSchema } from '../../../../data/notes/note.ts';
import { type DeletedNote, NOTE_DATABASE, type NoteDatabase, noteOf } from '../../../../data/notes/note-database.ts';
import { type ExportReminder, exportReminder } from '../../../../data/notes/reminder.ts';
import { listTrash } from '../../../../data/notes/trash.ts';
import { openNoteStore } from './note-store.ts';

/** Notes read and shown first, while the rest is being read. */
export const FIRST_NOTES = 50;

/** The opened notes. */
export interface LoadedNotes {
  db: NoteDatabase;
  /** Newest first; only the newest ones while `complete` is false. */
  notes: Note[];
  /** Whether `notes` are all of them. */
  complete: boolean;
  trash: DeletedNote[];
  reminder: ExportReminder;
  /** Notes have vanished from the browser. */
  areLost: boolean;
}

/** The notes while they are opened, when that failed, and when they are open. */
export type NotesState =
  | { status: 'opening' }
  | { status: 'failed'; failure: NoteFailure | 'unknown' }
  | ({ status: 'open' } & LoadedNotes);

async function readFirst(db: NoteDatabase): Promise<LoadedNotes> {
  const [newest, trash, reminder, areLost] = await Promise.all([
    // One more than is shown, to know whether there are more.
    db.notes
      .orderBy('updated')
      .reverse()
      .limit(FIRST_NOTES + 1)
      .toArray(),
    listTrash(db),
    exportReminder(db),
    areNotesLost(),
  ]);
  const notes = newest.map(noteOf).filter((note) => v.is(noteSchema, note));
  return { db, notes, complete: newest.length <= FIRST_NOTES, trash, reminder, areLost };
}

/** Milliseconds to wait for further writes before reading again. */
const SETTLE_MS = 100;

/** The stored notes, read again after every change by any context; `refresh` reads them at once. */
export function useNotes(): { state: NotesState; refresh: () => Promise<void> } {
  const [state, setState] = useState<NotesState>({ status: 'opening' });
  const refresh = useCallback(async () => {
    try {
      const db = await openNoteStore();
      const first = await readFirst(db);
      // A complete list stays until all notes are read again, so that it does not shrink meanwhile.
      setState((before) =>
        before.status === 'open' && before.complete && !first.complete ? before : { status: 'open', ...first },
      );
      if (first.complete) return;
      const notes = await findNotes(db);
      setState({ status: 'open', ...first, notes, complete: true });
    } catch (error) {
      setState({ status: 'failed', failure: storageFailureOf(error) ?? 'unknown' });
    }
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Dexie reports writes of every context of the extension, by database.
    const onWritten = (parts: object) => {
      if (!Object.keys(parts).some((part) => part.startsWith(`idb://${NOTE_DATABASE}/`))) return;
      clearTimeout(timer);
      timer = setTimeout(() => void refresh(), SETTLE_MS);
    };
    void refresh();
    Dexie.on('storagemutated', onWritten);
    return () => {
      clearTimeout(timer);
      Dexie.on('storagemutated').unsubscribe(onWritten);
    };
  }, [refresh]);
  return { state, refresh };
}
