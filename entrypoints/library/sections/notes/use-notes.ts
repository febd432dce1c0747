import Dexie from 'dexie';
import { useCallback, useEffect, useState } from 'preact/hooks';
import * as v from 'valibot';
import { type NoteFailure, storageFailureOf } from '../../../../data/notes/failures.ts';
import { findNotes } from '../../../../data/notes/find-notes.ts';
import { countLostNotes } from '../../../../data/notes/loss-detection.ts';
import { type Note, noteSchema } from '../../../../data/notes/note.ts';
import { type DeletedNote, type NoteDatabase, noteOf } from '../../../../data/notes/note-database.ts';
import { type ExportReminder, exportReminder } from '../../../../data/notes/reminder.ts';
import { listTrash } from '../../../../data/notes/trash.ts';
import { openNoteStore } from './note-store.ts';

/** Shown at once, while the others are still being read. */
export const FIRST_NOTES = 50;

export interface NotesState {
  db: NoteDatabase;
  /** Newest first; at first only the newest few. */
  notes: Note[];
  /** Whether `notes` are all of them. */
  complete: boolean;
  bin: DeletedNote[];
  reminder: ExportReminder;
  lost: number;
}

export type NotesOpening =
  | { state: 'opening' }
  | { state: 'failed'; failure: NoteFailure | 'unknown' }
  | ({ state: 'open' } & NotesState);

async function readFirst(db: NoteDatabase): Promise<NotesState> {
  const [newest, bin, reminder, lost] = await Promise.all([
    // One more than is shown tells whether there are more; to count ten thousand takes longer than to read these.
    db.notes
      .orderBy('updated')
      .reverse()
      .limit(FIRST_NOTES + 1)
      .toArray(),
    listTrash(db),
    exportReminder(db),
    countLostNotes(),
  ]);
  const notes = newest.map(noteOf).filter((note) => v.is(noteSchema, note));
  return { db, notes, complete: newest.length <= FIRST_NOTES, bin, reminder, lost };
}

/** Milliseconds for a burst of writes to end. */
const SETTLE_MS = 100;

/** The notes as they are in the store, now and after every change, whoever makes it; `refresh` reads them again. */
export function useNotes(): { opening: NotesOpening; refresh: () => Promise<void> } {
  const [opening, setOpening] = useState<NotesOpening>({ state: 'opening' });
  const refresh = useCallback(async () => {
    try {
      const db = await openNoteStore();
      const first = await readFirst(db);
      // What is there in full stays until all has been read again: a list must not shrink under the reader's eyes.
      setOpening((before) =>
        before.state === 'open' && before.complete && !first.complete ? before : { state: 'open', ...first },
      );
      if (first.complete) return;
      const notes = await findNotes(db);
      setOpening({ state: 'open', ...first, notes, complete: true });
    } catch (error) {
      setOpening({ state: 'failed', failure: storageFailureOf(error) ?? 'unknown' });
    }
  }, []);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Dexie tells of writes in every context of the extension.
    const onWritten = () => {
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
  return { opening, refresh };
}
