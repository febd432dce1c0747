/**
 * The required word of each alias: the one that the prefilter looks for ("required literals" of
 * regular expression engines). The rarest word is taken, and whether it must have a capital counts,
 * so that "NATO" is not looked for in "nato".
 */
import type { LexiconAlias } from '../lexicon/model.ts';
import { eachWord, isCapital, mixHash } from '../text/words.ts';

/** The key of a word that must begin with a capital; of any other, its hash is the key. */
export const capitalKey = (hash: number) => mixHash(hash, 1);

interface AliasWord {
  hash: number;
  length: number;
  capital: boolean;
}

function wordsOf(text: string): AliasWord[] {
  const words: AliasWord[] = [];
  eachWord(text, 0, text.length, (start, end, hash) => {
    words.push({ hash, length: end - start, capital: isCapital(text, start) });
    return false;
  });
  return words;
}

/** True for a word that has a capital wherever the alias stands: see `acceptsSurface`. */
function demandsCapital({ capital }: AliasWord, { strength }: LexiconAlias, words: readonly AliasWord[]): boolean {
  // A strong alias demands one capital, in any of its words.
  return capital && (strength !== 'strong' || words.length === 1);
}

/** The keys of the required words of all aliases, for `mayHoldName`. */
export function requiredKeys(aliases: readonly LexiconAlias[]): Set<number> {
  const keys = new Set<number>();
  const listed = aliases
    .map((alias) => ({ alias, words: wordsOf(alias.text) }))
    .sort((a, b) => a.words.length - b.words.length);
  for (const { alias, words } of listed) {
    const capitalKeyOf = (word: AliasWord) => (demandsCapital(word, alias, words) ? capitalKey(word.hash) : undefined);
    if (words.some((word) => keys.has(word.hash) || keys.has(capitalKeyOf(word) ?? word.hash))) continue;
    const [rarest] = [...words].sort((a, b) => b.length - a.length);
    if (rarest) keys.add(capitalKeyOf(rarest) ?? rarest.hash);
  }
  return keys;
}
