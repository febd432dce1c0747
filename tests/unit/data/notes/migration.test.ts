import Dexie from 'dexie';
import { describe, expect, it } from 'vitest';
import { findNotes } from '../../../../data/notes/find-notes.ts';
import { NOTE_DATABASE, NoteDatabase, openNoteDatabase } from '../../../../data/notes/note-database.ts';
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
  entity: 'vladimiro-montesinos',
  entityName: 'Vladimiro Montesinos',
  text: 'Check the date',
  tags: ['tapes'],
  page: { url: 'https://example.org/a#part', title: 'An article' },
  quote: { exact: 'He recorded his visitors.', prefix: 'Then ', suffix: '' },
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-02T00:00:00.000Z',
};

describe('notes of version 1', () => {
  it('are all there after the update, each with what it had', async () => {
    const others = Array.from({ length: 50 }, (_, index) => ({
      ...oldNote,
      id: crypto.randomUUID(),
      text: `Note ${index}`,
    }));
    await oldDatabase([oldNote, ...others]);
    const notes = await findNotes(new NoteDatabase('test'), { entity: 'vladimiro-montesinos' });
    expect(notes).toHaveLength(51);
    const { entity, entityName, ...rest } = oldNote;
    expect(notes.find(({ id }) => id === oldNote.id)).toEqual({
      ...rest,
      entities: [entity],
      names: { [entity]: { en: entityName, es: entityName } },
      revision: 1,
    });
    expect(await findNotes(new NoteDatabase('test'), { page: { url: 'https://example.org/a' } })).toHaveLength(51);
  });

  it('stay as they were when the update is cut short', async () => {
    await oldDatabase([oldNote, { ...oldNote, id: crypto.randomUUID(), page: null }]);
    // The second note is spoilt: the upgrade fails on it, and with it as a whole.
    await expect(new NoteDatabase('test').open()).rejects.toThrow();
    const old = new Dexie(NOTE_DATABASE);
    old.version(1).stores({ notes: 'id, entity, page.url, updated, *tags' });
    expect(await old.table('notes').get(oldNote.id)).toEqual(oldNote);
    old.close();
  });
});

it('a database of a later Ficha is left alone', async () => {
  const later = new Dexie(NOTE_DATABASE);
  later.version(99).stores({ notes: 'id' });
  await later.open();
  later.close();
  await expect(openNoteDatabase()).rejects.toMatchObject({ failure: 'storage-newer' });
  const still = new Dexie(NOTE_DATABASE);
  expect((await still.open()).verno).toBe(99);
  still.close();
});
