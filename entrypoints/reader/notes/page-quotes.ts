/** Quotes in the text of a page of a document: cut from it, and found in it again. */
import type { Quote } from '../../../data/notes/note.ts';
import { findExact, findSimilar, type Place } from '../../../page/quotes/match-quote.ts';
import { CONTEXT_LENGTH } from '../../../page/quotes/mention-quote.ts';
import { squeeze } from '../../../page/reading/whole-text.ts';
import type { PdfBlock } from '../text/blocks.ts';

/** Characters; the note store takes no more (`MAX_QUOTE_LENGTH`). */
const LONGEST_QUOTE = 2_000;

/** Blocks of a page in reading order as one. */
export function pageBlock(blocks: readonly PdfBlock[]): PdfBlock {
  let text = '';
  const pieces: number[] = [];
  const starts: number[] = [];
  const ahead: number[] = [];
  for (const block of blocks) {
    if (text !== '') text += '\n';
    pieces.push(...block.pieces);
    ahead.push(...block.ahead);
    starts.push(...block.starts.map((start) => start + text.length));
    text += block.text;
  }
  return { text, pieces, starts, ahead };
}

/** A stretch of a page's text as a quote; undefined for white space. */
export function quoteFrom({ text }: PdfBlock, from: number, to: number): { quote: Quote; isCut: boolean } | undefined {
  const plain = (part: string) => squeeze(part).text;
  const selected = plain(text.slice(from, to)).trim();
  if (selected === '') return undefined;
  const exact = selected.slice(0, LONGEST_QUOTE);
  return {
    isCut: exact.length < selected.length,
    quote: {
      exact,
      prefix: plain(text.slice(Math.max(0, from - 2 * CONTEXT_LENGTH), from)).slice(-CONTEXT_LENGTH),
      suffix: plain(text.slice(to, to + 2 * CONTEXT_LENGTH)).slice(0, CONTEXT_LENGTH),
    },
  };
}

/** A quote's place in the text of a page, in the offsets of that text. */
export function* findQuote({ text }: PdfBlock, quote: Quote, nearly: boolean): Generator<void, Place | undefined> {
  const { text: plain, at } = squeeze(text);
  const place = nearly ? yield* findSimilar(plain, quote) : findExact(plain, quote);
  return place && { ...place, start: at[place.start] ?? 0, end: (at[place.end - 1] ?? 0) + 1 };
}
