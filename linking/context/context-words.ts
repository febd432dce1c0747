/**
 * What the words of a text give a name: those that a card gives for and against an alias, and what
 * the text says that its acronyms stand for: "Partido Nuevo del Norte (PNN)", "PNN [New Northern
 * Party]".
 */

import type { Lexicon } from '../lexicon/decode.ts';
import type { Block, Span } from '../lexicon/model.ts';
import { foldKey } from '../text/fold.ts';
import { type Word, wordsBetween } from '../text/words.ts';
import type { Context } from './context.ts';

/** A word, or some in a row, that a card gives. */
interface Phrase {
  /** As the card spells it. */
  text: string;
  words: readonly string[];
}

type Phrases = ReadonlyMap<string, readonly Phrase[]>;

/**
 * Folds the lists of context words, each once: the same few aliases are read at every name of a
 * page.
 */
export type PhrasesOf = (list: readonly string[]) => Phrases;

function phrasesByFirstWord(list: readonly string[]): Phrases {
  const phrases = list.map((text): Phrase => {
    const words = wordsBetween(text, 0, text.length).map(({ folded }) => folded);
    return { text, words };
  });
  return Map.groupBy(
    phrases.filter(({ words }) => words.length > 0),
    ({ words }) => words[0] ?? '',
  );
}

/** Makes a `PhrasesOf` that remembers lists as long as their lexicon holds them. */
export function createPhrases(): PhrasesOf {
  const known = new WeakMap<readonly string[], Phrases>();
  return (list) => {
    const phrases = known.get(list) ?? phrasesByFirstWord(list);
    known.set(list, phrases);
    return phrases;
  };
}

/**
 * It touches the name (or stands right behind the comma or bracket after it), is in its sentence,
 * or further off.
 */
export type Nearness = 'beside' | 'sentence' | 'nearby';

interface Found {
  text: string;
  nearness: Nearness;
}

/** The context words of one list that stand near a name. */
export interface ContextWords {
  nearest: Found;
  /** Those that stand near only name the subject, and none touches the name. */
  isTopic: boolean;
  /** How many different ones. */
  count: number;
}

const standsAt = (words: readonly Word[], at: number, phrase: Phrase) =>
  phrase.words.every((word, index) => words[at + index]?.folded === word);

function find(words: readonly Word[], phrases: Phrases, nearnessOf: (from: number, to: number) => Nearness): Found[] {
  return words.flatMap(({ folded }, at) =>
    (phrases.get(folded) ?? [])
      .filter((phrase) => standsAt(words, at, phrase))
      .map(({ text, words: { length } }) => ({ text, nearness: nearnessOf(at, at + length) })),
  );
}

/** Small words that may stand between a name and what is said of it: "Springfield, in Ohio". */
const SMALL_WORDS = 2;

const ORDER: readonly Nearness[] = ['beside', 'sentence', 'nearby'];

/** The phrases that stand near the name; undefined without any. */
export function contextWordsNear(context: Context, phrases: Phrases): ContextWords | undefined {
  const { left, right, sentence, vocabulary } = context;
  // Behind a colon or a dash the next words speak of something else.
  const isJoined = context.possessive || context.after.length + context.apposition.length > 0;
  const isBehind = (from: number) =>
    isJoined &&
    from <= SMALL_WORDS &&
    right
      .slice(0, from)
      // "Torres and the Maoist Vega": what is joined by "and" is said of the other.
      .every(({ folded }) => vocabulary.functionWords.has(folded) && !vocabulary.conjunctions.has(folded));
  const before = find(left, phrases, (from, to) => {
    if (from < left.length - sentence.left) return 'nearby';
    return to === left.length ? 'beside' : 'sentence';
  });
  const after = find(right, phrases, (from, to) => {
    if (to > sentence.right) return 'nearby';
    return isBehind(from) ? 'beside' : 'sentence';
  });
  // Of those before the name the last one is the nearest.
  const found = [...before.reverse(), ...after];
  const isTopic = ({ text, nearness }: Found) => nearness !== 'beside' && vocabulary.topicWords.has(foldKey(text));
  const nearestOf = (some: readonly Found[]) =>
    ORDER.flatMap((nearness) => some.find((one) => one.nearness === nearness) ?? [])[0];
  const telling = nearestOf(found.filter((one) => !isTopic(one)));
  const nearest = telling ?? nearestOf(found);
  return nearest && { nearest, isTopic: !telling, count: new Set(found.map(({ text }) => text)).size };
}

/** The acronym stands for nothing in the lexicon. */
export const OTHER_MEANING = -1;

/** Characters in which the full name of an acronym stands. */
const REACH = 90;

const OPENING = /[([]\s?$/u;
const BRACKET_AFTER = /^\s?[([]\s?/u;

/** The words whose initials are the acronym, function words aside; the last ones with `fromEnd`. */
function spelling(acronym: string, words: readonly Word[], fromEnd: boolean): readonly Word[] | undefined {
  const named = fromEnd ? words.slice(-acronym.length) : words.slice(0, acronym.length);
  const initials = named.map(({ folded }) => folded.charAt(0)).join('');
  return named.length === acronym.length && initials === acronym ? named : undefined;
}

/** Words of one kind in any form: "nacional", "nacionales". */
const isLike = (a: string, b: string) => a === b || (a.length > 4 && b.length > 4 && a.slice(0, 5) === b.slice(0, 5));

/** The entity that the words around a full name make it mean, by the name's index in the block. */
export type LikeliestOf = (span: number) => number | undefined;

function meaningOf(
  { text, spans }: Block,
  span: Span,
  { lexicon, likeliestOf }: { lexicon: Lexicon; likeliestOf: LikeliestOf },
): number | undefined {
  const { start, end } = span;
  const own = span.aliases.map(({ entity }) => entity);
  const isBracketed = OPENING.test(text.slice(Math.max(0, start - 2), start));
  const previous = spans[spans.indexOf(span) - 1];
  if (isBracketed && previous && start - previous.end <= 3) {
    const named = own.filter((entity) => previous.aliases.some((alias) => alias.entity === entity));
    if (named.length > 0) return named.length === 1 ? named[0] : likeliestOf(spans.indexOf(previous));
  }
  const isExplainedBehind = BRACKET_AFTER.test(text.slice(end, end + 3));
  if (!isBracketed && !isExplainedBehind) return undefined;
  const around = isBracketed
    ? wordsBetween(text, Math.max(0, start - REACH), start)
    : wordsBetween(text, end, Math.min(text.length, end + REACH));
  const content = around.filter(({ folded, capital }) => capital && !lexicon.vocabulary.functionWords.has(folded));
  const words = spelling(text.slice(start, end).toLowerCase(), content, isBracketed);
  if (!words) return undefined;
  const meant = own.find((entity) => {
    const names = [...lexicon.namesOf(entity).words];
    return words.every(({ folded }) => names.some((name) => isLike(name, folded)));
  });
  return meant ?? OTHER_MEANING;
}

/**
 * What a block says its acronyms stand for, by acronym as written: an entity index, or
 * `OTHER_MEANING`. The first definition holds.
 */
export function acronymsIn(block: Block, lexicon: Lexicon, likeliestOf: LikeliestOf): Map<string, number> {
  const meanings = new Map<string, number>();
  for (const span of block.spans) {
    if (span.aliases[0]?.strength !== 'exact') continue;
    const acronym = block.text.slice(span.start, span.end);
    const meaning = meanings.has(acronym) ? undefined : meaningOf(block, span, { lexicon, likeliestOf });
    if (meaning !== undefined) meanings.set(acronym, meaning);
  }
  return meanings;
}
