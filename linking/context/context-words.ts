/** The words that a card gives for and against an alias, and where they stand around a name. */

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
  const isBehind = (from: number) =>
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
  const nearest = ORDER.flatMap((nearness) => found.find((one) => one.nearness === nearness) ?? [])[0];
  return nearest && { nearest, count: new Set(found.map(({ text }) => text)).size };
}
