/** What stands around a span: the words next to it, how they are written, and the words nearby. */

import { TITLES } from '../languages/word-lists.ts';
import { type LineFacts, lineReader } from '../text/lines.ts';
import { endsSentence } from '../text/sentences.ts';
import { gapBetween, type Word, wordsBetween } from '../text/words.ts';

/** Characters on each side in which cue words count: about two lines of a newspaper column. */
const NEARBY = 120;

/** Words before a name that are looked at one by one. */
const RUN = 6;

export interface Neighbour {
  folded: string;
  capital: boolean;
  /** Followed by a point, as "A." and "Sr." are. */
  point: boolean;
  /** As it is written. */
  text: string;
}

export interface Context {
  /** All words nearby, in page order. */
  left: readonly Word[];
  right: readonly Word[];
  /** How many of the words nearest to the name, on each side, belong to its sentence. */
  sentence: { left: number; right: number };
  /** The words directly before, nearest first; punctuation other than a hyphen or a point of abbreviation ends them. */
  before: readonly Neighbour[];
  /** The words directly after, nearest first, only spaces between. */
  after: readonly Neighbour[];
  /** The words behind a comma or bracket that follows the name, nearest first. */
  apposition: readonly Neighbour[];
  /** A word joined to the name by a hyphen, or by the dot between the parts of a Japanese name. */
  joinedBefore: Word | undefined;
  joinedAfter: Word | undefined;
  /** A possessive: "Fujimori's". */
  possessive: boolean;
  /** The first word before it opens a sentence, so that its capital says nothing. */
  opensSentence: boolean;
  line: LineFacts;
}

/** For names that are not read in context. */
export const NO_CONTEXT: Context = {
  left: [],
  right: [],
  sentence: { left: 0, right: 0 },
  before: [],
  after: [],
  apposition: [],
  joinedBefore: undefined,
  joinedAfter: undefined,
  possessive: false,
  opensSentence: false,
  line: { start: 0, end: 0, headline: false, allCapitals: false },
};

/** Looked up in a string: an expression has to be compiled by each page that uses it twice. */
const SENTENCE_MARKS = '.!?:;"“”«»(\n—–';

const neighbour = (text: string, { start, end, folded, capital }: Word, point: boolean): Neighbour => ({
  folded,
  capital,
  point,
  text: text.slice(start, end),
});

/** "Sr." and "A." go on to the name; any other word with a full stop ends its sentence. */
const isLastOfSentence = ({ folded, point }: Neighbour) => point && folded.length > 1 && !TITLES.has(folded);

/** The run of words that ends at `end`, nearest first; "ex-presidente" is one word. Also where the nearest one begins. */
function runBefore(text: string, left: readonly Word[], end: number): { run: Neighbour[]; nearest: number } {
  const run: Neighbour[] = [];
  let nearest = -1;
  let edge = end;
  for (let at = left.length - 1; at >= 0 && run.length < RUN; at--) {
    const word = left[at] as Word; // at < length
    const gap = gapBetween(text, word.end, edge);
    const last = run.at(-1);
    if (gap === 'hyphen' && last) {
      run[run.length - 1] = { ...last, folded: `${word.folded}-${last.folded}`, capital: word.capital };
    } else if (gap === 'space' || gap === 'point' || (gap === 'apostrophe' && last)) {
      const next = neighbour(text, word, gap === 'point');
      if (isLastOfSentence(next)) break;
      run.push(next);
    } else break;
    if (run.length === 1) nearest = word.start;
    edge = word.start;
  }
  return { run, nearest };
}

/** The run of words from the first one on, only spaces between. */
function runAfter(text: string, right: readonly Word[]): Neighbour[] {
  const run: Neighbour[] = [];
  for (const word of right) {
    const previous = right[run.length - 1];
    if (run.length === RUN || (previous && gapBetween(text, previous.end, word.start) !== 'space')) break;
    run.push(neighbour(text, word, false));
  }
  return run;
}

/** True when the last thing before `at`, spaces aside, ends or opens a sentence. */
function opensSentenceAt(text: string, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && (text.charAt(back) === ' ' || text.charAt(back) === '\u00A0')) back--;
  return back < 0 || SENTENCE_MARKS.includes(text.charAt(back));
}

function wordsOfSentence(text: string, end: number, right: readonly Word[]): number {
  let edge = end;
  const count = right.findIndex((word) => {
    const from = edge;
    edge = word.end;
    return endsSentence(text, from, word.start);
  });
  return count < 0 ? right.length : count;
}

function wordsOfSentenceBefore(text: string, start: number, left: readonly Word[]): number {
  let edge = start;
  for (let count = 0; count < left.length; count++) {
    const word = left[left.length - 1 - count] as Word; // count < length
    if (endsSentence(text, word.end, edge)) return count;
    edge = word.start;
  }
  return left.length;
}

const isWordBefore = (text: string, left: readonly Word[], start: number) => {
  const word = left.at(-1);
  return word && gapBetween(text, word.end, start) === 'hyphen' ? word : undefined;
};

/** Reads the contexts of the spans of one text, `reach` characters to each side, a part of one a step. */
export function contextReader(text: string, reach = NEARBY): (start: number, end: number) => Generator<void, Context> {
  const lineOf = lineReader(text);
  return function* contextOf(start, end) {
    const left = wordsBetween(text, Math.max(0, start - reach), start);
    const around = wordsBetween(text, end, Math.min(text.length, end + reach));
    yield;
    const [first] = around;
    const firstGap = first ? gapBetween(text, end, first.start) : 'other';
    const possessive = firstGap === 'apostrophe' && first?.folded === 's';
    const right = possessive ? around.slice(1) : around;
    const [next] = right;
    const { run, nearest } = runBefore(text, left, start);
    yield;
    const gap = possessive ? 'other' : firstGap;
    const mark = next && !possessive ? text.slice(end, next.start).trim() : '';
    const sentence = { left: wordsOfSentenceBefore(text, start, left), right: wordsOfSentence(text, end, right) };
    yield;
    const line = lineOf(start, end);
    yield;
    return {
      left,
      right,
      sentence,
      before: run,
      after: gap === 'space' ? runAfter(text, right) : [],
      apposition: mark === ',' || mark === '(' ? runAfter(text, right) : [],
      joinedBefore: isWordBefore(text, left, start),
      joinedAfter: gap === 'hyphen' ? next : undefined,
      possessive,
      opensSentence: nearest >= 0 && opensSentenceAt(text, nearest),
      line,
    };
  };
}
