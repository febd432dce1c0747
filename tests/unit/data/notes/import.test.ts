import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everything } from '../../../../data/notes/collection.ts';
import { toFichaJson } from '../../../../data/notes/formats/ficha-json.ts';
import { MAX_FILE_BYTES } from '../../../../data/notes/formats/note-file.ts';
import { toWebAnnotation } from '../../../../data/notes/formats/web-annotation.ts';
import { importNotes, planImport } from '../../../../data/notes/import-notes.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import { deleteNotes } from '../../../../data/notes/trash.ts';
import { addNote, changeNote, versionsOf } from '../../../../data/notes/write.ts';
import { ownCard } from '../own/own-cards.ts';
import { day, draft, useFreshDatabases } from './fresh-notes.ts';
import { generatedNotes } from './generated-notes.ts';
import { content, file, fileOf, planned } from './planned-import.ts';

useFreshDatabases();

describe('importing notes', () => {
  it('plans without writing; then the newer text wins and the older is kept', async () => {
    const db = new NoteDatabase('test');
    const same = await addNote(db, { ...draft, text: 'Same' }, day(1));
    const newer = await addNote(db, { ...draft, text: 'Old here' }, day(1));
    const older = await addNote(db, { ...draft, text: 'Was older' }, day(1));
    const gone = await addNote(db, { ...draft, text: 'Deleted here' }, day(1));
    await changeNote(db, { id: older.id, basedOn: 1, ...content(older), text: 'Newer here' }, day(5));
    await deleteNotes(db, [gone.id], day(6));
    const fresh = { ...same, id: crypto.randomUUID(), text: 'Fresh' };
    const changed = { ...newer, text: 'New in the file', updated: day(9).toISOString(), revision: 4 };
    const before = await everything(db);
    const plan = await planned(db, fileOf({ notes: [same, changed, older, gone, fresh] }));
    expect(plan.counts).toEqual({ added: 2, changed: 1, older: 1, same: 1, cards: 0 });
    expect(await everything(db)).toEqual(before);

    expect(await importNotes(db, plan, day(20))).toEqual(plan.counts);
    const texts = (await everything(db)).notes.map(({ text }) => text).sort();
    expect(texts).toEqual(['Deleted here', 'Fresh', 'New in the file', 'Newer here', 'Same']);
    expect((await everything(db)).trash).toEqual([]);
    expect(await versionsOf(db, newer.id)).toMatchObject([{ because: 'import', note: { text: 'Old here' } }]);
    expect(await versionsOf(db, older.id)).toMatchObject([{ because: 'import', note: { text: 'Was older' } }]);

    // The same file again changes nothing, and leaves no doubles.
    const after = await everything(db);
    const again = await planned(db, fileOf({ notes: [same, changed, older, gone, fresh] }));
    expect(again.counts).toMatchObject({ added: 0, changed: 0 });
    await importNotes(db, again, day(21));
    expect(await everything(db)).toEqual(after);
  });

  it('counts own cards, of which a file may hold nothing else', async () => {
    const db = new NoteDatabase('test');
    const moment = day(1).toISOString();
    const card = { ...ownCard('Rosa Vega'), created: moment, updated: moment, revision: 1 };
    const text = toFichaJson({ notes: [], trash: [], versions: [], own: { cards: [card], trash: [], versions: [] } });
    const plan = await planned(db, file(text));
    expect(plan.counts).toEqual({ added: 0, changed: 0, older: 0, same: 0, cards: 1 });
    expect(await importNotes(db, plan, day(2))).toEqual(plan.counts);
    expect((await planned(db, file(text))).counts).toMatchObject({ cards: 0 });
  });

  it('says nothing of own cards in a file without any', async () => {
    const db = new NoteDatabase('test');
    const note = await addNote(db, draft, day(1));
    const all = await everything(db);
    expect(all).toEqual({ notes: [note], trash: [], versions: [] });
    expect(JSON.parse(toFichaJson(all))).not.toHaveProperty('ownCards');
    expect((await planned(db, fileOf(all))).file.collection).toEqual(all);
  });

  it('adds the pack to ids in files of older releases', async () => {
    const db = new NoteDatabase('first');
    const old = {
      id: '7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d11',
      text: 'From an older Ficha',
      tags: [],
      entities: ['ana-torres'],
      names: { 'ana-torres': { en: 'Ana', es: 'Ana' } },
      page: { url: 'https://example.org/', title: 'A page' },
      created: day(1).toISOString(),
      updated: day(1).toISOString(),
      revision: 1,
    };
    const deleted = { ...old, id: '7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d12', deleted: day(2).toISOString() };
    const version = { noteId: old.id, note: { ...old, text: 'Older' }, because: 'import', kept: day(2).toISOString() };
    const released = { format: 'ficha-notes', formatVersion: 1, exported: old.created, notes: [old] };
    const text = JSON.stringify({ ...released, bin: [deleted], versions: [version] });
    await importNotes(db, await planned(db, file(text)), day(20));
    const whole = { entities: ['first/ana-torres'], names: { 'first/ana-torres': { en: 'Ana', es: 'Ana' } } };
    const all = await everything(db);
    expect(all.notes).toEqual([{ ...old, ...whole }]);
    expect(all.trash).toEqual([{ ...deleted, ...whole }]);
    expect(all.versions).toEqual([{ ...version, note: { ...version.note, ...whole } }]);
    // A second time it is the same file, not another.
    expect((await planned(db, file(text))).counts).toEqual({ added: 0, changed: 0, older: 0, same: 1, cards: 0 });
  });

  it('adds the pack to ids in Web Annotations of older releases', async () => {
    const db = new NoteDatabase('first');
    const note = await addNote(new NoteDatabase('first'), draft);
    const annotations = toWebAnnotation([note]).replaceAll('entity:test/', 'entity:');
    await db.delete();
    const other = new NoteDatabase('first');
    await importNotes(other, await planned(other, file(annotations)), day(20));
    expect((await everything(other)).notes.map(({ entities }) => entities)).toEqual([['first/ana']]);
  });

  it('restores the notes, older versions and trash of another database', async () => {
    const db = new NoteDatabase('test');
    const [a, b] = [await addNote(db, draft, day(1)), await addNote(db, draft, day(2))];
    await changeNote(db, { id: a.id, basedOn: 9, settles: true, ...content(a), text: 'x' }, day(3));
    await changeNote(db, { id: a.id, basedOn: 1, settles: true, ...content(a), text: 'After' }, day(3));
    await deleteNotes(db, [b.id], day(4));
    const all = await everything(db);
    expect([all.notes.length, all.trash.length, all.versions.length]).toEqual([1, 1, 1]);
    await db.delete();
    const other = new NoteDatabase('test');
    await importNotes(other, await planned(other, fileOf(all)));
    expect(await everything(other)).toEqual(all);
  });

  it('changes nothing when it fails half-way', async () => {
    const db = new NoteDatabase('test');
    await addNote(db, draft, day(1));
    const before = await everything(db);
    const plan = await planned(db, fileOf({ notes: generatedNotes(20) }));
    const last = plan.file.collection.notes.at(-1);
    // No store can keep a function: the last note of the transaction fails.
    if (last) Object.assign(last, { text: () => {} });
    await expect(importNotes(db, plan)).rejects.toThrow();
    expect(await everything(db)).toEqual(before);
  });

  it.each([
    ['', 'not-json'],
    ['\u0000\u0001PK', 'not-json'],
    ['{"format":"ficha-notes","formatVersion":1,"notes":[', 'not-json'],
    ['{}', 'unknown-format'],
    ['[1, 2, 3]', 'unknown-format'],
    ['{"format":"ficha-notes","formatVersion":99,"notes":[]}', 'newer-format'],
    ['{"format":"ficha-notes"}', 'unknown-format'],
  ])('refuses %j as %s', async (text, failure) => {
    expect(await planImport(new NoteDatabase('test'), file(text))).toEqual({ ok: false, failure });
  });

  it('refuses a file that is too big, without reading it, and an unreadable one', async () => {
    const text = () => Promise.reject(new Error('gone'));
    const db = new NoteDatabase('test');
    expect(await planImport(db, { size: MAX_FILE_BYTES + 1, text })).toEqual({ ok: false, failure: 'too-big' });
    expect(await planImport(db, { size: 1, text })).toEqual({ ok: false, failure: 'unreadable' });
  });
});

describe('malformed files', () => {
  const notes = generatedNotes(6, 3);
  const good = [
    toFichaJson({ notes, trash: [], versions: [] }),
    toWebAnnotation(notes),
    JSON.stringify({
      total: 1,
      rows: [{ id: 'x', uri: 'https://example.org/', text: 'T', target: [{ source: 's' }] }],
    }),
  ];
  const hostile = fc.constantFrom<unknown>(
    null,
    true,
    -1,
    1e308,
    '',
    '__proto__',
    [],
    {},
    [[[]]],
    'x'.repeat(30_000),
    { toString: 1 },
    JSON.parse('{"__proto__":{"text":"polluted"},"constructor":{"prototype":1}}'),
  );

  /** The value with something else in one place, wherever that is. */
  function spoilt(value: unknown, path: number[], what: unknown): unknown {
    if (path.length === 0 || typeof value !== 'object' || value === null) return what;
    const keys = Object.keys(value);
    const key = keys[(path[0] ?? 0) % Math.max(keys.length, 1)];
    if (key === undefined) return what;
    const within = spoilt((value as Record<string, unknown>)[key], path.slice(1), what);
    return Array.isArray(value) ? value.with(Number(key), within) : { ...value, [key]: within };
  }

  const cut = fc
    .tuple(fc.constantFrom(...good), fc.double({ min: 0, max: 1, noNaN: true }), fc.string())
    .map(([text, at, more]) => text.slice(0, Math.floor(at * text.length)) + more);
  const swapped = fc
    .tuple(fc.constantFrom(...good), fc.array(fc.nat(9), { maxLength: 7 }), fc.oneof(hostile, fc.jsonValue()))
    .map(([text, path, what]) => JSON.stringify(spoilt(JSON.parse(text), path, what)));
  const pasted = fc
    .tuple(fc.constantFrom(...good), fc.nat(), fc.string({ unit: 'binary' }))
    .map(([text, at, more]) => text.slice(0, at % text.length) + more + text.slice((at % text.length) + more.length));
  const shaped = fc.oneof(
    fc.jsonValue().map((items) => JSON.stringify({ type: 'AnnotationPage', items })),
    fc.jsonValue().map((target) => JSON.stringify({ type: 'Annotation', target, body: target })),
    fc.jsonValue().map((notes) => JSON.stringify({ format: 'ficha-notes', formatVersion: 1, notes, bin: notes })),
    fc.jsonValue().map((rows) => JSON.stringify({ total: 1, rows })),
  );

  it('5,000 of them are refused and change nothing', { timeout: 60_000 }, async () => {
    const db = new NoteDatabase('test');
    await addNote(db, draft, day(1));
    const before = await everything(db);
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(cut, swapped, pasted, shaped, fc.json(), fc.string()), async (text) => {
        const result = await planImport(db, file(text), day(2));
        if (!result.ok) refused++;
        else
          for (const note of result.plan.file.collection.notes) {
            expect(typeof note.text).toBe('string');
            expect(Object.getPrototypeOf(note)).toBe(Object.prototype);
          }
      }),
      { numRuns: 5_000, seed: 6 },
    );
    expect(refused).toBeGreaterThan(1_000);
    expect(await everything(db)).toEqual(before);
    expect(({} as { text?: unknown }).text).toBeUndefined();
  });

  it('endless brackets do not crash the reader', async () => {
    for (const bracket of ['[', '{"a":']) {
      const result = await planImport(new NoteDatabase('test'), file(bracket.repeat(200_000)));
      expect(result).toEqual({ ok: false, failure: 'not-json' });
    }
    const deep = `{"type":"Annotation","target":${'{"selector":{"refinedBy":'.repeat(5_000)}1${'}}'.repeat(5_000)}}`;
    expect(await planImport(new NoteDatabase('test'), file(deep))).toMatchObject({ ok: true });
  });
});
