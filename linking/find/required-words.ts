/**
 * What a text must hold for an alias to stand in it: its word, or two words of it that follow each other, short ones between them left out. A text
 * without any of these holds no name, and is not read further (a "prefilter" by required literals, as regular expression engines have).
 *
 * "Alberto Fujimori" needs no pair of its own where "Fujimori" is an alias already. Pairs are better than single words: "world" and "bank" stand on many
 * pages, but seldom one after the other. Pairs of long words are better still: "University" and "Cantuta", where "University of" stands on many pages.
 */
import { type BloomFilter, makeFilter } from '../lexicon/bloom-filter.ts';
import type { LexiconAlias } from '../lexicon/model.ts';
import { isAllCapitals, isCapital } from '../text/words.ts';
import { hashPair, isShortWord, newCursor, nextWord } from './word-hash.ts';

/** The sets of each filter: words or pairs that must have a capital; those that need none; of words, those that begin pairs; those all in capitals; those that begin pairs when they have a capital. */
export const RequiredSet = { capital: 0, anyCase: 1, openings: 2, allCapitals: 3, capitalOpenings: 4 } as const;

/** What is wanted of how a part is written, the least first: nothing of "keiko fujimori", a capital of "Toledo", nothing but capitals of "SIN". */
const Wanted = { nothing: 0, capital: 1, allCapitals: 2 } as const;
const SET_OF = [RequiredSet.anyCase, RequiredSet.capital, RequiredSet.allCapitals] as const;

/** Every word of every page is asked for: a wrong "yes" must be rare. */
const WORDS_SIZE = { perHash: 1.2, least: 2048 };
/** A pair is asked for behind a word that begins one. */
const PAIRS_SIZE = { perHash: 0.5, least: 256 };

/** Pairs lie apart, for they are many, and would be in the way of the words. */
export interface RequiredWords {
  words: BloomFilter;
  pairs: BloomFilter;
}

interface AliasWord {
  hash: number;
  length: number;
  isShort: boolean;
  isLone: boolean;
  capital: boolean;
  allCapitals: boolean;
}

/** A word of an alias, or two: neighbours, or with nothing but short words between. */
type Part = readonly [AliasWord] | readonly [AliasWord, AliasWord];

function wordsOf(text: string): AliasWord[] {
  const words: AliasWord[] = [];
  const cursor = newCursor();
  while (nextWord(text, text.length, cursor)) {
    const { at, start, hash } = cursor;
    words.push({
      hash,
      length: at - start,
      isShort: isShortWord(text, start, at),
      isLone: LONE_LETTERS.test(text.slice(start, at)),
      capital: isCapital(text, start),
      allCapitals: isAllCapitals(text, start, at),
    });
  }
  return words;
}

const hashOf = ([first, second]: Part) => (second ? hashPair(first.hash, second.hash) : first.hash);

/** What a part of an alias must have in a text in which the alias stands: see `acceptsSurface`. */
function wantedOf(part: Part, words: readonly AliasWord[], { strength, isPerson }: LexiconAlias): number {
  if (!words.some(({ capital }) => capital)) return Wanted.nothing;
  // Its very letters are wanted; of a pair, only whether it has a capital is looked at.
  if (strength === 'exact' && part.length === 1 && part[0].allCapitals) return Wanted.allCapitals;
  // Each of its capitals is wanted.
  if (strength !== 'strong') return part.some(({ capital }) => capital) ? Wanted.capital : Wanted.nothing;
  // One capital is wanted, wherever; of a person's full name, none.
  return words.length > 1 && (isPerson === true || part.length < words.length) ? Wanted.nothing : Wanted.capital;
}

/** What the first word of a pair must have: "C.I.A." is no matter of "page c". */
const wantedOfOpening = ({ capital }: AliasWord, { strength }: LexiconAlias) =>
  capital && strength !== 'strong' ? Wanted.capital : Wanted.nothing;

/** What a first word that opens a pair already is worth, in letters: the fewer there are, the emptier the filter. */
const OPENS_ALREADY = 3;

/** Letters that stand alone in many texts: "a", "y", "people's", "d'Alema", "I'm". */
const LONE_LETTERS = /^[aeiouydlmst]$/i;

/** The more letters, the rarer a pair; one that a short word begins opens too many, the shorter the more. */
function rarity([first, second]: Part, openings: ReadonlyMap<number, number>): number {
  const letters = first.length + (second?.length ?? 0) + (openings.has(first.hash) ? OPENS_ALREADY : 0);
  if (!first.isShort) return letters;
  return letters + 10 * first.length - (first.isLone ? 120 : 100);
}

const pairsOf = (words: readonly AliasWord[]) =>
  words.slice(1).map((word, index): Part => [words[index] as AliasWord, word]); // one index behind

/** What is wanted, by hash. */
type Required = Map<number, number>;

function setsOf(required: Required): number[][] {
  const sets: number[][] = Object.values(RequiredSet).map(() => []);
  for (const [hash, wanted] of required) sets[SET_OF[wanted] ?? RequiredSet.anyCase]?.push(hash);
  return sets;
}

/** What the texts of these aliases require; `lookForName` asks it. */
export function requiredWords(aliases: readonly LexiconAlias[]): RequiredWords {
  const singleWords: Required = new Map();
  const wordPairs: Required = new Map();
  const requiredLike = ([, second]: Part) => (second ? wordPairs : singleWords);
  const openings: Required = new Map();
  const listed = aliases
    .map((alias) => ({ alias, words: wordsOf(alias.text) }))
    .sort((a, b) => a.words.length - b.words.length);
  for (const { alias, words } of listed) {
    const singles = words.map((word): Part => [word]);
    const neighbours = pairsOf(words);
    const longPairs = pairsOf(words.filter(({ isShort }) => !isShort));
    const isCovered = (part: Part) => {
      const known = requiredLike(part).get(hashOf(part));
      return known !== undefined && known <= wantedOf(part, words, alias);
    };
    if ([...singles, ...neighbours, ...longPairs].some(isCovered)) continue;
    const parts = [longPairs, neighbours, singles].find(({ length }) => length > 0) ?? [];
    const [best] = parts.sort((a, b) => rarity(b, openings) - rarity(a, openings));
    // Only punctuation: it could never be a whole word.
    if (!best) continue;
    const hash = hashOf(best);
    const required = requiredLike(best);
    required.set(hash, Math.min(required.get(hash) ?? Wanted.allCapitals, wantedOf(best, words, alias)));
    if (best.length < 2) continue;
    const opens = wantedOfOpening(best[0], alias);
    openings.set(best[0].hash, Math.min(openings.get(best[0].hash) ?? opens, opens));
  }
  const wordSets = setsOf(singleWords);
  for (const [hash, wanted] of openings)
    wordSets[wanted === Wanted.capital ? RequiredSet.capitalOpenings : RequiredSet.openings]?.push(hash);
  return {
    words: makeFilter(wordSets, WORDS_SIZE),
    pairs: makeFilter(setsOf(wordPairs), PAIRS_SIZE),
  };
}
