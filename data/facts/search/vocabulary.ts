/**
 * The distinct words of some texts, and which of them a typed word may mean, typing slips included.
 */
import Fuse from 'fuse.js/basic';

/** Fuse compares at most 32 letters at once; no name has a longer word. */
const LONGEST_WORD = 32;

/** The distance of a word that only begins with what was typed; an exact match is 0. */
export const UNFINISHED = 0.05;

/** A match inside a word is worse the later it begins: by a hundredth for each letter before it. */
const LETTERS_TO_COST = 100;

/**
 * Slips that are forgiven in a word of this length; two letters that changed places are two slips.
 */
function slipsIn(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/** Cuts a word into so many pieces that at least one has no slip in it. */
function piecesOf(word: string): string[] {
  const count = slipsIn(word.length) + 1;
  const size = word.length / count;
  return Array.from({ length: count }, (_, i) => word.slice(Math.round(i * size), Math.round((i + 1) * size)));
}

/**
 * Indexes of words, each with its distance from what was typed: 0 for the same word, below 1 for
 * others.
 */
export type MeantWords = Map<number, number>;

/** Words by their indexes. */
export interface Vocabulary {
  indexOf: (word: string) => number | undefined;
  /**
   * `unfinished`: the reader may still be typing the word, so longer words that begin with it count
   * too.
   */
  meant: (typed: string, unfinished: boolean) => MeantWords;
}

/**
 * Makes a vocabulary of distinct, folded words. Slips are only looked for when no word is as it was
 * typed.
 *
 * Comparing every word by Fuse would take a quarter of a second for the 50,000 words of a large
 * fact base. By the pigeonhole principle a word with k slips holds one of k + 1 pieces unharmed, so
 * only words with such a piece are compared.
 */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  const indexes = new Map(words.map((word, index) => [word, index]));
  const joined = `\n${words.join('\n')}\n`;

  /** Words that hold a piece; `\n` before the piece means at the beginning of a word. */
  function wordsWith(piece: string): number[] {
    const found: number[] = [];
    let at = joined.indexOf(piece);
    while (at >= 0) {
      const end = joined.indexOf('\n', at + 1);
      const index = indexes.get(joined.slice(joined.lastIndexOf('\n', at) + 1, end));
      if (index !== undefined) found.push(index);
      at = joined.indexOf(piece, end);
    }
    return found;
  }

  function misspelt(word: string): MeantWords {
    const slips = slipsIn(word.length);
    if (slips === 0) return new Map();
    const candidates = new Set(piecesOf(word).flatMap(wordsWith));
    const near = [...candidates].filter((index) => (words[index]?.length ?? 0) >= word.length - slips);
    const fuse = new Fuse(
      near.map((index) => words[index] ?? ''),
      { threshold: slips / word.length + 0.01, distance: LETTERS_TO_COST, includeScore: true, shouldSort: false },
    );
    return new Map(fuse.search(word).map(({ refIndex, score = 1 }) => [near[refIndex] ?? 0, score]));
  }

  return {
    indexOf: (word) => indexes.get(word),
    meant(typed, unfinished) {
      const word = typed.slice(0, LONGEST_WORD);
      const meant: MeantWords = new Map();
      if (unfinished) for (const index of wordsWith(`\n${word}`)) meant.set(index, UNFINISHED);
      const itself = indexes.get(word);
      if (itself !== undefined) meant.set(itself, 0);
      return meant.size > 0 ? meant : misspelt(word);
    },
  };
}
