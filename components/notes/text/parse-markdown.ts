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
  return count(MARKER) > MAX_MARKERS || count(/\n/g) > MAX_LINES || NESTED_LINE.test(text);
}

/** The tree of a note's text; undefined when it is too complex to be parsed or drawn. */
export function parseMarkdown(text: string): Root | undefined {
  if (isTooComplex(text)) return undefined;
  const root = fromMarkdown(text);
  return isDeeper(root, MAX_DEPTH) ? undefined : root;
}
