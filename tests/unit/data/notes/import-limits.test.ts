import { describe, expect, it } from 'vitest';
import { everything } from '../../../../data/notes/collection.ts';
import { importNotes, planImport } from '../../../../data/notes/import-notes.ts';
import type { Note } from '../../../../data/notes/note.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import { addNote, changeNote, versionsOf } from '../../../../data/notes/write.ts';
import { day, draft, useFreshDatabases } from './fresh-notes.ts';
import { content, file, fileOf, planned } from './planned-import.ts';

useFreshDatabases();

/** A row of Hypothesis as other programs export it. */
const row = (id: string, more: object) => ({
  id,
  uri: 'https://example.org/story',
  text: 'What I thought of it.',
  tags: ['press'],
  target: [{ source: 'https://example.org/story', selector: [{ type: 'TextQuoteSelector', exact: 'a quote' }] }],
  document: { title: ['A story'] },
  created: '2021-03-01T10:00:00Z',
  updated: '2021-03-01T10:00:00Z',
  ...more,
});

const empty = { format: 'ficha-notes', formatVersion: 2, notes: [] };
const zeros = (count: number) => Array.from({ length: count }, () => 0);

describe('importing notes that are too long or of an impossible date', () => {
  const quoted = (exact: string, more = {}) => ({
    target: [{ selector: [{ type: 'TextQuoteSelector', exact, ...more }] }],
  });

  it.each<[string, object, string[], (note: Note) => unknown, unknown]>([
    ['the title of the page', { document: { title: ['t'.repeat(9_000)] } }, ['page'], (n) => n.page.title.length, 500],
    ['a quote', quoted('q'.repeat(9_000)), ['quote'], (n) => n.quote?.exact.length, 2_000],
    ['what follows a quote', quoted('q', { suffix: 's'.repeat(9_000) }), ['quote'], (n) => n.quote?.suffix.length, 500],
    ['a tag', { tags: ['long'.repeat(40)] }, ['tags'], (n) => n.tags[0]?.length, 60],
    ['the list of tags', { tags: Array.from({ length: 90 }, (_, at) => `t${at}`) }, ['tags'], (n) => n.tags.length, 50],
  ])('shortens %s, keeps what the reader wrote, and says so', async (_, more, parts, lengthOf, expected) => {
    const db = new NoteDatabase('test');
    const { file: read } = await planned(db, file(JSON.stringify({ rows: [row('a', {}), row('b', more)], total: 2 })));
    expect(read.refused).toEqual([]);
    expect(read.shortened).toEqual([{ place: 2, parts }]);
    const [, note] = read.collection.notes;
    expect(note?.text).toBe('What I thought of it.');
    expect(note && lengthOf(note)).toBe(expected);
  });

  it('leaves alone what is short enough, such as the place on a page that an address names', async () => {
    const url = 'https://example.org/story#part-2';
    const more = { uri: url, tags: ['t'.repeat(60)], document: { title: ['t'.repeat(500)] } };
    const { file: read } = await planned(
      new NoteDatabase('test'),
      file(JSON.stringify({ rows: [row('a', more)], total: 1 })),
    );
    expect(read.shortened).toEqual([]);
    expect(read.collection.notes[0]).toMatchObject({ page: { url, title: more.document.title[0] }, tags: more.tags });
  });

  it('keeps the end of a long prefix, which is next to the quote', async () => {
    const db = new NoteDatabase('test');
    const more = quoted('q', { prefix: `${'p'.repeat(9_000)} before` });
    const plan = await planned(db, file(JSON.stringify({ rows: [row('a', more)], total: 1 })));
    expect(plan.file.collection.notes[0]?.quote?.prefix).toMatch(/p{493} before$/);
  });

  it.each([
    ['rows', (deep: string) => `{"rows":[${JSON.stringify(row('a', {}))},{"uri":"x","target":${deep}}],"total":2}`],
    [
      'annotations',
      (deep: string) =>
        `[{"type":"Annotation","bodyValue":"Mine","target":"https://example.org/"},
          {"type":"Annotation","bodyValue":"Other","target":{"source":"https://example.org/","selector":${deep}}}]`,
    ],
  ])('refuses one of several %s whose nesting cannot be followed, and reads the others', async (_, wrap) => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { file: read } = await planned(new NoteDatabase('test'), file(wrap(deep)));
    expect(read.collection.notes).toHaveLength(1);
    expect(read.refused).toEqual([{ place: 2, why: 'not-a-note' }]);
  });

  it('refuses a text that is too long, as it would have to cut it', async () => {
    const db = new NoteDatabase('test');
    const rows = [row('a', { text: 'x'.repeat(20_001) })];
    const plan = await planned(db, file(JSON.stringify({ rows, total: 1 })));
    expect(plan.file.refused).toEqual([{ place: 1, why: 'too-long' }]);
  });

  it('keeps no names but those of the entities that a note is about', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    const names = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`x/y${at}`, { en: 'A', es: 'A' }]));
    const plan = await planned(db, fileOf({ notes: [{ ...note, names: { ...note.names, ...names } }] }));
    expect(plan.file.collection.notes[0]?.names).toEqual(note.names);
  });

  it.each([
    ['2021-03-01T10:00:00-05:00', '2021-03-01T15:00:00.000Z'],
    ['2021-03-01T10:00:00+0530', '2021-03-01T04:30:00.000Z'],
    ['2021-03-01 10:00:00.123456 -0500', '2021-03-01T15:00:00.123Z'],
    ['2021-03-01T10:00', '2021-03-01T10:00:00.000Z'],
    ['2021-03-01', '2021-03-01T00:00:00.000Z'],
  ])('reads the date %s, without a zone as UTC', async (created, expected) => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    const ficha = await planned(db, fileOf({ notes: [{ ...note, created, updated: created }] }));
    const rows = await planned(db, file(JSON.stringify({ rows: [row('a', { created })], total: 1 })));
    for (const plan of [ficha, rows]) expect(plan.file.collection.notes[0]?.created).toBe(expected);
  });

  it('of two notes with one id takes the one that was changed last', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(5));
    const older = { ...note, text: 'Older', updated: day(1).toISOString(), created: day(1).toISOString() };
    for (const [notes, place] of [
      [[older, note], 1],
      [[note, older], 2],
    ] as const) {
      const plan = await planned(db, fileOf({ notes: [...notes] }));
      expect(plan.file.collection.notes).toEqual([note]);
      expect(plan.file.refused).toEqual([{ place, why: 'same-id' }]);
    }
  });

  it('believes no date in the future: the text that is here stays', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, { ...draft, text: 'Written here' }, day(1));
    const future = { ...note, text: 'From 9999', updated: '9999-12-31T23:59:59.999Z' };
    const other = { ...future, id: crypto.randomUUID() };
    const plan = await planned(db, fileOf({ notes: [future, other] }));
    expect(plan.counts).toEqual({ added: 1, changed: 0, older: 1, same: 0, cards: 0 });
    await importNotes(db, plan, day(20));
    const all = (await everything(db)).notes;
    expect(all.find(({ id }) => id === note.id)?.text).toBe('Written here');
    expect(all.find(({ id }) => id === other.id)?.updated).toBe(day(20).toISOString());
    expect(await versionsOf(db, note.id)).toMatchObject([{ note: { text: 'From 9999' } }]);
  });

  it('reads thousands of older texts of one note, each once', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    const kept = day(2).toISOString();
    const versions = Array.from({ length: 8_000 }, (_, at) => ({
      noteId: note.id,
      note: { ...note, quote: { exact: `q${at % 4_000}`, prefix: '', suffix: '' } },
      because: 'import' as const,
      kept,
    }));
    await importNotes(db, await planned(db, fileOf({ notes: [note], versions })), day(20));
    expect(await db.versions.count()).toBe(4_000);
  });

  it('lets two windows notice each other after the highest revision', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    await db.notes.clear();
    const highest = { ...note, revision: Number.MAX_SAFE_INTEGER };
    await importNotes(db, await planned(db, fileOf({ notes: [highest] })), day(20));
    const basedOn = (await everything(db)).notes[0]?.revision ?? 0;
    const first = await changeNote(db, { id: note.id, basedOn, ...content(note), text: 'First' }, day(21));
    const second = await changeNote(db, { id: note.id, basedOn, ...content(note), text: 'Second' }, day(22));
    expect([first, second].map((result) => Object.keys(result))).toEqual([['saved'], ['conflict']]);
    const again = await planned(db, fileOf(await everything(db)));
    expect([again.file.refused, again.counts.same]).toEqual([[], 1]);
  });

  it.each<[string, (count: number) => object]>([
    [
      'notes, deleted notes and older texts',
      (count) => ({ ...empty, bin: zeros(50_000), versions: zeros(count - 50_000) }),
    ],
    [
      'own cards',
      (count) => ({ ...empty, ownCards: zeros(50_000), ownBin: zeros(1), ownVersions: zeros(count - 50_001) }),
    ],
    ['annotations', (count) => [{ type: 'Annotation' }, ...zeros(count - 1)]],
    ['rows of Hypothesis', (count) => ({ total: count, rows: [row('a', {}), ...zeros(count - 1)] })],
  ])('reads 100,000 %s in a file, and refuses one of more', async (_, fileWith) => {
    const [within, beyond] = [100_000, 100_001].map((count) => file(JSON.stringify(fileWith(count))));
    const db = new NoteDatabase('test');
    expect(within && (await planImport(db, within))).toMatchObject({ ok: true });
    expect(beyond && (await planImport(db, beyond))).toEqual({ ok: false, failure: 'too-big' });
  });
});
