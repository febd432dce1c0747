/** Notes as Markdown with YAML front matter, for readers and for programs such as Obsidian. */

import type { PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Language } from '../../settings/languages.ts';
import { siteOf } from '../../settings/settings.ts';
import type { Note } from '../note.ts';

/** Texts in the reader's language. */
export interface MarkdownWords {
  lang: Language;
  /** The title of a file of all notes. */
  title: string;
  /** The title of notes without an entity. */
  unnamed: string;
  /** Stands before the names that a note is about. */
  about: string;
}

/** The name that a note has for an entity, or else the entity's id. */
export function nameIn(note: Note, id: string, lang: Language): string {
  return (Object.hasOwn(note.names, id) && note.names[id]?.[lang]) || id;
}

const MARKER = 'ficha-after-the-note';
/** Fences and unclosed markup can run past the end of a note into the next. */
const MAY_RUN_ON = /```|~~~|</;

function runsOn(text: string): boolean {
  const last = fromMarkdown(`${text}\n\n${MARKER}\n`).children.at(-1);
  const [child] = last?.type === 'paragraph' ? last.children : [];
  return child?.type !== 'text' || child.value !== MARKER;
}

/** The text as it was written, but closed where it would run into the next note. */
function contained(text: string): string {
  if (!MAY_RUN_ON.test(text)) return text;
  if (!runsOn(text)) return text;
  const closed = toMarkdown(fromMarkdown(text)).trimEnd();
  return runsOn(closed) ? closed.replaceAll('<', '&lt;') : closed;
}

/** Text on one line: line breaks of a page are layout. */
const text = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s+/g, ' ') });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
/** Markdown that is written out unchanged. */
const raw = (value: string): RootContent => ({ type: 'html', value });

/** A tag as Obsidian knows tags: letters, digits, hyphens, underscores. */
export const hashtag = (tag: string) => `#${tag.replace(/[^\p{L}\p{N}\p{M}_]+/gu, '-').replace(/^-|-$/g, '')}`;

/** Title, site and date of the page; Obsidian uses the mark at the end as an address. */
function citation({ page, id }: Note): RootContent {
  const site = siteOf(page.url) ?? '';
  const title: PhrasingContent[] = URL.canParse(page.url)
    ? [{ type: 'link', url: page.url, children: [text(page.title || page.url)] }]
    : [text(page.title || page.url || 'Ficha')];
  const rest = [site, page.date ?? ''].filter((part) => part !== '').map((part) => `, ${part}`);
  return paragraph(text('— '), ...title, text(`${rest.join('')} ^${id}`));
}

function about(note: Note, words: MarkdownWords, linked: boolean): RootContent[] {
  if (note.entities.length === 0) return [];
  const names = note.entities.map((id) => {
    const name = nameIn(note, id, words.lang);
    // Only these characters are special in such a link.
    return linked ? `[[${id}|${name.replace(/[[\]|\n]/g, ' ')}]]` : toMarkdown(paragraph(text(name)) as never).trim();
  });
  return [raw(`${words.about} ${names.join(', ')}`)];
}

function nodesOf(note: Note, words: MarkdownWords, linked: boolean): RootContent[] {
  const day = note.updated.slice(0, 10);
  return [
    { type: 'heading', depth: 2, children: [text(day)] },
    ...about(note, words, linked),
    ...(note.quote ? [{ type: 'blockquote' as const, children: [paragraph(text(note.quote.exact)) as never] }] : []),
    ...(note.text === '' ? [] : [raw(contained(note.text))]),
    ...(note.tags.length > 0 ? [raw(note.tags.map(hashtag).join(' '))] : []),
    citation(note),
  ];
}

interface FileOptions {
  words: MarkdownWords;
  title: string;
  /** More for the front matter. */
  matter?: Record<string, unknown>;
  /** Whether names link to the entities' files. */
  linked: boolean;
}

/** One file with these notes, in this order. */
export function markdownFile(notes: readonly Note[], { words, title, matter = {}, linked }: FileOptions): string {
  const tags = [...new Set(notes.flatMap((note) => note.tags.map((tag) => hashtag(tag).slice(1))))];
  const updated = notes
    .map((note) => note.updated)
    .sort()
    .at(-1);
  const front = { title, ...matter, tags, notes: notes.length, ...(updated ? { updated } : {}) };
  const heading: RootContent = { type: 'heading', depth: 1, children: [text(title)] };
  const children = [heading, ...notes.flatMap((note) => nodesOf(note, words, linked))];
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${toMarkdown({ type: 'root', children })}`;
}

/** All notes in one file. */
export function toMarkdownFile(notes: readonly Note[], words: MarkdownWords): string {
  return markdownFile(notes, { words, title: words.title, linked: false });
}
