import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { everything } from '../../../../data/notes/collection.ts';
import { areNotesLost, detectLoss, dismissLoss, rememberNotes } from '../../../../data/notes/loss-detection.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import type { SnapshotFiles, SnapshotName } from '../../../../data/notes/snapshot-files.ts';
import {
  listSnapshots,
  planRestore,
  restoreSnapshot,
  SNAPSHOTS_KEPT,
  takeSnapshot,
} from '../../../../data/notes/snapshots.ts';
import { deleteNotes, purgeNotes } from '../../../../data/notes/trash.ts';
import { addNote, changeNote, versionsOf } from '../../../../data/notes/write.ts';
import { day, draft, useFreshDatabases } from './fresh-notes.ts';

/** Node has no file system of an origin's own; the real one is used in tests/e2e. */
function inMemory(): SnapshotFiles {
  const all = new Map<string, { name: SnapshotName; content: Uint8Array }>();
  return {
    list: async () => [...all.values()].map(({ name }) => name),
    read: async (of) => all.get(of)?.content,
    write: async (name, content) => void all.set(name.day, { name, content }),
    remove: async (of) => void all.delete(of),
  };
}

useFreshDatabases();
beforeEach(() => fakeBrowser.reset());

describe('snapshots', () => {
  it('are kept for the last seven days with changes', async () => {
    const [db, files] = [new NoteDatabase('test'), inMemory()];
    expect(await takeSnapshot(db, day(1), files)).toBe(false);
    for (let at = 1; at <= 10; at++) {
      await addNote(db, draft, day(at));
      expect(await takeSnapshot(db, day(at), files)).toBe(true);
      expect(await takeSnapshot(db, day(at), files)).toBe(false);
    }
    expect(await takeSnapshot(db, day(11), files)).toBe(false);
    const kept = await listSnapshots(files);
    expect(kept.map(({ day }) => day)).toEqual([10, 9, 8, 7, 6, 5, 4].map((at) => day(at).toISOString().slice(0, 10)));
    expect(kept).toHaveLength(SNAPSHOTS_KEPT);
    expect(kept.map(({ notes }) => notes)).toEqual([10, 9, 8, 7, 6, 5, 4]);
  });

  it('keep the newest when the clock was days ahead and is set back', async () => {
    const [db, files] = [new NoteDatabase('test'), inMemory()];
    for (let at = 10; at <= 20; at++) {
      await addNote(db, draft, day(at));
      await takeSnapshot(db, day(at), files);
    }
    await addNote(db, draft, day(2));
    expect(await takeSnapshot(db, day(2), files)).toBe(true);
    const [newest, ...others] = await listSnapshots(files);
    expect(newest).toMatchObject({ day: day(2).toISOString().slice(0, 10), notes: 12 });
    expect(others).toHaveLength(SNAPSHOTS_KEPT - 1);
  });

  it('restore changed and deleted notes and keep newer ones', async () => {
    const [db, files] = [new NoteDatabase('test'), inMemory()];
    const [changed, gone] = [
      await addNote(db, { ...draft, text: 'As it was' }, day(1)),
      await addNote(db, draft, day(1)),
    ];
    await takeSnapshot(db, day(1), files);
    const { tags, entities, names } = changed;
    await changeNote(db, { id: changed.id, basedOn: 1, text: 'Spoilt', tags, entities, names }, day(2));
    await deleteNotes(db, [gone.id], day(2));
    await addNote(db, { ...draft, text: 'Written since' }, day(2));
    const before = await everything(db);
    const plan = await planRestore(db, '2026-01-01', files);
    expect(plan).toEqual({ added: 1, changed: 1, older: 0, same: 0, cards: 0 });
    expect(await everything(db)).toEqual(before);
    expect(await restoreSnapshot(db, '2026-01-01', files)).toEqual(plan);
    const after = await everything(db);
    expect(after.notes.map(({ text }) => text).sort()).toEqual(['A note', 'As it was', 'Written since']);
    expect(after.trash).toEqual([]);
    expect(await versionsOf(db, changed.id)).toMatchObject([{ because: 'snapshot', note: { text: 'Spoilt' } }]);
    await expect(planRestore(db, '1999-01-01', files)).rejects.toMatchObject({ failure: 'not-found' });
  });

  it('of older releases are restored with the pack in their ids', async () => {
    const [db, files] = [new NoteDatabase('first'), inMemory()];
    const note = await addNote(db, { ...draft, entities: ['ana'], names: {} }, day(1));
    await takeSnapshot(db, day(1), files);
    await db.delete();
    const fresh = new NoteDatabase('first');
    await restoreSnapshot(fresh, '2026-01-01', files);
    expect((await everything(fresh)).notes).toEqual([{ ...note, entities: ['first/ana'] }]);
  });

  it('are not replaced by the rest after a loss on the same day', async () => {
    const [db, files] = [new NoteDatabase('test'), inMemory()];
    for (let count = 0; count < 6; count++) await addNote(db, draft, day(1));
    await takeSnapshot(db, day(1), files);
    await db.delete();
    const fresh = new NoteDatabase('test');
    await addNote(fresh, draft, day(1));
    expect(await takeSnapshot(fresh, day(1), files)).toBe(false);
    await restoreSnapshot(fresh, '2026-01-01', files);
    expect((await everything(fresh)).notes).toHaveLength(7);
  });
});

describe('a lost database', () => {
  it('is reported until the reader dismisses it', async () => {
    const db = new NoteDatabase('test');
    await detectLoss(db);
    expect(await areNotesLost()).toBe(false);
    await addNote(db, draft);
    await addNote(db, draft);
    await rememberNotes(db);
    await detectLoss(db);
    expect(await areNotesLost()).toBe(false);
    await db.delete();

    const fresh = new NoteDatabase('test');
    await detectLoss(fresh);
    expect(await areNotesLost()).toBe(true);
    await addNote(fresh, draft);
    await rememberNotes(fresh);
    await detectLoss(fresh);
    expect(await areNotesLost()).toBe(true);
    await dismissLoss();
    await detectLoss(fresh);
    expect(await areNotesLost()).toBe(false);
  });

  it('is not reported after the last notes were deleted for good and the browser crashed', async () => {
    const db = new NoteDatabase('test');
    const { id } = await addNote(db, draft);
    await rememberNotes(db);
    await deleteNotes(db, [id]);
    await purgeNotes(db, [id]);
    await detectLoss(db);
    expect(await areNotesLost()).toBe(false);
  });

  it('is reported after some notes were deleted for good, but not the last', async () => {
    const db = new NoteDatabase('test');
    const { id } = await addNote(db, draft);
    await addNote(db, draft);
    await rememberNotes(db);
    await deleteNotes(db, [id]);
    await purgeNotes(db, [id]);
    await db.delete();
    await detectLoss(new NoteDatabase('test'));
    expect(await areNotesLost()).toBe(true);
  });
});
