/**
 * Lines and sentences, and words that a line break has cut: "Tor-\nres", or "Tor-res" where the
 * line break has gone. Where everything in a line has capitals, capitals say nothing.
 */

import type { Vocabulary } from '../languages/vocabulary.ts';
import { Kind, kindAt } from './characters.ts';
import { eachWord, isCapital, wordsBetween } from './words.ts';

/**
 * A line of at most this many characters in which most words are capitalised is a headline:
 * capitals say nothing in it.
 */
const HEADLINE_LENGTH = 160;
const HEADLINE_SHARE = 0.8;
/** Characters of a line that are read to tell whether it is all in capitals. */
const SAMPLE = 640;
const CAPITALS_SHARE = 0.8;

export interface LineFacts {
  start: number;
  end: number;
  headline: boolean;
  /** The line is written in capitals throughout. */
  allCapitals: boolean;
}

function isHeadline(
  text: string,
  { start, end }: { start: number; end: number },
  functionWords: ReadonlySet<string>,
): boolean {
  if (end - start > HEADLINE_LENGTH) return false;
  let words = 0;
  let capitals = 0;
  for (const { folded, capital } of wordsBetween(text, start, end)) {
    if (folded.length < 3 || functionWords.has(folded)) continue;
    words++;
    if (capital) capitals++;
  }
  return words >= 3 && capitals / words >= HEADLINE_SHARE;
}

function isAllCapitals(text: string, start: number, end: number): boolean {
  let letters = 0;
  let capitals = 0;
  for (let at = start; at < Math.min(end, start + SAMPLE); at++) {
    const char = text.charAt(at);
    if (isCapital(text, at)) capitals++;
    else if (char === char.toUpperCase()) continue;
    letters++;
  }
  return letters >= 8 && capitals / letters > CAPITALS_SHARE;
}

const QUOTES = /["“”«»]/u;

/** The part of a line between the quotation marks around a place; the line where nothing is quoted. */
function quotedPart(text: string, line: { start: number; end: number }, at: number): { start: number; end: number } {
  let start = at;
  while (start > line.start && !QUOTES.test(text.charAt(start - 1))) start--;
  let end = at;
  while (end < line.end && !QUOTES.test(text.charAt(end))) end++;
  return { start, end };
}

/**
 * Reads the lines of one text; the spans of a text come in order, so that the last line is the one
 * asked for again.
 */
export function lineReader(text: string, { functionWords }: Vocabulary): (start: number, end: number) => LineFacts {
  let known: LineFacts | undefined;
  /** A title in quotation marks is written as a headline is. */
  const withQuotedTitle = (line: LineFacts, at: number): LineFacts => {
    if (line.headline) return line;
    const quoted = quotedPart(text, line, at);
    const isQuoted = quoted.start > line.start && quoted.end < line.end;
    return isQuoted && isHeadline(text, quoted, functionWords) ? { ...line, headline: true } : line;
  };
  return (start, end) => {
    if (known && known.start <= start && end <= known.end) return withQuotedTitle(known, start);
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const to = next < 0 ? text.length : next;
    known = {
      start: from,
      end: to,
      headline: isHeadline(text, { start: from, end: to }, functionWords),
      allCapitals: isAllCapitals(text, from, to),
    };
    return withQuotedTitle(known, start);
  };
}

const SENTENCE_ENDS = '.!?;…。！？\n';

/**
 * True when a sentence ends in `[from, to)`, the text between two words. The point of an
 * abbreviation counts as an end: context words are then missed, never invented.
 */
export function endsSentence(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (SENTENCE_ENDS.includes(text.charAt(at))) return true;
  return false;
}

/** White space that a line break leaves behind a hyphen, in UTF-16 code units. */
export const MAX_BREAK = 8;
/** Letters on each side of a break at least. */
const MIN_PART = 2;

function countLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (kindAt(text, at) === Kind.letter) count++;
  return count;
}

const isUpperCase = (text: string) => text === text.toUpperCase();

/** True when a hyphen that may break a word, unlike a dash, stands at this place. */
export function isBreakingHyphen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/**
 * The word from `start` to `end` joined with its second part behind a hyphen, and where that ends;
 * undefined when it is no broken word: "Torres-Molina", where the second part has a capital of its
 * own.
 */
export function joinBrokenWord(text: string, start: number, end: number): { word: string; end: number } | undefined {
  if (!isBreakingHyphen(text, end)) return undefined;
  let from = end + 1;
  while (from - end <= MAX_BREAK && kindAt(text, from) === Kind.space) from++;
  if (kindAt(text, from) !== Kind.letter) return undefined;
  let secondEnd = from;
  eachWord(text, from, from + 1, (_, wordEnd) => {
    secondEnd = wordEnd;
    return true;
  });
  const first = text.slice(start, end);
  const second = text.slice(from, secondEnd);
  if (countLetters(first) < MIN_PART || countLetters(second) < MIN_PART) return undefined;
  const isOneWord = second === second.toLowerCase() || (isUpperCase(first) && isUpperCase(second));
  return isOneWord ? { word: first + second, end: secondEnd } : undefined;
}
