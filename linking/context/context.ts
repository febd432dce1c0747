/** What stands around a name: the words next to it, how they are written, and the words nearby. */

import type { Vocabulary } from '../languages/vocabulary.ts';
import { latinForm } from '../text/fold.ts';
import { endsSentence, type LineFacts, lineReader } from '../text/lines.ts';
import { gapBetween, type Word, wordsBetween } from '../text/words.ts';

/** Characters on each side in which context words count: about two lines of a newspaper column. */
const NEARBY = 120;

/** Words before or after a name that are looked at one by one. */
const RUN = 8;

/** Characters of text on each side of a name that are kept, for languages without spaces. */
const FOLLOWING = 24;

/** A word next to a name. */
export interface Neighbour {
  folded: string;
  capital: boolean;
  /** Followed by a point, as "A." and "Sr." are. */
  point: boolean;
  /** As it is written. */
  text: string;
}

/** What stands around a name, with the vocabulary to read it with. */
export interface Context {
  vocabulary: Vocabulary;
  /** All words nearby, in the order of the text. */
  left: readonly Word[];
  right: readonly Word[];
  /** How many of the words nearest to the name, on each side, belong to its sentence. */
  sentence: { left: number; right: number };
  /** How many of them, on each side, no quotation mark parts from it. */
  quoted: { left: number; right: number };
  /**
   * The words directly before, nearest first; punctuation ends them, but for a hyphen or an
   * abbreviation's point.
   */
  before: readonly Neighbour[];
  /** The words directly after, nearest first, only spaces between. */
  after: readonly Neighbour[];
  /** The words behind a comma or bracket that follows the name, nearest first. */
  apposition: readonly Neighbour[];
  /** A word joined to the name by a hyphen, or by the dot between the parts of a Japanese name. */
  joinedBefore: Word | undefined;
  joinedAfter: Word | undefined;
  /** "Torres's". */
  possessive: boolean;
  /** The text right before and right behind the name, for languages without spaces. */
  preceding: string;
  following: string;
  /** The word before it begins a sentence, so that its capital says nothing. */
  opensSentence: boolean;
  line: LineFacts;
}

/** The context of a name that needs none. */
export const emptyContext = (vocabulary: Vocabulary): Context => ({
  vocabulary,
  left: [],
  right: [],
  sentence: { left: 0, right: 0 },
  quoted: { left: 0, right: 0 },
  before: [],
  after: [],
  apposition: [],
  joinedBefore: undefined,
  joinedAfter: undefined,
  possessive: false,
  preceding: '',
  following: '',
  opensSentence: false,
  line: { start: 0, end: 0, headline: false, allCapitals: false },
});

/** The words of the name's sentence that are nearby. */
export const wordsOfSentence = ({ left, right, sentence }: Context): readonly Word[] => [
  ...left.slice(left.length - sentence.left),
  ...right.slice(0, sentence.right),
];

const SENTENCE_MARKS = '.!?:;"“”«»(\n—–';

const neighbour = (text: string, { start, end, folded, capital }: Word, point: boolean): Neighbour => ({
  folded,
  capital,
  point,
  text: text.slice(start, end),
});

interface Run {
  words: Neighbour[];
  /** Where the nearest word begins; -1 without one. */
  nearest: number;
}

/** The words that end at `end`, nearest first; "ex-president" is one word. */
function runBefore(text: string, end: number, { left, vocabulary }: Pick<Context, 'left' | 'vocabulary'>): Run {
  const words: Neighbour[] = [];
  let nearest = -1;
  let edge = end;
  for (const word of left.toReversed()) {
    if (words.length === RUN) break;
    const gap = gapBetween(text, word.end, edge);
    const last = words.at(-1);
    if (gap === 'hyphen' && last) {
      words[words.length - 1] = { ...last, folded: `${word.folded}-${last.folded}`, capital: word.capital };
    } else if (gap === 'space' || gap === 'point' || (gap === 'apostrophe' && last)) {
      const isAbbreviation = word.folded.length === 1 || vocabulary.titles.has(word.folded);
      if (gap === 'point' && !isAbbreviation) break;
      words.push(neighbour(text, word, gap === 'point'));
    } else break;
    if (words.length === 1) nearest = word.start;
    edge = word.start;
  }
  return { words, nearest };
}

/** The words from the first one on, only spaces between. */
function runAfter(text: string, right: readonly Word[]): Neighbour[] {
  const run: Neighbour[] = [];
  for (const word of right.slice(0, RUN)) {
    const previous = right[run.length - 1];
    const gap = previous ? gapBetween(text, previous.end, word.start) : 'space';
    if (gap !== 'space' && gap !== 'apostrophe') break;
    run.push(neighbour(text, word, false));
  }
  return run;
}

/** True when the last thing before `at`, spaces aside, ends or begins a sentence. */
function opensSentenceAt(text: string, at: number): boolean {
  let back = at - 1;
  while (back >= 0 && (text.charAt(back) === ' ' || text.charAt(back) === '\u00A0')) back--;
  return back < 0 || SENTENCE_MARKS.includes(text.charAt(back));
}

function wordsOfSentenceAfter(text: string, end: number, right: readonly Word[]): number {
  const index = right.findIndex(({ start }, at) => endsSentence(text, right[at - 1]?.end ?? end, start));
  return index < 0 ? right.length : index;
}

function wordsOfSentenceBefore(text: string, start: number, left: readonly Word[]): number {
  const index = left.findLastIndex(({ end }, at) => endsSentence(text, end, left[at + 1]?.start ?? start));
  return left.length - 1 - index;
}

function wordJoinedBefore(text: string, left: readonly Word[], start: number): Word | undefined {
  const word = left.at(-1);
  return word && gapBetween(text, word.end, start) === 'hyphen' ? word : undefined;
}

const QUOTATION_MARK = /["“”«»„]/u;

/** Where the text behind the last quotation mark before a place begins, in the characters nearby. */
function lastQuoteBefore(text: string, at: number): number {
  const from = Math.max(0, at - NEARBY);
  const marks = [...text.slice(from, at)].map((character) => QUOTATION_MARK.test(character));
  return from + marks.lastIndexOf(true) + 1;
}

/** Where the first quotation mark behind a place stands, in the characters nearby. */
function firstQuoteBehind(text: string, at: number): number {
  const mark = text.slice(at, at + NEARBY).search(QUOTATION_MARK);
  return mark < 0 ? at + NEARBY : at + mark;
}

/** Returns a function that reads the context of the name at `[start, end)` of a text. */
export function contextReader(text: string, vocabulary: Vocabulary): (start: number, end: number) => Context {
  const lineOf = lineReader(text, vocabulary);
  return (start, end) => {
    const left = wordsBetween(text, Math.max(0, start - NEARBY), start);
    const around = wordsBetween(text, end, Math.min(text.length, end + NEARBY));
    const [first] = around;
    const gap = first ? gapBetween(text, end, first.start) : 'other';
    const isWithS = gap === 'apostrophe' && first?.folded === 's';
    // "Torres’ plan": behind an s the apostrophe stands alone.
    const possessive = isWithS || /^['’] [A-Za-z]/.test(latinForm(text.slice(end, end + 3)));
    const right = isWithS ? around.slice(1) : around;
    const [next] = right;
    const mark = next && !possessive ? text.slice(end, next.start).trim() : '';
    const opening = lastQuoteBefore(text, start);
    const closing = firstQuoteBehind(text, end);
    const run = runBefore(text, start, { left, vocabulary });
    return {
      vocabulary,
      left,
      right,
      sentence: { left: wordsOfSentenceBefore(text, start, left), right: wordsOfSentenceAfter(text, end, right) },
      quoted: {
        left: left.filter((word) => word.start >= opening).length,
        right: right.filter((word) => word.start < closing).length,
      },
      before: run.words,
      after: !possessive && gap === 'space' ? runAfter(text, right) : [],
      apposition: mark === ',' || mark === '(' ? runAfter(text, right) : [],
      joinedBefore: wordJoinedBefore(text, left, start),
      joinedAfter: !possessive && gap === 'hyphen' ? next : undefined,
      possessive,
      preceding: text.slice(Math.max(0, start - FOLLOWING), start),
      following: text.slice(end, end + FOLLOWING),
      opensSentence: run.nearest >= 0 && opensSentenceAt(text, run.nearest),
      line: lineOf(start, end),
    };
  };
}
