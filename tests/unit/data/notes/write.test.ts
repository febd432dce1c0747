import { describe, expect, it } from 'vitest';
import { draftFor, keepDraft } from '../../../../data/notes/drafts.ts';
import { countNotesOn, findNotes, getNote } from '../../../../data/notes/find-notes.ts';
import { MAX_NOTE_LENGTH } from '../../../../data/notes/note.ts';
import { NoteDatabase, type NotesChange } from '../../../../data/notes/note-database.ts';
import { exportReminder, noteExported, REMIND_AFTER } from '../../../../data/notes/reminder.ts';
import {
  DAYS_IN_TRASH,
  daysLeft,
  deleteNotes,
  emptyOldTrash,
  listTrash,
  purgeNotes,
  undeleteNotes,
} from '../../../../data/notes/trash.ts';
import { addNote, changeNote, versionsOf } from '../../../../data/notes/write.ts';
import { day, draft, useFreshDatabases } from './fresh-notes.ts';

useFreshDatabases();

const content = (text: string) => ({ text, tags: draft.tags, entities: draft.entities, names: draft.names });

it('a malformed record is skipped and kept', async () => {
  const db = new NoteDatabase('test');
  const note = await addNote(db, draft);
  await db.table('notes').put({ id: 'nonsense', entities: ['test/ana'], updated: 7 });
  expect((await findNotes(db, { entity: 'test/ana' })).map(({ id }) => id)).toEqual([note.id]);
  expect(await db.notes.count()).toBe(2);
});

describe('saving', () => {
  it('stores a note with its page and quote', async () => {
    const quote = { exact: 'Ana spoke.', prefix: 'Then ', suffix: ' Later' };
    const page = { ...draft.page, canonical: 'https://example.org/own', date: '2001-05' };
    const note = await addNote(new NoteDatabase('test'), { ...draft, quote, page }, day(2));
    const created = day(2).toISOString();
    expect(await findNotes(new NoteDatabase('test'), { entity: 'test/ana' })).toEqual([
      { ...draft, quote, page, id: note.id, created, updated: created, revision: 1 },
    ]);
  });

  it('keeps the creation date of a changed note and counts its revisions', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    const result = await changeNote(db, { id: note.id, basedOn: 1, ...content('Changed') }, day(5));
    expect(result).toEqual({ saved: { ...note, text: 'Changed', updated: day(5).toISOString(), revision: 2 } });
  });

  it('never dates a change before the last one', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(20));
    const result = await changeNote(db, { id: note.id, basedOn: 1, ...content('Changed') }, day(3));
    expect(result).toMatchObject({ saved: { updated: day(20).toISOString(), revision: 2 } });
  });

  it('overwrites nothing: the second change gets a conflict', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    await changeNote(db, { id: note.id, basedOn: 1, ...content('From the first window') }, day(2));
    const second = { id: note.id, basedOn: 1, ...content('From the second window') };
    const result = await changeNote(db, second, day(3));
    expect(result).toMatchObject({ conflict: { text: 'From the first window', revision: 2 } });
    expect((await getNote(db, note.id))?.text).toBe('From the first window');
    expect(await versionsOf(db, note.id)).toEqual([]);

    await changeNote(db, { ...second, basedOn: 2, settles: true }, day(4));
    expect((await getNote(db, note.id))?.text).toBe('From the second window');
    expect(await versionsOf(db, note.id)).toMatchObject([
      { because: 'conflict', note: { text: 'From the first window' } },
    ]);
  });

  it('saves one of two simultaneous changes and gives the other a conflict', async () => {
    const [one, other] = [new NoteDatabase('test'), new NoteDatabase('test')];
    const note = await addNote(one, draft);
    const results = await Promise.all([
      changeNote(one, { id: note.id, basedOn: 1, ...content('One') }),
      changeNote(other, { id: note.id, basedOn: 1, ...content('Other') }),
    ]);
    expect(results.map((result) => Object.keys(result)[0]).sort()).toEqual(['conflict', 'saved']);
  });

  it('gives a conflict for a deleted note, and restores it when that is settled', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    await deleteNotes(db, [note.id], day(2));
    const change = { id: note.id, basedOn: 1, ...content('Still needed') };
    expect(await changeNote(db, change)).toMatchObject({ conflict: { revision: 2 }, deleted: day(2).toISOString() });
    expect(await changeNote(db, { ...change, basedOn: 2, settles: true })).toMatchObject({
      saved: { text: 'Still needed' },
    });
    expect(await listTrash(db)).toEqual([]);
    expect(await countNotesOn(db, 'test/ana')).toBe(1);
  });

  it.each([
    ['nothing at all', { ...draft, text: '  ' }, 'empty'],
    ['too much text', { ...draft, text: 'x'.repeat(MAX_NOTE_LENGTH + 1) }, 'too-long'],
    ['an entity that is none', { ...draft, entities: ['No Id'] }, 'invalid'],
  ])('refuses %s', async (_what, given, failure) => {
    const db = new NoteDatabase('test');
    await expect(addNote(db, given)).rejects.toMatchObject({ failure });
    expect(await findNotes(db)).toEqual([]);
  });

  it('accepts a quote without a text', async () => {
    const quote = { exact: 'Ana spoke.', prefix: '', suffix: '' };
    expect(await addNote(new NoteDatabase('test'), { ...draft, text: '', quote })).toMatchObject({ text: '', quote });
  });

  it('normalises tags and removes duplicates', async () => {
    const tags = ['#Lima', ' lima ', 'two\n words', '', '#'];
    expect((await addNote(new NoteDatabase('test'), { ...draft, tags })).tags).toEqual(['Lima', 'two words']);
  });

  it('fails with not-found for an unknown note', async () => {
    const change = { id: crypto.randomUUID(), basedOn: 1, ...content('x') };
    await expect(changeNote(new NoteDatabase('test'), change)).rejects.toMatchObject({ failure: 'not-found' });
  });

  it('announces each write with its entities and pages', async () => {
    const db = new NoteDatabase('test');
    const told: NotesChange[] = [];
    db.announce = (change) => told.push(change);
    const note = await addNote(db, draft);
    await changeNote(db, { id: note.id, basedOn: 1, ...content('x'), entities: ['test/berta'] });
    expect(told.map(({ entities }) => entities)).toEqual([['test/ana'], ['test/ana', 'test/berta']]);
    expect(told[0]?.pages).toEqual(['https://example.org']);
  });
});

describe('the trash', () => {
  it('restores notes as they were', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    await deleteNotes(db, [note.id, crypto.randomUUID()], day(2));
    expect(await findNotes(db)).toEqual([]);
    expect(await listTrash(db)).toMatchObject([{ id: note.id, text: 'A note', deleted: day(2).toISOString() }]);
    await undeleteNotes(db, [note.id], day(3));
    expect(await findNotes(db)).toMatchObject([{ id: note.id, text: 'A note', created: note.created }]);
    expect(await listTrash(db)).toEqual([]);
  });

  it('loses notes after thirty days, and no others', async () => {
    const db = new NoteDatabase('test');
    const [old, young, kept] = await Promise.all([addNote(db, draft), addNote(db, draft), addNote(db, draft)]);
    const now = new Date('2026-06-30T00:00:00Z');
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    await deleteNotes(db, [old.id], ago(DAYS_IN_TRASH + 1));
    await deleteNotes(db, [young.id], ago(DAYS_IN_TRASH - 1));
    for (let days = DAYS_IN_TRASH - 1; days > 0; days--) expect(await emptyOldTrash(db, ago(days))).toBe(0);
    expect(await emptyOldTrash(db, ago(1))).toBe(0);
    expect(await emptyOldTrash(db, now)).toBe(1);
    expect((await listTrash(db)).map(({ id }) => id)).toEqual([young.id]);
    expect(await getNote(db, kept.id)).toBeDefined();
  });

  it('is not emptied by a wrong clock', async () => {
    const db = new NoteDatabase('test');
    const { id } = await addNote(db, draft, day(1));
    await deleteNotes(db, [id], day(2));
    const ahead = new Date('2027-06-30T00:00:00Z');
    expect(await emptyOldTrash(db, ahead)).toBe(0);
    expect(await emptyOldTrash(db, day(3))).toBe(0);
    const [note] = await listTrash(db);
    expect(note && daysLeft(note, ahead)).toBe(DAYS_IN_TRASH - 2);
    const [back] = await undeleteNotes(db, [id], day(4));
    expect(back).not.toHaveProperty('daysSeen');
    expect((await findNotes(db))[0]).not.toHaveProperty('daysSeen');
  });

  it('deletes notes for good on demand', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft);
    await deleteNotes(db, [note.id]);
    await purgeNotes(db, [note.id]);
    expect(await undeleteNotes(db, [note.id])).toEqual([]);
  });
});

describe('a repeated request', () => {
  it('adds one note, with the later text', async () => {
    const db = new NoteDatabase('test');
    const id = crypto.randomUUID();
    const first = await addNote(db, draft, day(1), { id });
    expect(await addNote(db, draft, day(2), { id })).toEqual(first);
    expect(await addNote(db, { ...draft, text: 'Changed meanwhile' }, day(3), { id })).toMatchObject({
      id,
      revision: 2,
    });
    expect((await findNotes(db)).map(({ text }) => text)).toEqual(['Changed meanwhile']);
    expect((await exportReminder(db)).newNotes).toBe(1);
  });

  it('makes no conflict with itself', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    const change = { id: note.id, basedOn: 1, ...content('Changed') };
    const first = await changeNote(db, change, day(2));
    expect(await changeNote(db, change, day(3))).toEqual(first);
    expect(await getNote(db, note.id)).toMatchObject({ text: 'Changed', revision: 2 });
  });

  it('gives a note that was restored before', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    await deleteNotes(db, [note.id]);
    const [back] = await undeleteNotes(db, [note.id]);
    expect(await undeleteNotes(db, [note.id])).toEqual([back]);
  });
});

describe('the reminder', () => {
  it(`is due after ${REMIND_AFTER} new notes, until there is an export`, async () => {
    const db = new NoteDatabase('test');
    for (let count = 1; count < REMIND_AFTER; count++) await addNote(db, draft);
    expect(await exportReminder(db)).toEqual({ newNotes: REMIND_AFTER - 1, due: false });
    await addNote(db, draft);
    expect((await exportReminder(db)).due).toBe(true);
    await noteExported(db, day(9));
    expect(await exportReminder(db)).toEqual({ newNotes: 0, due: false, last: day(9).toISOString() });
  });
});

describe('the draft of a note', () => {
  const text = { text: 'Begun', tags: [] };

  it('is deleted when its note is added', async () => {
    const db = new NoteDatabase('test');
    const [mine, other] = [{ page: 'https://a.example/' }, { page: 'https://b.example/' }];
    for (const of of [mine, other]) await keepDraft(db, of, text);
    await addNote(db, draft, day(1), { begun: mine });
    expect(await draftFor(db, mine)).toBeUndefined();
    expect(await draftFor(db, other)).toMatchObject(text);
  });

  it('is deleted with a change, and stays during a conflict', async () => {
    const db = new NoteDatabase('test');
    const { id } = await addNote(db, draft, day(1));
    await changeNote(db, { id, basedOn: 1, ...content('Theirs') }, day(2));
    await keepDraft(db, { note: id }, text);
    await changeNote(db, { id, basedOn: 1, ...content('Mine') }, day(3));
    expect(await draftFor(db, { note: id })).toMatchObject(text);
    await changeNote(db, { id, basedOn: 2, ...content('Mine') }, day(4));
    expect(await draftFor(db, { note: id })).toBeUndefined();
  });
});
