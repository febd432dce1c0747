import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { addNote, changeNote, countNotesOn, NoteDatabase, notesOn, removeNote } from '../../../data/note-store.ts';

const draft = {
  entity: 'ana',
  entityName: 'Ana',
  text: 'A note',
  page: { url: 'https://example.org/', title: 'A page' },
};

beforeEach(() => {
  Dexie.dependencies.indexedDB = new IDBFactory();
});

describe('notes', () => {
  it('are kept with everything they were taken with', async () => {
    const quote = { exact: 'Ana spoke.', prefix: 'Then ', suffix: ' Later' };
    const note = await addNote(new NoteDatabase(), { ...draft, quote }, new Date('2026-01-02T03:04:05Z'));
    expect(await notesOn(new NoteDatabase(), 'ana')).toEqual([
      {
        ...draft,
        quote,
        id: note.id,
        tags: [],
        created: '2026-01-02T03:04:05.000Z',
        updated: '2026-01-02T03:04:05.000Z',
      },
    ]);
  });

  it('are listed newest first, each under its own entity', async () => {
    const db = new NoteDatabase();
    const old = await addNote(db, draft, new Date('2026-01-01'));
    const young = await addNote(db, draft, new Date('2026-02-01'));
    await addNote(db, { ...draft, entity: 'berta' });
    expect((await notesOn(db, 'ana')).map(({ id }) => id)).toEqual([young.id, old.id]);
    await changeNote(db, old.id, 'Changed', new Date('2026-03-01'));
    expect((await notesOn(db, 'ana')).map(({ text }) => text)).toEqual(['Changed', 'A note']);
    expect(await countNotesOn(db, 'ana')).toBe(2);
  });

  it('keep their first date when changed, and are gone when removed', async () => {
    const db = new NoteDatabase();
    const note = await addNote(db, draft, new Date('2026-01-01'));
    const changed = await changeNote(db, note.id, 'Changed', new Date('2026-01-05'));
    expect(changed).toEqual({ ...note, text: 'Changed', updated: '2026-01-05T00:00:00.000Z' });
    await removeNote(db, note.id);
    expect(await countNotesOn(db, 'ana')).toBe(0);
    expect(await changeNote(db, note.id, 'Too late')).toBeUndefined();
  });
});
