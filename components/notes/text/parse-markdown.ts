/** Parses Markdown within limits: a note may come from a file that somebody made to be slow. */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** The parser's time grows with the square of these characters; with so many it takes 0.1 s. */
const MAX_MARKERS = 1_500;
const MARKER = /[*_[\]<>`!&\\~]/g;

/** Each line costs the parser about 0.1 ms. */
const MAX_LINES = 2_000;

/** Quotes and lists within each other that begin on one line. */
const MAX_ON_ONE_LINE = 20;
const NESTED_LINE = new RegExp(`^(?:[ \\t]*(?:>|[-+*]|\\d{1,9}[.)])){${MAX_ON_ONE_LINE + 1}}`, 'm');

/** What lines begin with: indents, and the marks of quotes and list items. */
const BEGINNINGS = /^(?:[ \t]|>|[-+*](?=\s|$)|\d{1,9}[.)](?=\s|$))+/gm;

/** Quotes and list items of all lines; with so many, and so many lines within them, it takes 0.1 s. */
const MAX_BLOCKS = 1_000;

/** Columns by which all lines are indented: on each line, the parser goes through all that it stands within. */
const MAX_INDENTS = 4_000;

/** Titles of links, each of which may be searched up to the note's end. */
const MAX_TITLES = 100;
const TITLE = /\]\([^\s()]*\s+["'(]/g;

/** Elements within each other; browsers and screen readers have limits too. */
const MAX_DEPTH = 50;

function isDeeper(root: Root, limit: number): boolean {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap((node): Nodes[] => ('children' in node ? node.children : []));
  }
  return false;
}

function isTooComplex(text: string): boolean {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const beginnings = text.match(BEGINNINGS)?.join('') ?? '';
  return (
    count(MARKER) > MAX_MARKERS ||
    count(/\n/g) > MAX_LINES ||
    count(TITLE) > MAX_TITLES ||
    NESTED_LINE.test(text) ||
    beginnings.replace(/[\s\d]/g, '').length > MAX_BLOCKS ||
    beginnings.replaceAll('\t', '    ').replace(/\S/g, '').length > MAX_INDENTS
  );
}

/** The tree of a note's text; undefined when it is too complex to be parsed or drawn. */
export function parseMarkdown(text: string): Root | undefined {
  if (isTooComplex(text)) return undefined;
  const root = fromMarkdown(text);
  return isDeeper(root, MAX_DEPTH) ? undefined : root;
}
