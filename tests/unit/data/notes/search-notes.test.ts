import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../data/notes/note.ts';
import { inOrderFound, noteSearchOf } from '../../../../data/notes/search-notes.ts';
import { day, draft } from './fresh-notes.ts';

const note = (id: string, text: string, more: Partial<Note> = {}): Note => ({
  ...draft,
  tags: [],
  id,
  text,
  created: day(1).toISOString(),
  updated: day(1).toISOString(),
  revision: 1,
  ...more,
});

const notes = [
  note('a', 'The vote of September'),
  note('b', 'Seen in the archive', { tags: ['Comisión'], updated: day(3).toISOString() }),
  note('c', '', { quote: { exact: 'A witness spoke of the helicopters', prefix: '', suffix: '' } }),
  note('d', 'The archives were closed', { page: { url: 'https://diario.example/x', title: 'Los archivos' } }),
];

describe('searching notes', () => {
  it.each([
    ['vote', ['a']],
    ['COMISION', ['b']],
    ['helicoptres', ['c']],
    ['archive', ['b', 'd']],
    ['arch clo', ['d']],
    ['diario', ['d']],
    ['nothing like it', []],
    ['...', []],
  ])('%s', async (text, ids) => {
    const { find } = await noteSearchOf(notes);
    expect(inOrderFound(notes, find(text)).map(({ id }) => id)).toEqual(ids);
  });

  it('lists the better match first, then the note that was changed last', async () => {
    const alike = [
      note('old', 'About the archive', { updated: day(2).toISOString() }),
      note('longer', 'About the archives', { updated: day(9).toISOString() }),
      note('new', 'In the archive', { updated: day(5).toISOString() }),
    ];
    const { find } = await noteSearchOf(alike);
    const idsFor = (text: string) => inOrderFound(alike, find(text)).map(({ id }) => id);
    expect(idsFor('archive')).toEqual(['new', 'old', 'longer']);
    expect(idsFor('about archive')).toEqual(['old', 'longer']);
  });
});
