/** Notes as Markdown with YAML front matter, for readers and for programs such as Obsidian. */

import type { Link, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Language } from '../../settings/languages.ts';
import { siteOf } from '../../settings/settings.ts';
import type { Note } from '../note.ts';
import { fileNameOf, hashtag, isWebAddress, linkLabel, nameIn } from './markdown-names.ts';

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

/** Parses a note's Markdown; undefined for one that is too complex. */
export type ParseMarkdown = (text: string) => Root | undefined;

const MARKER = 'ficha-after-the-note';
/** Fences and unclosed markup can run past the end of a note into the next. */
const MAY_RUN_ON = /```|~~~|</;

function runsOn(text: string, parse: ParseMarkdown): boolean {
  const last = parse(`${text}\n\n${MARKER}\n`)?.children.at(-1);
  const [child] = last?.type === 'paragraph' ? last.children : [];
  return child?.type !== 'text' || child.value !== MARKER;
}

/** The text in a fence that is longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`{3,}/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** What other programs would act on: markup, pictures, links, and the addresses that links refer to. */
const MAY_ACT = /<|]\s*[:(]/;

/**
 * Whether programs act on an address, or open what it names: a scheme such as `javascript:`, or a share in
 * a network (`//host/share`, `\\\\host`), which tells its host who reads.
 */
function leadsElsewhere(address: string): boolean {
  const plain = address.replace(/\p{C}|\s/gu, '');
  const scheme = /^[^/?#]*?:/.exec(plain)?.[0];
  return scheme === undefined ? /^\/\/|\\/.test(plain) : !/^(?:https?|mailto):$/i.test(scheme);
}

const shown = (value: string): PhrasingContent => ({ type: 'text', value });

/** Addresses by the labels of links and pictures ("[1]: https://…"). */
type Definitions = Map<string, string>;

/** Takes out the definitions, which would hold for the notes that follow, too. */
function takeDefinitions(node: Nodes, found: Definitions = new Map()): Definitions {
  if (!('children' in node)) return found;
  for (const child of node.children)
    if (child.type === 'definition') {
      if (!found.has(child.identifier)) found.set(child.identifier, child.url);
    } else takeDefinitions(child, found);
  node.children = node.children.filter(({ type }) => type !== 'definition') as typeof node.children;
  return found;
}

/** A link, without its address where that leads elsewhere. */
function linkTo(url: string, children: Link['children'], title?: string | null): Link {
  return { type: 'link', url: leadsElsewhere(url) ? '' : url, title: title ?? null, children };
}

/** What stands for a node that would act; undefined for a node that may stay. */
function harmless(node: RootContent, parent: Nodes, definitions: Definitions): RootContent | undefined {
  switch (node.type) {
    case 'html': {
      const isBlock = parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem';
      return isBlock ? paragraph(shown(node.value)) : shown(node.value);
    }
    // Programs fetch pictures, and so tell their host who reads.
    case 'image':
      return linkTo(node.url, [{ type: 'text', value: node.alt || node.url }]);
    case 'imageReference':
      return linkTo(definitions.get(node.identifier) ?? '', [{ type: 'text', value: node.alt || node.identifier }]);
    case 'linkReference':
      return linkTo(definitions.get(node.identifier) ?? '', node.children);
    case 'link':
      return leadsElsewhere(node.url) ? linkTo(node.url, node.children, node.title) : undefined;
    default:
      return undefined;
  }
}

/** Replaces what would act in another program by what the reader sees of it; true if there was any. */
function disarm(node: Nodes, definitions: Definitions): boolean {
  if (!('children' in node)) return false;
  let isChanged = false;
  node.children = node.children.map((child) => {
    if (disarm(child, definitions)) isChanged = true;
    const other = harmless(child, node, definitions);
    if (other) isChanged = true;
    return other ?? child;
  }) as typeof node.children;
  return isChanged;
}

/**
 * The text as it was written, but without what would act in another program, and closed where it
 * would run into the next note.
 */
function contained(text: string, parse: ParseMarkdown): string {
  if (!MAY_RUN_ON.test(text) && !MAY_ACT.test(text)) return text;
  const root = parse(text);
  if (!root) return fenced(text);
  const definitions = takeDefinitions(root);
  const isChanged = disarm(root, definitions) || definitions.size > 0;
  if (!isChanged && !runsOn(text, parse)) return text;
  const closed = toMarkdown(root).trimEnd();
  return runsOn(closed, parse) ? fenced(text) : closed;
}

/** Text on one line: line breaks of a page are layout. */
const text = (value: string): PhrasingContent => ({ type: 'text', value: value.replace(/\s+/g, ' ') });
const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
/** Markdown that is written out unchanged. */
const raw = (value: string): RootContent => ({ type: 'html', value });

/** Title, page of a PDF, site and date; Obsidian uses the mark at the end as an address. */
function citation({ page, id }: Note): RootContent {
  const site = siteOf(page.url) ?? '';
  const title: PhrasingContent[] = isWebAddress(page.url)
    ? [{ type: 'link', url: page.url, children: [text(page.title || page.url)] }]
    : [text(page.title || page.url || 'Ficha')];
  const place = page.pdf ? `p. ${page.pdf.page}` : '';
  const rest = [place, site, page.date ?? ''].filter((part) => part !== '').map((part) => `, ${part}`);
  return paragraph(text('— '), ...title, text(`${rest.join('')} ^${id}`));
}

function about(note: Note, words: MarkdownWords, linked: boolean): RootContent[] {
  if (note.entities.length === 0) return [];
  const names = note.entities.map((id) => {
    const name = nameIn(note, id, words.lang);
    return linked ? `[[${fileNameOf(id)}|${linkLabel(name)}]]` : toMarkdown(paragraph(text(name)) as never).trim();
  });
  return [raw(`${words.about} ${names.join(', ')}`)];
}

function nodesOf(note: Note, { words, linked, parse }: FileOptions): RootContent[] {
  const day = note.updated.slice(0, 10);
  return [
    { type: 'heading', depth: 2, children: [text(day)] },
    ...about(note, words, linked),
    ...(note.quote ? [{ type: 'blockquote' as const, children: [paragraph(text(note.quote.exact)) as never] }] : []),
    ...(note.text === '' ? [] : [raw(contained(note.text, parse))]),
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
  parse: ParseMarkdown;
}

/** One file with these notes, in this order. */
export function markdownFile(notes: readonly Note[], options: FileOptions): string {
  const { title, matter = {} } = options;
  const tags = [...new Set(notes.flatMap((note) => note.tags.map((tag) => hashtag(tag).slice(1))))];
  const updated = notes
    .map((note) => note.updated)
    .sort()
    .at(-1);
  const front = { title, ...matter, tags, notes: notes.length, ...(updated ? { updated } : {}) };
  const heading: RootContent = { type: 'heading', depth: 1, children: [text(title)] };
  const children = [heading, ...notes.flatMap((note) => nodesOf(note, options))];
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${toMarkdown({ type: 'root', children })}`;
}

/** All notes in one file. */
export function toMarkdownFile(notes: readonly Note[], words: MarkdownWords, parse: ParseMarkdown): string {
  return markdownFile(notes, { words, title: words.title, linked: false, parse });
}
