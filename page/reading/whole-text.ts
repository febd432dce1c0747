/**
 * All readable text of a page as one text, in page order, with the way back to its nodes: for
 * finding a quote again, which may begin in one paragraph and end in another. A run of white space
 * counts as one space.
 */

import { Borders } from './borders.ts';
import { type Container, isEditable, isInline, isLineBreak, isSkipped, isText, Part, partOf } from './elements.ts';
import { firstChildOf, isMatch, nameOf, nextSiblingOf, shadowRootOf, typeOf } from './native.ts';
import { locate, type TextBlock } from './page-text.ts';
import { runToEnd } from './run-to-end.ts';

/** Not searched for names, but readers quote them. */
const QUOTABLE = /^(?:pre|code|kbd|samp|math)$/i;
const QUOTABLE_IN_LINE = /^(?:code|kbd|samp|math)$/i;

/** UTF-16 code units; a page with more is read so far. */
const LONGEST = 3_000_000;

/** Nodes read in one step. */
const NODES_AT_ONCE = 512;

export interface WholeText {
  /** White space made one. */
  text: string;
  /** For each offset of `text` (and its end), the offset in the block. */
  at: Uint32Array;
  block: TextBlock;
}

const isSpace = (code: number) => code <= 32 || code === 160 || (code >= 0x2000 && code <= 0x200b) || code === 0xfeff;

/**
 * The text with each run of white space made one space, and the offset that each of its characters
 * had.
 */
export function squeeze(raw: string): { text: string; at: Uint32Array } {
  const at = new Uint32Array(raw.length + 1);
  const parts: string[] = [];
  let length = 0;
  let from = 0;
  for (let index = 0; index < raw.length; index++) {
    if (!isSpace(raw.charCodeAt(index))) {
      at[length++] = index;
      continue;
    }
    parts.push(raw.slice(from, index));
    // Soft hyphens aside, nothing that is invisible begins a text.
    if (length > 0) {
      parts.push(' ');
      at[length++] = index;
    }
    while (index + 1 < raw.length && isSpace(raw.charCodeAt(index + 1))) index++;
    from = index + 1;
  }
  parts.push(raw.slice(from));
  at[length] = raw.length;
  return { text: parts.join(''), at: at.subarray(0, length + 1) };
}

/** A quote may stand in a fold, closed or open, so only what is hidden for good is left out. */
const HIDDEN = '[hidden]:not([hidden="until-found"])';

function isLeftOut(element: Element): boolean {
  if (isEditable(element) || isMatch(element, HIDDEN)) return true;
  return isSkipped(element) && !QUOTABLE.test(nameOf(element));
}

/** Reads the page, some nodes a step. */
export function* wholeText(root: Container): Generator<void, WholeText> {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const borders = new Borders();
  let raw = '';
  /** The last of the raw text: a string that grows is slow to look into. */
  let tail = '';
  const breakLine = () => {
    borders.forget();
    if (tail === '' || tail.endsWith('\n')) return;
    tail = '\n';
    raw += tail;
  };
  const path: { element?: Element; next: Node | null; isBlock: boolean }[] = [
    { next: firstChildOf(root), isBlock: true },
  ];
  for (let read = 1; path.length > 0 && raw.length < LONGEST; read++) {
    const top = path[path.length - 1] as (typeof path)[number]; // the path is not empty
    const node = top.next;
    if (read % NODES_AT_ONCE === 0) yield;
    if (!node) {
      if (top.isBlock) breakLine();
      else if (top.element) borders.pass(top.element, 'end');
      path.pop();
      continue;
    }
    top.next = nextSiblingOf(node);
    if (isText(node)) {
      if (node.data === '') continue;
      raw += borders.separate(tail, node.data);
      nodes.push(node);
      starts.push(raw.length);
      tail = node.data;
      raw += tail;
    } else if (typeOf(node) === Node.ELEMENT_NODE) {
      const element = node as Element;
      if (isLineBreak(element)) breakLine();
      if (isLineBreak(element)) continue;
      if (isLeftOut(element)) {
        if (partOf(element) === Part.object) borders.pass(element, 'object');
        continue;
      }
      const isBlock = !isInline(element) && !QUOTABLE_IN_LINE.test(nameOf(element));
      if (isBlock) breakLine();
      else borders.pass(element, 'start');
      path.push({ element, next: firstChildOf(element), isBlock });
      const shadow = shadowRootOf(element);
      if (shadow) path.push({ next: firstChildOf(shadow), isBlock: true });
    }
  }
  return { ...squeeze(raw), block: { container: root, text: raw, nodes, starts } };
}

/** The whole text at once, for when the reader waits for it. */
export const readWholeText = (root: Container): WholeText => runToEnd(wholeText(root));

function placeOf(block: TextBlock, at: number, atEnd: boolean): { node: Text; offset: number } {
  const { node, offset } = locate(block, at, atEnd);
  return { node, offset: Math.min(offset, node.data.length) };
}

/** The stretch of a whole text in the page; undefined when the page has no text. */
export function rangeOf({ at, block }: WholeText, start: number, end: number): StaticRange | undefined {
  if (block.nodes.length === 0 || end <= start) return undefined;
  const from = placeOf(block, at[start] ?? 0, false);
  // The last character's end, not the beginning of the next, which may stand in another paragraph.
  const to = placeOf(block, (at[end - 1] ?? 0) + 1, true);
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}
