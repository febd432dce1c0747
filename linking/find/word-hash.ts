/** Hashes of names: the same steps for the aliases of a lexicon and for the text of a page. */
import { eachWord } from '../text/words.ts';

/** The hash of some words and one more, whatever stands between them. */
export const joinHashes = (before: number, word: number) => (Math.imul(before, 31) + word) | 0;

/** The hashes of all beginnings of a name: its first word, its first two words, and so on to the whole name. */
export function beginningsOf(name: string): number[] {
  const hashes: number[] = [];
  eachWord(name, 0, name.length, (_start, _end, word) => {
    const before = hashes.at(-1);
    hashes.push(before === undefined ? word : joinHashes(before, word));
    return false;
  });
  return hashes;
}
