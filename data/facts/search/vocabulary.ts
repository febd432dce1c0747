/** The distinct words of a fact base, and which of them a reader means by a typed one, slips included. */
import Fuse from 'fuse.js/basic';

/** Fuse compares words of up to 32 letters at once; no name has a longer one. */
const LONGEST_WORD = 32;

/** What it costs, beside an exact match (0), that a word goes on after what was typed. */
const UNFINISHED = 0.05;

/** A match inside a word counts less the later it begins: a hundredth for each letter before it. */
const LETTERS_TO_COST = 100;

/** Slips that are forgiven in a word of this many letters; two letters that changed places are two slips. */
function slipsIn(length: number): number {
  if (length < 4) return 0;
  return length < 6 ? 1 : 2;
}

/** A word cut into so many pieces that one of them is whole whichever letters are wrong. */
function piecesOf(word: string): string[] {
  const count = slipsIn(word.length) + 1;
  const size = word.length / count;
  return Array.from({ length: count }, (_, i) => word.slice(Math.round(i * size), Math.round((i + 1) * size)));
}

/** Words of the vocabulary by their numbers, each with how far it is from what was typed: 0 for the same word, below 1 for others. */
export type MeantWords = Map<number, number>;

export interface Vocabulary {
  numberOf: (word: string) => number | undefined;
  /** `begun`: the reader may still be typing the word, so longer ones that begin with it count too. */
  meant: (typed: string, begun: boolean) => MeantWords;
}

/**
 * Words must be distinct and in their plain form. Slips are looked for only in a word that is not in the vocabulary as it was typed.
 *
 * Fuse alone would look at each word, some 50,000 in a large fact base, which takes a quarter of a second. A word with k slips holds one of
 * k + 1 pieces unharmed (the pigeonhole principle), so words without any of the pieces are passed over by searching one long string.
 */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  const numbers = new Map(words.map((word, number) => [word, number]));
  const joined = `\n${words.join('\n')}\n`;
  const starts = new Uint32Array(words.length);
  let at = 1;
  words.forEach((word, number) => {
    starts[number] = at;
    at += word.length + 1;
  });

  function wordAt(position: number): number {
    let low = 0;
    let high = words.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** `piece` may begin with a line break: then words that begin with the rest of it. */
  function wordsWith(piece: string): number[] {
    const found: number[] = [];
    for (let position = joined.indexOf(piece); position >= 0; ) {
      const number = wordAt(position + (piece.startsWith('\n') ? 1 : 0));
      found.push(number);
      // Once a word is enough: on from its end.
      position = joined.indexOf(piece, (starts[number] ?? 0) + (words[number]?.length ?? 0));
    }
    return found;
  }

  function misspelt(word: string): MeantWords {
    const slips = slipsIn(word.length);
    if (slips === 0) return new Map();
    const candidates = new Set(piecesOf(word).flatMap(wordsWith));
    const near = [...candidates].filter((number) => (words[number]?.length ?? 0) >= word.length - slips);
    const fuse = new Fuse(
      near.map((number) => words[number] ?? ''),
      { threshold: slips / word.length + 0.01, distance: LETTERS_TO_COST, includeScore: true, shouldSort: false },
    );
    return new Map(fuse.search(word).map(({ refIndex, score = 1 }) => [near[refIndex] ?? 0, score]));
  }

  return {
    numberOf: (word) => numbers.get(word),
    meant(typed, begun) {
      const word = typed.slice(0, LONGEST_WORD);
      const meant: MeantWords = new Map();
      if (begun) for (const number of wordsWith(`\n${word}`)) meant.set(number, UNFINISHED);
      const itself = numbers.get(word);
      if (itself !== undefined) meant.set(itself, 0);
      return meant.size > 0 ? meant : misspelt(word);
    },
  };
}
