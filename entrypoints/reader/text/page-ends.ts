/** Joins what goes on over the end of a page, so that each sentence stands whole on one page. */
import { beforeNextLine, isBreakBetweenColumns, type PageBlocks, type PdfBlock } from './blocks.ts';

/** Characters that a page takes over from the next one, at most: longer sentences are lists. */
const MAX_CARRIED = 600;

/** The part of a block from an offset on. */
function blockFrom({ text, pieces, starts, ahead }: PdfBlock, offset: number): PdfBlock {
  // The piece in which the rest begins, or the first behind it.
  const first = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  return {
    text: text.slice(offset),
    pieces: pieces.slice(first),
    starts: starts.slice(first).map((start) => start - offset),
    ahead: ahead.slice(first),
  };
}

/** The first `length` characters of a text that stands `pages` pages behind another. */
interface Carrying {
  length: number;
  pages: number;
}

/** A block with the beginning of one on a later page. */
function withCarried(block: PdfBlock, next: PdfBlock, { length, pages }: Carrying): PdfBlock {
  const text = beforeNextLine(block.text, next.text);
  const end = next.starts.findIndex((start) => start >= length);
  const count = end < 0 ? next.starts.length : end;
  return {
    text: text + next.text.slice(0, length),
    pieces: [...block.pieces, ...next.pieces.slice(0, count)],
    starts: [...block.starts, ...next.starts.slice(0, count).map((start) => start + text.length)],
    ahead: [...block.ahead, ...next.ahead.slice(0, count).map((own) => own + pages)],
  };
}

/** How many characters of `next` finish the sentence with which `block` ends. */
function carriedLength(block: PdfBlock, next: PdfBlock): number {
  const tail = beforeNextLine(block.text.slice(-MAX_CARRIED), next.text);
  const head = next.text.slice(0, MAX_CARRIED);
  const sentence = new Intl.Segmenter(undefined, { granularity: 'sentence' })
    .segment((tail + head).replace(/\s/g, ' '))
    .containing(tail.length - 1);
  const length = sentence ? sentence.index + sentence.segment.length - tail.length : 0;
  if (length < head.length || head.length === next.text.length) return Math.max(0, length);
  return Math.max(0, head.lastIndexOf(' '));
}

/** How many characters of a page finish the last sentence of the page before, in text and footnotes. */
interface Carried {
  body: number;
  notes: number;
}

/** What of `page` belongs to `before`, the page before it. */
export function carriedBetween(before: PageBlocks, page: PageBlocks): Carried {
  const [end, start] = [before.body.at(-1), page.body[0]];
  const goesOn = before.ends && page.ends && !isBreakBetweenColumns(before.ends.last, page.ends.first);
  const [lastNote, note] = [before.notes.at(-1), page.notes[0]];
  return {
    body: goesOn && end && start ? carriedLength(end, start) : 0,
    notes: page.startsInNote && lastNote && note ? carriedLength(lastNote, note) : 0,
  };
}

/** `blocks` without what the page before has taken over. */
export function withoutCarried(blocks: readonly PdfBlock[], length: number): PdfBlock[] {
  const [first, ...others] = blocks;
  if (!first || length === 0) return [...blocks];
  const rest = blockFrom(first, length);
  return rest.text.trim() === '' ? others : [rest, ...others];
}

/** `blocks` with what they take over from `next`, the same part of a page that follows. */
export function withNext(blocks: readonly PdfBlock[], next: readonly PdfBlock[], carrying: Carrying): PdfBlock[] {
  const [last, first] = [blocks.at(-1), next[0]];
  if (!last || !first || carrying.length === 0) return [...blocks];
  return [...blocks.slice(0, -1), withCarried(last, first, carrying)];
}
