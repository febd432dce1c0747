/**
 * Reads the page's selection as the quote of a note (W3C TextQuoteSelector), with the names in and
 * around it.
 */
import type { Suggested } from '../../data/messaging/card-schemas.ts';
import type { Quote } from '../../data/notes/note.ts';
import type { PageMention } from '../marks/page-mention.ts';
import { containerOf } from '../reading/elements.ts';
import { readWholeText, type WholeText } from '../reading/whole-text.ts';
import { CONTEXT_LENGTH } from './mention-quote.ts';

/** Characters; the note store takes no more (`MAX_QUOTE_LENGTH`). */
const LONGEST_QUOTE = 2_000;

/** Names suggested for a note. */
const MAX_SUGGESTED = 8;

/** A selection as a quote. */
export interface Selected {
  quote: Quote;
  /** The quote holds only the beginning of the selection. */
  isCut: boolean;
  /** Undefined in form fields and shadow trees, where the browser gives the selected text alone. */
  range?: Range;
  /** Of a document that is shown in pages: the text in which the selection stands. */
  around?: string;
}

/** The range's offsets in the raw text; undefined when the raw text has nothing of it. */
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

/** Cuts a text that is too long for a quote, at the end of a word where possible. */
function shorten(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text;
  const space = text.lastIndexOf(' ', LONGEST_QUOTE);
  return text.slice(0, space > LONGEST_QUOTE / 2 ? space : LONGEST_QUOTE);
}

function quoteIn(whole: WholeText, [from, to]: [number, number]): Quote | undefined {
  const start = lowerBound(whole.at, from);
  const end = lowerBound(whole.at, to);
  const selected = whole.text.slice(start, end);
  const begin = start + (selected.length - selected.trimStart().length);
  const exact = shorten(selected.trim());
  if (exact === '') return undefined;
  const after = begin + exact.length;
  return {
    exact,
    prefix: whole.text.slice(Math.max(0, begin - CONTEXT_LENGTH), begin),
    suffix: whole.text.slice(after, after + CONTEXT_LENGTH),
  };
}

/** The selection; undefined when nothing is selected. */
export function selectedIn(page: Document): Selected | undefined {
  const selection = page.getSelection();
  const selectedText = selection?.toString().replace(/\s+/g, ' ').trim() ?? '';
  const range = selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  const root = page.body ?? page.documentElement;
  if (range && !range.collapsed && root) {
    const whole = readWholeText(root);
    const offsets = offsetsIn(whole, range);
    const quote = offsets && quoteIn(whole, offsets);
    if (quote)
      return {
        quote,
        range,
        isCut: quote.exact.length < selectedText.length - 1 && selectedText.length > LONGEST_QUOTE,
      };
  }
  if (selectedText === '') return undefined;
  const exact = shorten(selectedText);
  return { quote: { exact, prefix: '', suffix: '' }, isCut: exact.length < selectedText.length };
}

/** Extends a range to whole paragraphs. */
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
    return range.comparePoint(startContainer, startOffset) < 1 && range.comparePoint(endContainer, endOffset) > -1;
  } catch {
    // The mention is in another tree, or has gone.
    return false;
  }
}

/**
 * Suggests the entities named in a range, then those named in its paragraphs. `within`: certainly
 * named in the range.
 */
export function namesAt(range: Range, mentions: readonly PageMention[]): Suggested {
  const found = new Map<string, boolean>();
  for (const [area, within] of [
    [range, true],
    [paragraphsOf(range), false],
  ] as const)
    for (const mention of mentions)
      if (!found.has(mention.entity) && touches(area, mention.range))
        found.set(mention.entity, within && !mention.ambiguous);
  return [...found].slice(0, MAX_SUGGESTED).map(([id, within]) => ({ id, within }));
}
