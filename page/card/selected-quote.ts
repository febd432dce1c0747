/** What is selected on the page: as a quote to find it again by (W3C TextQuoteSelector), with the names in it and around it. */

import type { Suggested } from '../../data/messaging/request-schemas.ts';
import type { Quote } from '../../data/notes/note.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { containerOf } from '../reading/elements.ts';
import { readWholeText, type WholeText } from '../reading/whole-text.ts';

/** Characters of prefix and suffix: enough to tell repeated sentences apart. */
const AROUND = 32;

/** Characters; the note store takes no more. */
const LONGEST_QUOTE = 2_000;

/** More names than these are no suggestion any more. */
const MOST_SUGGESTED = 8;

export interface Selected {
  quote: Quote;
  /** Only its beginning fits into a quote. */
  isCut: boolean;
  /** Where it stands; undefined where the browser tells only what it says (inside a form field, or a shadow tree). */
  range?: Range;
}

/** Offsets of a range in the raw text; undefined when none of its text is in there. */
function offsetsIn({ block }: WholeText, range: Range): [number, number] | undefined {
  const { nodes, starts } = block;
  const first = nodes.findIndex((node) => range.intersectsNode(node));
  if (first < 0) return undefined;
  let last = first;
  while (last + 1 < nodes.length && range.intersectsNode(nodes[last + 1] as Node)) last++; // within the list
  const node = nodes[last] as Text;
  const from = (starts[first] ?? 0) + (nodes[first] === range.startContainer ? range.startOffset : 0);
  const to = (starts[last] ?? 0) + (node === range.endContainer ? range.endOffset : node.data.length);
  return from < to ? [from, to] : undefined;
}

/** The first index whose value is not below `value`, in a rising list. */
function lowerBound(list: Uint32Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At the end of a word, where there is one. */
function cut(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const space = text.lastIndexOf(' ', LONGEST_QUOTE);
  return text.slice(0, space > LONGEST_QUOTE / 2 ? space : LONGEST_QUOTE);
}

function quoteIn(whole: WholeText, [from, to]: [number, number]): Quote | undefined {
  const start = lowerBound(whole.at, from);
  const end = lowerBound(whole.at, to);
  const selected = whole.text.slice(start, end);
  const begin = start + (selected.length - selected.trimStart().length);
  const exact = cut(selected.trim());
  if (exact === '') return undefined;
  const after = begin + exact.length;
  return {
    exact,
    prefix: whole.text.slice(Math.max(0, begin - AROUND), begin),
    suffix: whole.text.slice(after, after + AROUND),
  };
}

/** What is selected; undefined when nothing is. */
export function selectedIn(page: Document): Selected | undefined {
  const selection = page.getSelection();
  const said = selection?.toString().replace(/\s+/g, ' ').trim() ?? '';
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  const root = page.body ?? page.documentElement;
  if (range && !range.collapsed && root) {
    const whole = readWholeText(root);
    const offsets = offsetsIn(whole, range);
    const quote = offsets && quoteIn(whole, offsets);
    if (quote) return { quote, range, isCut: quote.exact.length < said.length - 1 && said.length > LONGEST_QUOTE };
  }
  if (said === '') return undefined;
  const exact = cut(said);
  return { quote: { exact, prefix: '', suffix: '' }, isCut: exact.length < said.length };
}

/** From the beginning of the paragraph in which a range begins to the end of that in which it ends. */
function paragraphsOf(range: Range): Range {
  const around = range.cloneRange();
  const first = containerOf(range.startContainer);
  const last = containerOf(range.endContainer);
  if (first) around.setStart(first, 0);
  if (last) around.setEnd(last, last.childNodes.length);
  return around;
}

function touches(range: Range, { startContainer, startOffset, endContainer, endOffset }: StaticRange): boolean {
  try {
    // Before, in or behind: neither wholly before nor wholly behind.
    return range.comparePoint(startContainer, startOffset) < 1 && range.comparePoint(endContainer, endOffset) > -1;
  } catch {
    // In another tree, or gone.
    return false;
  }
}

/** The entities named in a range come first, then those in the paragraphs around it. */
export function namesAt(range: Range, mentions: readonly PageMention[]): Suggested {
  const found = new Map<string, boolean>();
  for (const [place, within] of [
    [range, true],
    [paragraphsOf(range), false],
  ] as const)
    for (const mention of mentions)
      if (!found.has(mention.entity) && touches(place, mention.range))
        found.set(mention.entity, within && !mention.ambiguous);
  return [...found].slice(0, MOST_SUGGESTED).map(([id, within]) => ({ id, within }));
}
