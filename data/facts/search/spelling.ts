/** How far a typed word is from a word that it was matched to. */
import type { MatchedField } from './search-index.ts';

/**
 * Number of letters to add, drop, replace, or swap with the next one, to make `a` into `b`: the
 * "optimal string alignment" form of the Damerau–Levenshtein distance.
 */
export function editDistance(a: string, b: string): number {
  const letters = [...b];
  let beforeLast: number[] = [];
  let last = [0, ...letters.map((_, j) => j + 1)];
  let previousLetter = '';
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, other] of letters.entries()) {
      const replaced = (last[j] ?? 0) + (letter === other ? 0 : 1);
      const swapped =
        letter === letters[j - 1] && previousLetter === other ? (beforeLast[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(replaced, swapped, (last[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    beforeLast = last;
    last = row;
    previousLetter = letter;
  }
  return last.at(-1) ?? 0;
}

/** From this length on, two slips in a name are likely slips and not another word. */
const LONG_WORD = 8;

/**
 * Whether a word is so near to the typed one that the reader probably meant it. Facts are made of
 * ordinary words, so there only long ones count.
 */
export function isCloseSpelling(typed: string, word: string, field: MatchedField): boolean {
  const isLong = typed.length >= LONG_WORD;
  if (field === 'fact') return isLong && editDistance(typed, word) <= 1;
  return editDistance(typed, word) <= (isLong ? 2 : 1);
}
