/** What becomes of two texts of one note, of deleted notes, and who hears of it. */
import { expect, it } from 'vitest';
import { everything } from '../../../../data/notes/collection.ts';
import { mergeNotes } from '../../../../data/notes/merge.ts';
import type { Note } from '../../../../data/notes/note.ts';
import { NoteDatabase, type NotesChange } from '../../../../data/notes/note-database.ts';
import { deleteNotes, listTrash } from '../../../../data/notes/trash.ts';
import { addNote, versionsOf } from '../../../../data/notes/write.ts';
import { ownCard } from '../own/own-cards.ts';
import { ANA, day, draft, useFreshDatabases } from './fresh-notes.ts';
import { fileOf, planned } from './planned-import.ts';

useFreshDatabases();

const NOW = day(20);
const moment = (number: number) => day(number).toISOString();

/** Merges these notes as an import does. */
const merge = (db: NoteDatabase, ...notes: Note[]) =>
  mergeNotes(db, { notes, trash: [], versions: [] }, { policy: 'newer-wins', because: 'import', now: NOW });

const noteIn = async (db: NoteDatabase) => (await everything(db)).notes[0];

it('the newer text wins, and keeps the first date, the names of both and a revision above both', async () => {
  const db = new NoteDatabase('test');
  const here = await addNote(db, { ...draft, entities: ['test/ana', 'test/gone'], names: { 'test/ana': ANA } }, day(1));
  const berta = { 'test/berta': { en: 'Berta', es: 'Berta' } };
  const newer = { ...here, entities: ['test/ana', 'test/berta'], names: berta, text: 'Newer', revision: 7 };
  await merge(db, { ...newer, created: moment(5), updated: moment(9) });
  const names = { 'test/ana': ANA, ...berta };
  expect(await noteIn(db)).toEqual({ ...newer, names, created: moment(1), updated: moment(9), revision: 8 });
});

it.each([
  ['revision', 2, 'There'],
  ['first text', 1, 'Here'],
])('of two texts of one moment, the one of the higher revision wins, or the %s', async (_, revision, text) => {
  const db = new NoteDatabase('test');
  const here = await addNote(db, { ...draft, text: 'Here' }, day(1));
  await merge(db, { ...here, text: 'There', revision });
  expect((await noteIn(db))?.text).toBe(text);
});

it.each([
  ['hours', 12, 'There'],
  ['days', 48, 'Here'],
])('a clock that is %s ahead makes a text newer only where clocks may differ as much', async (_, hours, text) => {
  const db = new NoteDatabase('test');
  const here = await addNote(db, { ...draft, text: 'Here' }, day(1));
  const updated = new Date(NOW.getTime() + hours * 3_600_000).toISOString();
  await merge(db, { ...here, text: 'There', updated });
  expect((await noteIn(db))?.text).toBe(text);
});

it.each([
  ['the same', 'A note', 1, 'A note', []],
  ['newer', 'There', 9, 'There', ['A note']],
  ['older', 'There', 1, 'A note', ['There']],
] as const)('a deleted note comes back with a text that is %s; no text is lost', async (_, text, at, after, kept) => {
  const db = new NoteDatabase('test');
  const here = await addNote(db, draft, day(2));
  await deleteNotes(db, [here.id], day(3));
  expect(await merge(db, { ...here, text, updated: moment(at), created: moment(1) })).toMatchObject({ added: 1 });
  expect((await noteIn(db))?.text).toBe(after);
  expect(await listTrash(db)).toEqual([]);
  expect((await versionsOf(db, here.id)).map(({ note }) => note.text)).toEqual(kept);
});

it('deleted notes of a file come into the trash, but for those that are here or in it', async () => {
  const db = new NoteDatabase('test');
  const [kept, gone] = [await addNote(db, draft, day(1)), await addNote(db, draft, day(1))];
  await deleteNotes(db, [gone.id], day(2));
  const other = { ...draft, id: crypto.randomUUID(), created: moment(1), updated: moment(1), revision: 1 };
  const trash = [kept, gone, other].map((note) => ({ ...note, text: 'There', deleted: moment(3) }));
  await mergeNotes(db, { notes: [], trash, versions: [] }, { policy: 'newer-wins', because: 'import', now: NOW });
  expect((await listTrash(db)).map(({ id, text }) => [id, text])).toEqual([
    [other.id, 'There'],
    [gone.id, 'A note'],
  ]);
  expect((await noteIn(db))?.text).toBe('A note');
});

it('who shows notes hears of those that changed, and of nothing when none did', async () => {
  const db = new NoteDatabase('test');
  const here = await addNote(db, draft, day(1));
  const told: NotesChange[] = [];
  db.announce = (change) => told.push(change);
  await merge(db, here);
  await merge(db, { ...here, text: 'Older', updated: moment(1), revision: 1 });
  expect(told).toEqual([]);
  await merge(db, { ...here, text: 'Newer', updated: moment(5) });
  const card = { ...ownCard('Rosa Vega'), created: moment(1), updated: moment(1), revision: 1 };
  const own = { cards: [card], trash: [], versions: [] };
  await mergeNotes(db, { notes: [], trash: [], versions: [], own }, { policy: 'newer-wins', because: 'import' });
  expect(told).toEqual([
    { entities: ['test/ana'], pages: ['https://example.org'], ownCards: false },
    { entities: [], pages: [], ownCards: true },
  ]);
});

it.each([
  ['one of two own cards', 1],
  ['the only own card', 0],
])('a file keeps %s in the trash', async (_, others) => {
  const db = new NoteDatabase('test');
  const card = (name: string) => ({ ...ownCard(name), created: moment(1), updated: moment(1), revision: 1 });
  const cards = others ? [card('Rosa Vega')] : [];
  const own = { cards, trash: [{ ...card('Ines Mora'), deleted: moment(2) }], versions: [] };
  const plan = await planned(db, fileOf({ own }));
  expect(plan.file.collection.own).toEqual(own);
  await mergeNotes(db, plan.file.collection, { policy: 'newer-wins', because: 'import', now: NOW });
  expect((await everything(db)).own).toEqual(own);
});
