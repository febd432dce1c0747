import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { deleteNotes } from '../../../../data/notes/bin.ts';
import { everything } from '../../../../data/notes/collection.ts';
import { forgetLoss, lostNotes, noticeLoss, rememberCount } from '../../../../data/notes/known-notes.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import {
  listSnapshots,
  planRestore,
  restoreSnapshot,
  SNAPSHOTS_KEPT,
  SnapshotDatabase,
  takeSnapshot,
} from '../../../../data/notes/snapshots.ts';
import { addNote, changeNote, versionsOf } from '../../../../data/notes/write.ts';
import { day, draft, useFreshDatabases } from './fresh-notes.ts';

useFreshDatabases();
beforeEach(() => fakeBrowser.reset());

describe('snapshots', () => {
  it('are kept for the last seven days on which something changed', async () => {
    const [db, snapshots] = [new NoteDatabase(), new SnapshotDatabase()];
    expect(await takeSnapshot(db, snapshots, day(1))).toBe(false);
    for (let at = 1; at <= 10; at++) {
      await addNote(db, draft, day(at));
      expect(await takeSnapshot(db, snapshots, day(at))).toBe(true);
      expect(await takeSnapshot(db, snapshots, day(at))).toBe(false);
    }
    expect(await takeSnapshot(db, snapshots, day(11))).toBe(false);
    const kept = await listSnapshots(snapshots);
    expect(kept.map(({ day }) => day)).toEqual([10, 9, 8, 7, 6, 5, 4].map((at) => day(at).toISOString().slice(0, 10)));
    expect(kept).toHaveLength(SNAPSHOTS_KEPT);
    expect(kept.map(({ notes }) => notes)).toEqual([10, 9, 8, 7, 6, 5, 4]);
  });

  it('bring back what was changed and deleted since, and take nothing away', async () => {
    const [db, snapshots] = [new NoteDatabase(), new SnapshotDatabase()];
    const [changed, gone] = [
      await addNote(db, { ...draft, text: 'As it was' }, day(1)),
      await addNote(db, draft, day(1)),
    ];
    await takeSnapshot(db, snapshots, day(1));
    const { tags, entities, names } = changed;
    await changeNote(db, { id: changed.id, basedOn: 1, text: 'Spoilt', tags, entities, names }, day(2));
    await deleteNotes(db, [gone.id], day(2));
    await addNote(db, { ...draft, text: 'Written since' }, day(2));
    const before = await everything(db);
    const plan = await planRestore(db, snapshots, '2026-01-01');
    expect(plan).toEqual({ added: 1, changed: 1, older: 0, same: 0 });
    expect(await everything(db)).toEqual(before);
    expect(await restoreSnapshot(db, snapshots, '2026-01-01')).toEqual(plan);
    const after = await everything(db);
    expect(after.notes.map(({ text }) => text).sort()).toEqual(['A note', 'As it was', 'Written since']);
    expect(after.bin).toEqual([]);
    expect(await versionsOf(db, changed.id)).toMatchObject([{ because: 'snapshot', note: { text: 'Spoilt' } }]);
    await expect(planRestore(db, snapshots, '1999-01-01')).rejects.toMatchObject({ failure: 'not-found' });
  });

  it('are not replaced, within a day, by what is left after a loss', async () => {
    const [db, snapshots] = [new NoteDatabase(), new SnapshotDatabase()];
    for (let count = 0; count < 6; count++) await addNote(db, draft, day(1));
    await takeSnapshot(db, snapshots, day(1));
    await db.delete();
    const fresh = new NoteDatabase();
    await addNote(fresh, draft, day(1));
    expect(await takeSnapshot(fresh, snapshots, day(1))).toBe(false);
    await restoreSnapshot(fresh, snapshots, '2026-01-01');
    expect((await everything(fresh)).notes).toHaveLength(7);
  });
});

describe('a database that has vanished', () => {
  it('is noticed when it is opened, until the reader has dealt with it', async () => {
    const db = new NoteDatabase();
    await noticeLoss(db);
    expect(await lostNotes()).toBe(0);
    await addNote(db, draft);
    await addNote(db, draft);
    await rememberCount(db);
    await noticeLoss(db);
    expect(await lostNotes()).toBe(0);
    await db.delete();

    const fresh = new NoteDatabase();
    await noticeLoss(fresh);
    expect(await lostNotes()).toBe(2);
    await addNote(fresh, draft);
    await rememberCount(fresh);
    await noticeLoss(fresh);
    expect(await lostNotes()).toBe(2);
    await forgetLoss();
    await noticeLoss(fresh);
    expect(await lostNotes()).toBe(0);
  });
});
