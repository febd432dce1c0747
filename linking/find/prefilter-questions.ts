/** What the look asks of one word, or of two that follow each other: whether some name requires them. */

import { isAllCapitals, isCapital } from '../text/words.ts';
import { RequiredSet, type RequiredWords } from './required-words.ts';
import { hashPair } from './word-hash.ts';

/** What is kept of a word. */
export interface OpenWord {
  hash: number;
  capital: boolean;
  isShort: boolean;
}

/** True when a word is what some name requires. How it is written is only looked at where that matters. */
export function isRequired({ words }: RequiredWords, hash: number, text: string, start: number, end: number): boolean {
  return (
    words.has(hash, RequiredSet.anyCase) ||
    (words.has(hash, RequiredSet.capital) && isCapital(text, start)) ||
    (words.has(hash, RequiredSet.allCapitals) && isAllCapitals(text, start, end))
  );
}

/** True when some pair begins with a word. */
export function isOpening({ words }: RequiredWords, hash: number, text: string, start: number): boolean {
  return (
    words.has(hash, RequiredSet.openings) || (words.has(hash, RequiredSet.capitalOpenings) && isCapital(text, start))
  );
}

/** True when two words that follow each other, or with short ones between, are a pair that some name requires; the second begins at `start`. */
export function isPair(
  { pairs }: RequiredWords,
  first: OpenWord | undefined,
  hash: number,
  text: string,
  start: number,
) {
  if (!first) return false;
  const pair = hashPair(first.hash, hash);
  return (
    pairs.has(pair, RequiredSet.anyCase) ||
    (pairs.has(pair, RequiredSet.capital) && (first.capital || isCapital(text, start)))
  );
}
