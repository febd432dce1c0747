import { beforeEach, describe, expect, it } from 'vitest';
import { findNotes, matchesQuery, type NoteQuery, tagsInUse } from '../../../../data/notes/find-notes.ts';
import type { NoteDraft } from '../../../../data/notes/note.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import { addNote, changeNote, countVersions, versionsOf } from '../../../../data/notes/write.ts';
import { day, draft, useFreshDatabases } from './fresh-notes.ts';
import { content } from './planned-import.ts';

useFreshDatabases();

let db: NoteDatabase;
const add = (text: string, at: number, more: Partial<NoteDraft>) => addNote(db, { ...draft, text, ...more }, day(at));
const textsOf = async (query: NoteQuery) => (await findNotes(db, query)).map(({ text }) => text);

describe('notes are found', () => {
  beforeEach(async () => {
    db = new NoteDatabase('test');
    await add('first', 1, { tags: ['press', 'archive'] });
    await add('second', 2, { tags: ['press'], page: { url: 'https://www.paper.example/a?utm_source=x', title: 'A' } });
    await add('third', 3, { tags: [], entities: ['test/berta'], names: {} });
  });

  it.each<[string, NoteQuery, string[]]>([
    ['without a condition, newest first', {}, ['third', 'second', 'first']],
    ['by entity', { entity: 'test/ana' }, ['second', 'first']],
    ['by tag', { tag: 'press' }, ['second', 'first']],
    ['by site', { site: 'www.paper.example' }, ['second']],
    ['from a day on', { from: '2026-01-02' }, ['third', 'second']],
    ['up to a day', { to: '2026-01-02' }, ['second', 'first']],
    ['by page, tracking parameters aside', { page: { url: 'https://www.paper.example/a#top' } }, ['second']],
    ['by page and tag', { page: { url: 'https://example.org/' }, tag: 'archive' }, ['first']],
    ['by entity and tag', { entity: 'test/ana', tag: 'archive' }, ['first']],
    ['only where all conditions hold', { entity: 'test/berta', tag: 'press' }, []],
  ])('%s', async (_, query, texts) => {
    expect(await textsOf(query)).toEqual(texts);
    for (const note of await findNotes(db)) {
      const { page, ...others } = query;
      if (!page) expect(matchesQuery(note, others)).toBe(texts.includes(note.text));
    }
  });

  it('with their tags, the most frequent first, then by name', async () => {
    await add('fourth', 4, { tags: ['trial'] });
    expect(await tagsInUse(db)).toEqual(['press', 'archive', 'trial']);
  });

  it('on two pages that a query counts as one, each once', async () => {
    const page = { url: 'https://paper.example/b', title: 'B', canonical: 'https://paper.example/b?id=1' };
    await add('both', 5, { page });
    expect(await textsOf({ page: { url: page.url, canonical: page.canonical } })).toEqual(['both']);
  });
});

it('the older versions of notes are counted, and come newest first', async () => {
  db = new NoteDatabase('test');
  const [often, once, never] = [await add('a', 1, {}), await add('b', 1, {}), await add('c', 1, {})];
  const settle = (id: string, basedOn: number, text: string) =>
    changeNote(db, { ...content(often), id, basedOn, text, settles: true }, day(basedOn + 1));
  await settle(often.id, 1, 'a2');
  await settle(often.id, 2, 'a3');
  await settle(once.id, 1, 'b2');
  expect(await countVersions(db, [often.id, once.id, never.id])).toEqual({ [often.id]: 2, [once.id]: 1 });
  expect((await versionsOf(db, often.id)).map(({ note }) => note.text)).toEqual(['a2', 'a']);
});
