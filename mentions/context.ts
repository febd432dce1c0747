/** What stands around a span: the words next to it, how they are written, and the words nearby. */
import { foldKey } from './fold.ts';
import { FUNCTION_WORDS, TITLES } from './word-lists.ts';

/** Characters on each side in which cue words count: about two lines of a newspaper column. */
const NEARBY = 120;

/** Characters on each side that are read for the neighbouring words. */
const NEIGHBOURS = 60;

/** A line of at most this many characters in which most words are capitalised is a headline: capitals say nothing in it. */
const HEADLINE_LENGTH = 160;
const HEADLINE_SHARE = 0.8;

export interface Neighbour {
  text: string;
  folded: string;
  capital: boolean;
}

export interface Context {
  /** The words directly before, nearest first; punctuation other than a hyphen or a point of abbreviation ends them. */
  before: Neighbour[];
  /** The word directly after, only a space between. */
  after: Neighbour | undefined;
  /** Folded words directly after a comma or bracket that follows it; empty when there is none. */
  afterComma: string;
  /** The first word before it opens a sentence, so that its capital says nothing. */
  opensSentence: boolean;
  headline: boolean;
  /** The line is written in capitals throughout. */
  allCapitals: boolean;
  /** Folded text around the span, a space at both ends, the span itself left out. */
  nearby: string;
}

const WORD = /[\p{L}\p{N}\p{M}\u00AD][\p{L}\p{N}\p{M}\u00AD-]*\.?/gu;

function neighbour(text: string): Neighbour {
  return { text, folded: foldKey(text).replace(/\.$/, ''), capital: /^\p{Lu}/u.test(text) };
}

/** "Sr." and "A." go on to the name; any other word with a full stop ends its sentence. */
function endsSentence(word: Neighbour): boolean {
  return word.text.endsWith('.') && word.folded.length > 1 && !TITLES.has(word.folded);
}

/** The run of words that ends right at the end of `text`, nearest first. */
function wordsBefore(text: string): Neighbour[] {
  const run = /(?:[\p{L}\p{N}\p{M}\u00AD-]+\.?\s+)+$/u.exec(text)?.[0] ?? '';
  const words = (run.match(WORD) ?? []).reverse().map(neighbour);
  const end = words.findIndex(endsSentence);
  return end < 0 ? words : words.slice(0, end);
}

/** What a name is said to be of: "Spain" in "Toledo, Spain" and "Toledo (Spain)". */
function wordsAfterComma(text: string): string {
  return foldKey(/^\s?[,(]\s*([\p{L}\p{M}\s]{2,24})/u.exec(text)?.[1] ?? '');
}

function wordAfter(text: string): Neighbour | undefined {
  const word = /^\s([\p{L}\p{M}\u00AD][\p{L}\p{N}\p{M}\u00AD]*)/u.exec(text)?.[1];
  return word ? neighbour(word) : undefined;
}

function lineAround(text: string, start: number, end: number): string {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(from, to < 0 ? undefined : to);
}

function isHeadline(line: string): boolean {
  if (line.length > HEADLINE_LENGTH) return false;
  const words = (line.match(/[\p{L}\p{M}]{3,}/gu) ?? []).filter((word) => !FUNCTION_WORDS.has(foldKey(word)));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 3 && capitals / words.length >= HEADLINE_SHARE;
}

function isAllCapitals(line: string): boolean {
  const letters = (line.match(/\p{L}/gu) ?? []).length;
  const capitals = (line.match(/\p{Lu}/gu) ?? []).length;
  return letters >= 8 && capitals / letters > 0.8;
}

export function contextOf(text: string, start: number, end: number): Context {
  const left = text.slice(Math.max(0, start - NEIGHBOURS), start);
  const right = text.slice(end, end + NEIGHBOURS);
  const before = wordsBefore(left);
  const [previous] = before;
  const lead = previous ? left.slice(0, left.lastIndexOf(previous.text)).trimEnd() : '';
  const line = lineAround(text, start, end).slice(0, 4 * HEADLINE_LENGTH);
  const nearby = `${text.slice(Math.max(0, start - NEARBY), start)} ${text.slice(end, end + NEARBY)}`;
  return {
    before,
    after: wordAfter(right),
    afterComma: wordsAfterComma(right),
    opensSentence: previous !== undefined && (lead === '' || /[.!?:;"“”«»(\n—–]$/u.test(lead)),
    headline: isHeadline(line),
    allCapitals: isAllCapitals(line),
    nearby: ` ${foldKey(nearby).replace(/[^\p{L}\p{N}]+/gu, ' ')} `,
  };
}

/** The first of `cues` that stands near, as whole words. */
export function cueNearby(context: Context, cues: readonly string[] | undefined): string | undefined {
  return cues?.find((cue) => context.nearby.includes(` ${foldKey(cue).replace(/[^\p{L}\p{N}]+/gu, ' ')} `));
}

/** True when one of `cues` follows the span behind a comma or in brackets. */
export function cueAfterComma(context: Context, cues: readonly string[] | undefined): boolean {
  return (
    context.afterComma !== '' && cues?.some((cue) => `${context.afterComma} `.startsWith(`${foldKey(cue)} `)) === true
  );
}
