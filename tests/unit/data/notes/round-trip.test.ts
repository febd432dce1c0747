import { unzipSync } from 'fflate';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainOf } from 'mdast-util-to-string';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parseMarkdown } from '../../../../components/notes/text/parse-markdown.ts';
import { everything } from '../../../../data/notes/collection.ts';
import { FORMULA, toCsv } from '../../../../data/notes/formats/csv.ts';
import { toFichaJson } from '../../../../data/notes/formats/ficha-json.ts';
import { type MarkdownWords, toMarkdownFile } from '../../../../data/notes/formats/markdown.ts';
import { hashtag } from '../../../../data/notes/formats/markdown-names.ts';
import { toMarkdownZip } from '../../../../data/notes/formats/markdown-zip.ts';
import { readNoteFile } from '../../../../data/notes/formats/read-note-file.ts';
import { toWebAnnotation } from '../../../../data/notes/formats/web-annotation.ts';
import { importNotes, planImport } from '../../../../data/notes/import-notes.ts';
import type { Note } from '../../../../data/notes/note.ts';
import { NoteDatabase } from '../../../../data/notes/note-database.ts';
import { useFreshDatabases } from './fresh-notes.ts';
import { generatedNotes } from './generated-notes.ts';

useFreshDatabases();

const notes = generatedNotes(10_000);
const WORDS: MarkdownWords = { lang: 'en', title: 'My notes', unnamed: 'Other notes', about: 'About:' };

const byId = (all: readonly Note[]) => [...all].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('10,000 notes', () => {
  it('are varied enough', () => {
    expect(notes.length).toBeGreaterThan(9_900);
    expect(notes.some(({ text }) => text.search(FORMULA) >= 0)).toBe(true);
    expect(notes.filter(({ quote }) => quote).length).toBeGreaterThan(3_000);
  });

  it('survive Ficha JSON unchanged', async () => {
    const { collection, refused } = await readNoteFile(toFichaJson({ notes, trash: [], versions: [] }));
    expect(refused).toEqual([]);
    expect(collection.notes).toEqual(notes);
  });

  it('survive Web Annotations unchanged', async () => {
    const { collection, refused } = await readNoteFile(toWebAnnotation(notes));
    expect(refused).toEqual([]);
    expect(collection.notes).toEqual(notes);
  });

  it('survive an export and an import into another database unchanged', async () => {
    const db = new NoteDatabase('test');
    const file = toFichaJson({ notes, trash: [], versions: [] });
    const planned = await planImport(db, { size: file.length, text: async () => file });
    if (!planned.ok) throw new Error(planned.failure);
    await importNotes(db, planned.plan);
    expect(byId((await everything(db)).notes)).toEqual(byId(notes));
  });

  it('keep every column of CSV', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(toCsv(notes).replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    const shown = (value: string) => value.replace(FORMULA, "$1'");
    const written = notes.map((note) => ({
      id: note.id,
      created: note.created,
      updated: note.updated,
      revision: `${note.revision}`,
      text: shown(note.text),
      tags: shown(note.tags.join('\n')),
      entities: note.entities.join('\n'),
      names_en: note.entities.map((id) => note.names[id]?.en).join('\n'),
      names_es: note.entities.map((id) => note.names[id]?.es).join('\n'),
      quote: shown(note.quote?.exact ?? ''),
      quote_prefix: shown(note.quote?.prefix ?? ''),
      quote_suffix: shown(note.quote?.suffix ?? ''),
      page_title: shown(note.page.title),
      page_url: shown(note.page.url),
      page_canonical: shown(note.page.canonical ?? ''),
      page_date: note.page.date ?? '',
    }));
    expect(data).toEqual(written);
  });
});

/** What a Markdown file says of each note, by id. */
function notesIn(markdown: string): Map<string, { day: string; body: string; citation: string }> {
  const [, , content = ''] = /^---\n(.*?)\n---\n\n# [^\n]*\n(.*)$/s.exec(markdown) ?? [];
  const found = new Map<string, { day: string; body: string; citation: string }>();
  const sections = content.matchAll(/\n## (\d{4}-\d{2}-\d{2})\n\n(.*?)(— (?:(?!\n\n).)*) \^([0-9a-f-]{36})\n/gs);
  for (const [, day = '', body = '', citation = '', id = ''] of sections) found.set(id, { day, body, citation });
  return found;
}

const spaced = (text: string) => text.replaceAll('\u0000', '\uFFFD').replace(/\s+/g, ' ').trim();

describe('Markdown', () => {
  // Reading Markdown is slow: every tenth note, which is every kind of them.
  const some = notes.filter((_, index) => index % 10 === 0);
  const markdown = toMarkdownFile(some, WORDS, parseMarkdown);

  it('has valid YAML front matter', () => {
    const matter = parseYaml(markdown.split('\n---\n')[0]?.slice(4) ?? '');
    expect(matter).toMatchObject({ title: 'My notes', notes: some.length });
    expect(matter.updated).toBe(
      some
        .map(({ updated }) => updated)
        .sort()
        .at(-1),
    );
    expect(new Set(matter.tags)).toEqual(new Set(some.flatMap(({ tags }) => tags.map((tag) => hashtag(tag).slice(1)))));
  });

  it('says when a note was last changed, wherever it stands', () => {
    const [first, second] = some;
    if (!first || !second) throw new Error('no notes');
    const dated = [first, second].map((note, at) => ({ ...note, updated: `2026-02-0${2 - at}T00:00:00.000Z` }));
    expect(toMarkdownFile(dated, WORDS, parseMarkdown)).toContain('\nupdated: 2026-02-02T');
  });

  it('has each of 10,000 notes once', () => {
    const all = [...notesIn(toMarkdownFile(notes, WORDS, parseMarkdown)).keys()];
    expect(all.sort()).toEqual(notes.map(({ id }) => id).sort());
  });

  it('has the day, names, quote, text, tags and page of each note', () => {
    const found = notesIn(markdown);
    for (const note of some) {
      const { day, body, citation } = found.get(note.id) ?? { day: '', body: '', citation: '' };
      expect(day).toBe(note.updated.slice(0, 10));
      for (const id of note.entities) expect(body).toContain(note.names[id]?.en);
      for (const tag of note.tags) expect(body).toContain(hashtag(tag));
      if (!/```|~~~|</.test(note.text)) expect(body).toContain(note.text);
      const tree = fromMarkdown(body).children;
      const quote = tree.find(({ type }) => type === 'blockquote');
      if (note.quote) expect(spaced(quote ? plainOf(quote) : '')).toBe(spaced(note.quote.exact));
      const cited = fromMarkdown(citation).children[0];
      const link = cited?.type === 'paragraph' ? cited.children.find(({ type }) => type === 'link') : undefined;
      if (URL.canParse(note.page.url)) expect(link).toMatchObject({ url: note.page.url });
      expect(spaced(cited ? plainOf(cited) : '')).toContain(spaced(note.page.title || note.page.url));
      if (note.page.date) expect(citation).toContain(note.page.date);
    }
  });

  it('keeps an unclosed note from running into the next', () => {
    const [first, second] = some;
    if (!first || !second) throw new Error('no notes');
    for (const text of ['```\ncode', '~~~~', '<!-- never closed', '<pre>\nopen', '<script>', '- a\n  ```\n  b']) {
      const two = toMarkdownFile([{ ...first, text }, second], WORDS, parseMarkdown);
      const days = fromMarkdown(two).children.filter((node) => node.type === 'heading' && node.depth === 2);
      expect(days.map((node) => plainOf(node)).slice(-1), text).toEqual([second.updated.slice(0, 10)]);
    }
  });

  it('is zipped with one file for each entity, always to the same bytes', () => {
    const some = notes.slice(0, 300);
    const zip = toMarkdownZip(some, WORDS, parseMarkdown);
    expect(toMarkdownZip(some, WORDS, parseMarkdown)).toEqual(zip);
    const files = Object.entries(unzipSync(zip)).map(
      ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
    );
    const entities = new Set(some.flatMap(({ entities }) => entities));
    expect(files.map(([name]) => name)).toEqual(['_notes', ...entities].sort().map((id) => `${id}.md`));
    for (const [name, content] of files) {
      const id = name.replace(/\.md$/, '');
      const own = some.filter(({ entities }) => (id === '_notes' ? entities.length === 0 : entities.includes(id)));
      expect([...notesIn(content).keys()].sort()).toEqual(own.map((note) => note.id).sort());
      if (id !== '_notes')
        expect(parseYaml(content.split('\n---\n')[0]?.slice(4) ?? '')).toMatchObject({
          entity: id,
          aliases: [`The ${id}`],
        });
    }
  });
});
