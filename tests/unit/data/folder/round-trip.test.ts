import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { parseMarkdown } from '../../../../components/notes/text/parse-markdown.ts';
import { entityFile } from '../../../../data/folder/entity-file.ts';
import { stemOf } from '../../../../data/folder/file-names.ts';
import { inert, withoutBackslashes } from '../../../../data/folder/inert-text.ts';
import { planFiles } from '../../../../data/folder/plan-files.ts';
import { readEntityFile } from '../../../../data/folder/read-entity-file.ts';
import type { Note } from '../../../../data/notes/note.ts';
import type { OwnCard } from '../../../../data/own/own-card.ts';
import { generatedNotes } from '../notes/generated-notes.ts';
import { factOn, ownCard, SOURCE } from '../own/own-cards.ts';
import { WORDS } from './machine.ts';

const NOW = new Date('2026-03-01T00:00:00.000Z');

const byId = (all: readonly Note[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

/** The files, read back. */
async function readBack(texts: Iterable<string>) {
  const read = await Promise.all([...texts].map((text) => readEntityFile(text, NOW)));
  return read.map((one) => {
    if ('skipped' in one) throw new Error(one.skipped);
    return one.file;
  });
}

const textsOf = async (notes: Note[], cards: OwnCard[] = []) => {
  const own = { cards, trash: [], versions: [] };
  const collection = { notes, trash: [], versions: [], own };
  const files = await planFiles({ collection, deletions: [], words: WORDS, computer: 'test' });
  const texts = [...files].map(async ([path, { makeText }]): Promise<[string, string]> => [path, await makeText()]);
  return new Map(await Promise.all(texts));
};

function storedCard(): OwnCard {
  const content = ownCard('Rosa Vega');
  const facts = [factOn(content.id, 'Baked <b>bread</b>.')];
  const moment = '2026-01-02T00:00:00.000Z';
  return { ...content, facts, sources: [SOURCE], created: moment, updated: moment, revision: 3 };
}

describe('5,000 notes in files', () => {
  const notes = generatedNotes(5_000, 7);

  it('come back unchanged, and the files are wholly Ficha’s', async () => {
    const files = await readBack((await textsOf(notes)).values());
    expect(byId(files.flatMap((file) => file.notes))).toEqual(byId(notes));
    expect(files.filter(({ hasAdditions }) => hasAdditions)).toEqual([]);
  });

  it('come back unchanged after an editor has changed the line ends and rewritten the front matter', async () => {
    const some = notes.slice(0, 1_000);
    const texts = [...(await textsOf(some)).values()].map((text) => {
      const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
      return `---\n${stringify(parse(front), { lineWidth: 0 })}---\n${body}\n`.replaceAll('\n', '\r\n');
    });
    const files = await readBack(texts);
    expect(byId(files.flatMap((file) => file.notes))).toEqual(byId(some));
    expect(files.filter(({ hasAdditions }) => hasAdditions)).toEqual([]);
  });

  it('do nothing in another program', async () => {
    const isActive = (node: { type: string; url?: string; children?: unknown[]; value?: string }): boolean =>
      (node.type === 'html' && !/^<!-- (?:note [0-9a-f-]{36}|\/note) -->$/.test(node.value ?? '')) ||
      node.type === 'image' ||
      (node.url !== undefined && /^(?!https?:|mailto:)[^/?#]*:/i.test(node.url)) ||
      (node.children ?? []).some((child) => isActive(child as typeof node));
    for (const text of (await textsOf(notes.slice(0, 500))).values()) {
      const root = parseMarkdown(text.replace(/^---\n[\s\S]*?\n---\n/, ''));
      if (root) expect(isActive(root as never)).toBe(false);
    }
  });
});

describe('texts', () => {
  const pieces = fc.constantFrom(
    '\\',
    '<',
    '!',
    '[',
    ']',
    '(',
    ')',
    ':',
    ' ',
    'a',
    'https://x.pe',
    'javascript:',
    '\n',
    '> ',
  );
  const text = fc.array(pieces, { maxLength: 25 }).map((all) => all.join(''));

  it('are the same after they were made inert and read again', () => {
    fc.assert(
      fc.property(text, (given) => withoutBackslashes(inert(given)) === given),
      { numRuns: 20_000 },
    );
  });

  it('hold neither markup nor links that act', () => {
    const acts = (node: { type: string; url?: string; children?: unknown[] }): boolean =>
      node.type === 'html' ||
      node.type.startsWith('image') ||
      (node.url !== undefined && /^(?!https?:|mailto:)[^/?#]*:/i.test(node.url)) ||
      (node.children ?? []).some((child) => acts(child as typeof node));
    fc.assert(
      fc.property(text, (given) => {
        const root = parseMarkdown(inert(given));
        return root === undefined || !acts(root as never);
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    ['[the act](https://example.org/a_(b))'],
    ['[another note](Other%20note.md) and [[Ana Torres]] and ![[picture.png]]'],
    ['**bold**, `code`, a > b, 3 * 4'],
  ])('stay as they are where nothing acts: %s', (harmless) => {
    expect(inert(harmless)).toBe(harmless);
  });
});

it('names of pages and entities turn no line around', async () => {
  const [note] = generatedNotes(50, 3).filter(({ entities }) => entities.length > 0);
  if (!note) throw new Error('no note');
  const [id = ''] = note.entities;
  const turned: Note = {
    ...note,
    text: 'A text',
    quote: { exact: '\u202Eeht', prefix: '', suffix: '' },
    names: { [id]: { en: '\u2067ana', es: 'ana' } },
    page: { url: 'https://example.org/', title: '\u202Eegap' },
  };
  const [text = ''] = (await textsOf([turned])).values();
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  expect((await readBack([text]))[0]).toEqual({ entity: id, notes: [turned], edited: [], hasAdditions: false });
});

describe('an own card', () => {
  it('comes back with its facts and sources, and shows them', async () => {
    const card = storedCard();
    const [text = ''] = (await textsOf([], [card])).values();
    expect(text).toContain('- Baked \\<b\\>bread\\</b\\>. ([A day in Lirio](https://example.org/lirio))');
    const [file] = await readBack([text]);
    expect(file).toEqual({ entity: card.id, notes: [], card, edited: [], hasAdditions: false });
  });

  it('that the reader has changed is one revision newer, and as new as the file', async () => {
    const card = storedCard();
    const [text = ''] = (await textsOf([], [card])).values();
    const [file] = await readBack([text.replace('"line":{"en":"Baker"', '"line":{"en":"Miller"')]);
    expect(file?.card).toMatchObject({ entity: { line: { en: 'Miller' } }, revision: 4, updated: NOW.toISOString() });
  });
});

describe('a changed file', () => {
  const [first] = generatedNotes(50, 3).filter(({ text, entities }) => text.length > 3 && entities.length > 0);
  if (!first) throw new Error('no note');
  const note: Note = { ...first, text: 'As Ficha wrote it', tags: ['archive'] };
  const file = () => entityFile({ entity: 'peru/x', notes: [note], elsewhere: [] }, { words: WORDS, stems: new Map() });
  const read = async (change: (text: string) => string) => readEntityFile(change(await file()), NOW);

  it('gives the reader’s text, newer than before', async () => {
    const result = await read((text) => text.replace('As Ficha wrote it', 'As I wrote it,\n\non *two* lines'));
    expect(result).toEqual({
      file: {
        entity: 'peru/x',
        notes: [
          {
            ...note,
            text: 'As I wrote it,\n\non *two* lines',
            updated: NOW.toISOString(),
            revision: note.revision + 1,
          },
        ],
        edited: [note.id],
        hasAdditions: false,
      },
    });
  });

  it.each<[string, (text: string) => string]>([
    ['a line below the notes', (text) => `${text}\nMy own line\n`],
    ['another heading', (text) => text.replace('# ', '# My ')],
    ['a property', (text) => text.replace('---\n', '---\ncssclass: wide\n')],
    ['a tag', (text) => text.replace('tags: ["archive"]', 'tags: ["archive","mine"]')],
    ['a note without its text', (text) => text.replace(/<!-- note[\s\S]*\/note -->/, '')],
  ])('is the reader’s with %s', async (_what, change) => {
    expect(await read(change)).toMatchObject({ file: { hasAdditions: true } });
  });

  it.each<[string, (text: string) => string, string]>([
    ['another program’s file', () => '# Shopping\n\n- bread', 'foreign'],
    ['another program’s front matter', () => '---\ntitle: "My\n---\n\nText', 'foreign'],
    ['front matter without Ficha', () => '---\ntitle: My\n---\n\nText', 'foreign'],
    ['a comment that is gone', (text) => text.replace('<!-- /note -->', ''), 'broken'],
    ['two texts of one note', (text) => text + text.slice(text.indexOf('<!-- note')), 'broken'],
    ['a damaged front matter', (text) => text.replace('notes:', 'notes: ['), 'broken'],
    ['a wrong field', (text) => text.replace('"revision":', '"revised":'), 'broken'],
    ['an id of another kind', (text) => text.replace('entity: "peru/x"', 'entity: "../x"'), 'broken'],
    ['aliases of YAML', (text) => text.replace('ficha:', 'a: &a [x]\nb: [*a,*a]\nficha:'), 'broken'],
    ['a text past the limit', (text) => text.replace('As Ficha', 'x'.repeat(20_001)), 'too-long'],
    ['a later format', (text) => text.replace('format: 1', 'format: 2'), 'newer'],
  ])('is skipped: %s', async (_what, change, reason) => {
    expect(await read(change)).toEqual({ skipped: reason });
  });
});

describe('paths', () => {
  it('are the same for an entity each time, and safe on every system', async () => {
    const ids = [
      'peru/alberto-fujimori',
      'peru/con',
      'con/nul',
      'peru/com1',
      `peru/${'x'.repeat(150)}`,
      `peru/${'x'.repeat(150)}y`,
      'peru/..',
      'peru/\u202Egnp.exe',
      'peru/.',
      'peru/a b.',
      'peru/A',
      'peru/a',
    ];
    const stems = await Promise.all(ids.map(stemOf));
    expect(stems).toEqual(await Promise.all(ids.map(stemOf)));
    expect(stems[0]).toBe('peru/alberto-fujimori');
    expect(new Set(stems.map((stem) => stem.toLowerCase())).size).toBe(ids.length);
    for (const stem of stems)
      for (const part of stem.split('/')) {
        expect(part).toMatch(/^[a-z0-9-]+_?$/);
        expect(part).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/);
        expect(part.length).toBeLessThanOrEqual(100);
      }
  });
});
