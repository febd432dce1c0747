import { describe, expect, it } from 'vitest';
import { readNoteFile } from '../../../../data/notes/formats/read-note-file.ts';

const read = (data: unknown) => readNoteFile(JSON.stringify(data), new Date('2026-01-01T00:00:00Z'));

describe('Hypothesis', () => {
  const row = {
    id: 'uJr8sOTFEeuWqLcQFOUzZA',
    created: '2021-07-14T17:39:29.712064+00:00',
    updated: '2021-07-14T17:39:30.712064+00:00',
    user: 'acct:someone@hypothes.is',
    uri: 'https://example.org/article',
    text: 'Who *said* this?',
    tags: ['Montesinos'],
    document: { title: ['An article'] },
    target: [
      {
        source: 'https://example.org/article',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 0, endOffset: 4 },
          { type: 'TextPositionSelector', start: 10, end: 14 },
          { type: 'TextQuoteSelector', exact: 'He said', prefix: 'Before ', suffix: ' after' },
        ],
      },
    ],
  };
  const expected = {
    text: 'Who *said* this?',
    tags: ['Montesinos'],
    entities: [],
    quote: { exact: 'He said', prefix: 'Before ', suffix: ' after' },
    page: { url: 'https://example.org/article', title: 'An article' },
    created: '2021-07-14T17:39:29.712Z',
    updated: '2021-07-14T17:39:30.712Z',
    revision: 1,
  };

  it('API answers and exported files give the same notes', async () => {
    const fromRows = await read({ total: 1, rows: [row] });
    expect(fromRows.format).toBe('hypothesis');
    expect(fromRows.collection.notes).toMatchObject([expected]);
    const exported = { export_date: '2026-01-01', export_userid: 'x', client_version: '1.0', annotations: [row] };
    expect((await read(exported)).collection).toEqual(fromRows.collection);
  });

  it('page notes and highlights become notes; other rows are refused', async () => {
    const pageNote = { ...row, id: 'a', target: [{ source: row.uri }] };
    const highlight = { ...row, id: 'b', text: '', tags: [] };
    const nothing = { ...row, id: 'c', text: '', target: [{ source: row.uri }] };
    const { collection, refused } = await read({ total: 4, rows: [pageNote, highlight, nothing, { id: 'd' }] });
    expect(collection.notes.map(({ text, quote }) => [text, quote?.exact])).toEqual([
      ['Who *said* this?', undefined],
      ['', 'He said'],
    ]);
    expect(refused).toEqual([
      { place: 3, why: 'empty' },
      { place: 4, why: 'not-a-note' },
    ]);
  });
});
