/**
 * The required word of each alias: the one that the prefilter looks for ("required literals" of
 * regular expression engines). The rarest word is taken, and how it must be written counts, so
 * that "SIN" is not required of "sin".
 */
import type { LexiconAlias } from '../lexicon/model.ts';
import { Kind, kindAt } from '../text/characters.ts';
import { eachWord, isCapital, mixHash } from '../text/words.ts';

/** How a required word must be written; the greater demands more. */
export const Spelling = { any: 0, capital: 1, capitals: 2 } as const;
export type Spelling = (typeof Spelling)[keyof typeof Spelling];

/**
 * A word and its spelling as one hash, so that one filter holds all of them; with any spelling,
 * that of the word.
 */
export const requiredKey = (hash: number, spelling: Spelling) =>
  spelling === Spelling.any ? hash : mixHash(hash, spelling);

/**
 * True for "SIN", written with soft hyphens or not; false for "Sin", and for "S", which says too
 * little.
 */
export function isAllCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end; at++) {
    if (isCapital(text, at)) capitals++;
    else if (kindAt(text, at) !== Kind.ignorable) return false;
  }
  return capitals > 1;
}

interface AliasWord {
  hash: number;
  length: number;
  capital: boolean;
  allCapitals: boolean;
}

function wordsOf(text: string): AliasWord[] {
  const words: AliasWord[] = [];
  eachWord(text, 0, text.length, (start, end, hash) => {
    const capital = isCapital(text, start);
    words.push({ hash, length: end - start, capital, allCapitals: isAllCapitals(text, start, end) });
    return false;
  });
  return words;
}

/** How a word of an alias is written wherever the alias stands: see `acceptsSurface`. */
function spellingOf(word: AliasWord, { strength }: LexiconAlias, words: readonly AliasWord[]): Spelling {
  if (!words.some(({ capital }) => capital)) return Spelling.any;
  if (strength === 'exact' && word.allCapitals) return Spelling.capitals;
  if (strength !== 'strong') return word.capital ? Spelling.capital : Spelling.any;
  // One capital is demanded, in any word, or none.
  return words.length > 1 ? Spelling.any : Spelling.capital;
}

/** The keys of the required words of all aliases, for `mayHoldName`. */
export function requiredKeys(aliases: readonly LexiconAlias[]): Set<number> {
  const keys = new Set<number>();
  const isKnown = (hash: number, most: Spelling) =>
    [Spelling.any, Spelling.capital, Spelling.capitals].some(
      (spelling) => spelling <= most && keys.has(requiredKey(hash, spelling)),
    );
  const listed = aliases
    .map((alias) => ({ alias, words: wordsOf(alias.text) }))
    .sort((a, b) => a.words.length - b.words.length);
  for (const { alias, words } of listed) {
    if (words.some((word) => isKnown(word.hash, spellingOf(word, alias, words)))) continue;
    const [rarest] = [...words].sort((a, b) => b.length - a.length);
    if (rarest) keys.add(requiredKey(rarest.hash, spellingOf(rarest, alias, words)));
  }
  return keys;
}
