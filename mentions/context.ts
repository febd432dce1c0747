/** What stands around a span: the words next to it, how they are written, and the words nearby. */
import { foldKey } from './fold.ts';

/** Characters on each side in which cue words count: about two lines of a newspaper column. */
const NEARBY = 120;

/** Characters on each side that are read for the neighbouring words. */
const NEIGHBOURS = 60;

/** A line of at most this many characters in which most words are capitalised is a headline: capitals say nothing in it. */
const HEADLINE_LENGTH = 160;
const HEADLINE_SHARE = 0.6;

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

/** The run of words that ends right at the end of `text`, nearest first. */
function wordsBefore(text: string): Neighbour[] {
  const run = /(?:[\p{L}\p{N}\p{M}\u00AD-]+\.?\s+)+$/u.exec(text)?.[0] ?? '';
  return (run.match(WORD) ?? []).reverse().map(neighbour);
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
  const words = (line.match(/[\p{L}\p{M}]{4,}/gu) ?? []) as string[];
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
