/** Hashes of names: the same steps for the aliases of a lexicon and for the text of a page. */
import { eachWord, mixHash } from '../text/words.ts';

/**
 * The hashes of all beginnings of a name: its first word, its first two words, and so on to the
 * whole name.
 */
export function beginningsOf(name: string): number[] {
  const hashes: number[] = [];
  eachWord(name, 0, name.length, (_start, _end, word) => {
    const before = hashes.at(-1);
    hashes.push(before === undefined ? word : mixHash(before, word));
    return false;
  });
  return hashes;
}
