/** The trash: deleted notes stay for thirty days and can be restored as they were. */
import { withNoteErrors } from './failures.ts';
import { expectFewer } from './loss-detection.ts';
import { later, type Note } from './note.ts';
import { changeOf, type DeletedNote, type NoteDatabase, noteInTrash, noteOf, stored } from './note-database.ts';
import { withFreeSpace } from './storage-quota.ts';

/** Days after which a deleted note is deleted for good. */
export const DAYS_IN_TRASH = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

function found<T>(values: (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

/** Moves notes to the trash, ignoring unknown ids. Gives the moved notes. */
export async function deleteNotes(db: NoteDatabase, ids: readonly string[], now = new Date()): Promise<DeletedNote[]> {
  const deleted = now.toISOString();
  const gone = await withFreeSpace(() =>
    db.transaction('rw', db.notes, db.trash, async () => {
      const notes = found(await db.notes.bulkGet([...ids])).map(
        // One revision more, so that an open editor notices the deletion.
        (note): DeletedNote => ({ ...noteOf(note), revision: note.revision + 1, deleted }),
      );
      await db.trash.bulkPut(notes);
      await db.notes.bulkDelete(notes.map(({ id }) => id));
      return notes;
    }),
  );
  if (gone.length > 0) db.announce(changeOf(gone));
  return gone;
}

/**
 * Restores notes from the trash. Gives the restored notes, including those that were restored
 * before.
 */
export async function undeleteNotes(db: NoteDatabase, ids: readonly string[], now = new Date()): Promise<Note[]> {
  const back = await withFreeSpace(() =>
    db.transaction('rw', db.notes, db.trash, async () => {
      const there = found(await db.notes.bulkGet([...ids])).map(noteOf);
      const notes = found(await db.trash.bulkGet([...ids])).map(
        (deleted): Note => ({
          ...noteInTrash(deleted),
          revision: deleted.revision + 1,
          updated: later(deleted.updated, now.toISOString()),
        }),
      );
      await db.notes.bulkPut(notes.map(stored));
      await db.trash.bulkDelete(notes.map(({ id }) => id));
      return [...notes, ...there];
    }),
  );
  if (back.length > 0) db.announce(changeOf(back));
  return back;
}

/** The notes in the trash, last deleted first. */
export function listTrash(db: NoteDatabase): Promise<DeletedNote[]> {
  return withNoteErrors(() => db.trash.orderBy('deleted').reverse().toArray());
}

/** Deletes notes for good, with their older versions. */
export async function purgeNotes(db: NoteDatabase, ids: readonly string[]): Promise<void> {
  await expectFewer(db, ids.length).catch(() => {
    // A full disk may refuse the count and still allow the deletion.
  });
  await withFreeSpace(() =>
    db.transaction('rw', db.trash, db.versions, async () => {
      await db.trash.bulkDelete([...ids]);
      await db.versions
        .where('noteId')
        .anyOf([...ids])
        .delete();
    }),
  );
  db.announce({ entities: [], pages: [] });
}

/** Counts the day for all notes in the trash, once a day. */
function countDay(db: NoteDatabase, day: string) {
  return db.transaction('rw', db.trash, db.remembered, async () => {
    const known = await db.remembered.get('bin');
    if (known?.key === 'bin' && known.day === day) return;
    await db.trash.toCollection().modify((note) => {
      note.daysSeen = (note.daysSeen ?? 0) + 1;
    });
    await db.remembered.put({ key: 'bin', day });
  });
}

/**
 * Days left in the trash, by the clock or by the days on which Ficha has run since, whichever is
 * more.
 */
export function daysLeft(
  { deleted, daysSeen = 0 }: Pick<DeletedNote, 'deleted' | 'daysSeen'>,
  now = new Date(),
): number {
  const lain = Math.floor((now.getTime() - Date.parse(deleted)) / DAY_MS);
  return Math.max(0, DAYS_IN_TRASH - Math.min(lain, daysSeen));
}

/** Deletes for good what has no days left in the trash. Gives how many notes. */
export async function emptyOldTrash(db: NoteDatabase, now = new Date()): Promise<number> {
  await withFreeSpace(() => countDay(db, now.toISOString().slice(0, 10)));
  const before = new Date(now.getTime() - DAYS_IN_TRASH * DAY_MS).toISOString();
  const old = await withNoteErrors(() => db.trash.where('deleted').below(before).toArray());
  const done = old.filter((note) => daysLeft(note, now) === 0).map(({ id }) => id);
  if (done.length > 0) await purgeNotes(db, done);
  return done.length;
}
