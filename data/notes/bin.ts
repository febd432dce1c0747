/** The bin: deleted notes stay for thirty days and come back as they were. */
import { withFailures } from './failures.ts';
import { later, type Note } from './note.ts';
import { changeOf, type DeletedNote, type NoteDatabase, noteOf, stored } from './note-database.ts';

export const DAYS_IN_BIN = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

function found<T>(values: (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

/** Puts notes into the bin; those that are not there are passed over. Gives the notes that went. */
export async function deleteNotes(db: NoteDatabase, ids: readonly string[], now = new Date()): Promise<DeletedNote[]> {
  const deleted = now.toISOString();
  const gone = await withFailures(() =>
    db.transaction('rw', db.notes, db.bin, async () => {
      const notes = found(await db.notes.bulkGet([...ids])).map(
        // One revision more: who is still editing the note is told that it was deleted.
        (note): DeletedNote => ({ ...noteOf(note), revision: note.revision + 1, deleted }),
      );
      await db.bin.bulkPut(notes);
      await db.notes.bulkDelete(notes.map(({ id }) => id));
      return notes;
    }),
  );
  if (gone.length > 0) db.announce(changeOf(gone));
  return gone;
}

/** Takes notes out of the bin again, as they were. Gives the notes that are back, those also that an earlier try has brought back. */
export async function undeleteNotes(db: NoteDatabase, ids: readonly string[], now = new Date()): Promise<Note[]> {
  const back = await withFailures(() =>
    db.transaction('rw', db.notes, db.bin, async () => {
      const there = found(await db.notes.bulkGet([...ids])).map(noteOf);
      const notes = found(await db.bin.bulkGet([...ids])).map(
        ({ deleted: _, ...note }): Note => ({
          ...note,
          revision: note.revision + 1,
          updated: later(note.updated, now.toISOString()),
        }),
      );
      await db.notes.bulkPut(notes.map(stored));
      await db.bin.bulkDelete(notes.map(({ id }) => id));
      return [...notes, ...there];
    }),
  );
  if (back.length > 0) db.announce(changeOf(back));
  return back;
}

/** What lies in the bin, last deleted first. */
export function binned(db: NoteDatabase): Promise<DeletedNote[]> {
  return withFailures(() => db.bin.orderBy('deleted').reverse().toArray());
}

/** Deletes for good what the reader says, with the versions kept of it. There is no way back. */
export async function purgeNotes(db: NoteDatabase, ids: readonly string[]): Promise<void> {
  await withFailures(() =>
    db.transaction('rw', db.bin, db.versions, async () => {
      await db.bin.bulkDelete([...ids]);
      await db.versions
        .where('noteId')
        .anyOf([...ids])
        .delete();
    }),
  );
}

/** Deletes for good what has been in the bin for longer than thirty days. Gives how many. */
export async function emptyOldBin(db: NoteDatabase, now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - DAYS_IN_BIN * DAY_MS).toISOString();
  const old = await withFailures(() => db.bin.where('deleted').below(before).primaryKeys());
  if (old.length > 0) await purgeNotes(db, old);
  return old.length;
}
