import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { draftFor } from '../../../../data/notes/drafts.ts';
import { findNotes } from '../../../../data/notes/find-notes.ts';
import { NOTE_DATABASE, NoteDatabase, openNoteDatabase } from '../../../../data/notes/note-database.ts';
import { listTrash } from '../../../../data/notes/trash.ts';
import { versionsOf } from '../../../../data/notes/write.ts';
import { useFreshDatabases } from './fresh-notes.ts';

useFreshDatabases();

/** As version 0.1.0 of Ficha kept its notes. */
async function oldDatabase(notes: object[]): Promise<void> {
  const old = new Dexie(NOTE_DATABASE);
  old.version(1).stores({ notes: 'id, entity, page.url, updated, *tags' });
  await old.table('notes').bulkAdd(notes);
  old.close();
}

const oldNote = {
  id: '7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d11',
  entity: 'ana-torres',
  entityName: 'Ana Torres',
  text: 'Check the date',
  tags: ['tapes'],
  page: { url: 'https://example.org/a#part', title: 'An article' },
  quote: { exact: 'He recorded his visitors.', prefix: 'Then ', suffix: '' },
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-02T00:00:00.000Z',
};

describe('notes of version 1', () => {
  it('are complete after the update', async () => {
    const others = Array.from({ length: 50 }, (_, index) => ({
      ...oldNote,
      id: crypto.randomUUID(),
      text: `Note ${index}`,
    }));
    await oldDatabase([oldNote, ...others]);
    const notes = await findNotes(new NoteDatabase('first'), { entity: 'first/ana-torres' });
    expect(notes).toHaveLength(51);
    const { entity, entityName, ...rest } = oldNote;
    expect(notes.find(({ id }) => id === oldNote.id)).toEqual({
      ...rest,
      entities: [`first/${entity}`],
      names: { [`first/${entity}`]: { en: entityName, es: entityName } },
      revision: 1,
    });
    expect(await findNotes(new NoteDatabase('test'), { page: { url: 'https://example.org/a' } })).toHaveLength(51);
  });

  it('stay unchanged when the update fails', async () => {
    await oldDatabase([oldNote, { ...oldNote, id: crypto.randomUUID(), page: null }]);
    // The second note is spoilt: the upgrade fails on it, and with it as a whole.
    await expect(new NoteDatabase('test').open()).rejects.toThrow();
    const old = new Dexie(NOTE_DATABASE);
    old.version(1).stores({ notes: 'id, entity, page.url, updated, *tags' });
    expect(await old.table('notes').get(oldNote.id)).toEqual(oldNote);
    old.close();
  });
});

const ANA = { en: 'Ana', es: 'Ana' };

const secondNote = {
  id: '7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d12',
  text: 'Check the date',
  tags: ['tapes'],
  entities: ['ana-torres', 'north-group'],
  names: { 'ana-torres': ANA },
  page: { url: 'https://example.org/a', title: 'An article' },
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-02T00:00:00.000Z',
  revision: 2,
};

const thirdNote = {
  ...secondNote,
  entities: ['first/ana-torres', 'first/north-group'],
  names: { 'first/ana-torres': ANA },
};

const SECOND_STORES = {
  notes: 'id, *entities, *pageKeys, updated, *tags',
  bin: 'id, deleted',
  versions: '++key, noteId',
  drafts: 'key',
  remembered: 'key',
};

/** Makes a database of version 2 with these records by table. */
async function secondDatabase(records: Record<string, object[]>): Promise<void> {
  const old = new Dexie(NOTE_DATABASE);
  old.version(1).stores({ notes: 'id, entity, page.url, updated, *tags' });
  old.version(2).stores(SECOND_STORES);
  for (const [table, rows] of Object.entries(records)) await old.table(table).bulkAdd(rows);
  old.close();
}

describe('notes of version 2, whose ids name no pack', () => {
  const pageKeys = ['https://example.org/a'];
  const deleted = '2026-01-03T00:00:00.000Z';
  const updated = '2026-01-04T00:00:00.000Z';
  const version = { noteId: secondNote.id, because: 'import', kept: deleted };
  const records = {
    notes: [{ ...secondNote, pageKeys }],
    bin: [{ ...secondNote, id: '7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d13', deleted, daysSeen: 3 }],
    versions: [{ ...version, note: secondNote }],
    drafts: [
      {
        key: 'new::"ana:b":https://example.org/a',
        text: 'On a selection',
        tags: [],
        entities: ['ana-torres'],
        updated,
      },
      { key: 'new:ana-torres:https://example.org/a', text: 'On a card', tags: [], updated },
      { key: `note:${secondNote.id}`, text: 'A change', tags: [], basedOn: 2, updated },
    ],
    remembered: [{ key: 'export', newNotes: 7 }],
  };

  it('are complete after the update, with the trash, older versions and drafts', async () => {
    await secondDatabase(records);
    const db = await openNoteDatabase(new NoteDatabase('first'));
    expect(await findNotes(db, { entity: 'first/ana-torres' })).toEqual([thirdNote]);
    expect(await findNotes(db, { page: { url: 'https://example.org/a' } })).toEqual([thirdNote]);
    expect(await listTrash(db)).toEqual([{ ...thirdNote, id: records.bin[0]?.id, deleted, daysSeen: 3 }]);
    expect(await versionsOf(db, secondNote.id)).toMatchObject([{ ...version, note: thirdNote }]);
    const page = 'https://example.org/a';
    expect(await draftFor(db, { page, entity: 'first/ana-torres' })).toMatchObject({ text: 'On a card' });
    expect(await draftFor(db, { page, selected: 'ana:b' })).toMatchObject({ entities: ['first/ana-torres'] });
    expect(await draftFor(db, { note: secondNote.id })).toMatchObject({ text: 'A change', basedOn: 2 });
    expect(await db.drafts.count()).toBe(3);
    expect(await db.remembered.get('export')).toEqual({ key: 'export', newNotes: 7 });
    db.close();
    // A later pack does not take them over.
    expect(await findNotes(new NoteDatabase('second'))).toEqual([thirdNote]);
  });

  it.each(['notes', 'bin', 'versions', 'drafts'])('stay unchanged when the update fails at %s', async (table) => {
    await secondDatabase(records);
    const db = new NoteDatabase('first');
    db.table(table).hook('updating', () => {
      throw new Error('interrupted');
    });
    db.table(table).hook('creating', () => {
      throw new Error('interrupted');
    });
    await expect(db.open()).rejects.toThrow();
    db.close();
    const old = new Dexie(NOTE_DATABASE);
    old.version(1).stores({ notes: 'id, entity, page.url, updated, *tags' });
    old.version(2).stores(SECOND_STORES);
    for (const [name, rows] of Object.entries(records))
      expect(await old.table(name).toArray()).toEqual(rows.map((row) => expect.objectContaining(row)));
    old.close();
    expect(await findNotes(await openNoteDatabase(new NoteDatabase('first')))).toEqual([thirdNote]);
  });

  it('are updated even with a damaged record among them, which stays unchanged', async () => {
    const damaged = { id: 'damaged', entities: 7 };
    await secondDatabase({ notes: [...records.notes, damaged], versions: [{ noteId: 'damaged' }] });
    const db = await openNoteDatabase(new NoteDatabase('first'));
    expect(await findNotes(db)).toEqual([thirdNote]);
    expect(await db.table('notes').get('damaged')).toEqual(damaged);
  });
});

it('a database of a later Ficha is not changed', async () => {
  const later = new Dexie(NOTE_DATABASE);
  later.version(99).stores({ notes: 'id' });
  await later.open();
  later.close();
  await expect(openNoteDatabase(new NoteDatabase('test'))).rejects.toMatchObject({ failure: 'storage-newer' });
  const still = new Dexie(NOTE_DATABASE);
  expect((await still.open()).verno).toBe(99);
  still.close();
});
