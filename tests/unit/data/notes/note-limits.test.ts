import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  hasSameContent,
  isBelieved,
  MAX_ADDRESS_LENGTH,
  MAX_NOTE_LENGTH,
  MAX_QUOTE_LENGTH,
  type Note,
  newestFirst,
  noteSchema,
} from '../../../../data/notes/note.ts';
import { day, draft } from './fresh-notes.ts';

const moment = day(1).toISOString();
const note: Note = {
  ...draft,
  id: '7a1c1f9e-3f0b-4f56-9d35-0a8f4a6f3d11',
  created: moment,
  updated: moment,
  revision: 1,
};

const x = (length: number) => 'x'.repeat(length);
const many = (count: number) => Array.from({ length: count }, (_, at) => `test/n${at}`);
const named = (count: number) => Object.fromEntries(many(count).map((id) => [id, { en: 'A', es: 'A' }]));
const page = (more: object) => ({ page: { ...note.page, ...more } });
const quote = (more: object) => ({ quote: { exact: 'x', prefix: '', suffix: '', ...more } });
const pdf = (more: object) => page({ pdf: { fingerprint: '0123abcd', page: 1, ...more } });

describe('a note may have', () => {
  it.each<[string, object, object]>([
    ['20,000 characters', { text: x(MAX_NOTE_LENGTH) }, { text: x(MAX_NOTE_LENGTH + 1) }],
    ['50 tags', { tags: many(50) }, { tags: many(51) }],
    ['a tag of 60 characters', { tags: [x(60)] }, { tags: [x(61)] }],
    ['20 entities', { entities: many(20) }, { entities: many(21) }],
    ['40 names', { names: named(40) }, { names: named(41) }],
    ['an id of 200 characters', { entities: [x(200)] }, { entities: [x(201)] }],
    ['a quote of 2,000 characters', quote({ exact: x(MAX_QUOTE_LENGTH) }), quote({ exact: x(MAX_QUOTE_LENGTH + 1) })],
    ['500 characters before a quote', quote({ prefix: x(500) }), quote({ prefix: x(501) })],
    ['500 characters behind a quote', quote({ suffix: x(500) }), quote({ suffix: x(501) })],
    ['a quote of one character', quote({ exact: 'x' }), quote({ exact: '' })],
    ['a title of 500 characters', page({ title: x(500) }), page({ title: x(501) })],
    ['an address of 8,000', page({ url: x(MAX_ADDRESS_LENGTH) }), page({ url: x(MAX_ADDRESS_LENGTH + 1) })],
    ['the first page of a PDF', pdf({ page: 1 }), pdf({ page: 0 })],
    ['the millionth page of a PDF', pdf({ page: 1_000_000 }), pdf({ page: 1_000_001 })],
    ['revision 1', { revision: 1 }, { revision: 0 }],
    ['the highest exact revision', { revision: Number.MAX_SAFE_INTEGER }, { revision: Number.MAX_SAFE_INTEGER + 1 }],
    ['a moment that exists', { updated: '2024-02-29T23:59:59.999Z' }, { updated: '2024-02-29T24:00:00.001Z' }],
    ['the date of a month', page({ date: '1992-04' }), page({ date: '1992-04-05-06' })],
  ])('%s, and no more', (_, within, beyond) => {
    expect(v.is(noteSchema, { ...note, ...within })).toBe(true);
    expect(v.is(noteSchema, { ...note, ...beyond })).toBe(false);
  });
});

it('a text has one kind of line end, and no half of a character', () => {
  const { text, entities } = v.parse(noteSchema, { ...note, text: ' a\r\nb\rc\uD800 ', entities: ['a', 'b', 'a'] });
  expect(text).toBe('a\nb\nc\uFFFD');
  expect(entities).toEqual(['a', 'b']);
});

it.each<[string, Partial<Note>, boolean]>([
  ['dates, names and revisions', { created: 'x', updated: 'x', revision: 9, names: {} }, true],
  ['the text', { text: 'Other' }, false],
  ['tags', { tags: [] }, false],
  ['entities', { entities: [] }, false],
  ['the page', page({ date: '1992' }) as Partial<Note>, false],
  ['the quote', quote({}) as Partial<Note>, false],
])('whether two notes that differ in %s say the same', (_, more, isSame) => {
  expect(hasSameContent(note, { ...note, ...more })).toBe(isSame);
});

it('a moment is believed up to a day ahead, as clocks differ', () => {
  const now = day(2);
  expect(isBelieved(day(1).toISOString(), now)).toBe(true);
  expect(isBelieved(day(3).toISOString(), now)).toBe(true);
  expect(isBelieved('2026-01-03T12:00:00.001Z', now)).toBe(false);
});

it('notes are sorted newest first; of one moment, by revision, then by id', () => {
  const of = (id: string, at: number, revision: number) => ({ ...note, id, updated: day(at).toISOString(), revision });
  const sorted = [of('a', 2, 1), of('d', 1, 2), of('c', 1, 1), of('b', 1, 1)];
  for (const given of [sorted, sorted.toReversed(), [2, 0, 3, 1].map((at) => sorted[at] as Note)])
    expect(given.toSorted(newestFirst).map(({ id }) => id)).toEqual(['a', 'd', 'c', 'b']);
});
