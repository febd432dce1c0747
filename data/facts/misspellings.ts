/** How writers misspell a surname that they have heard: one letter for another of the same sound. */
import { foldKey } from '../../linking/text/fold.ts';

/** Spellings of one sound, in Spanish or between languages. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/v/g, 'b'],
  [/z/g, 's'],
  [/c(?=[ei])/g, 's'],
  [/y/g, 'i'],
  [/i$/g, 'y'],
  [/j(?=[ei])/g, 'g'],
  [/rr/g, 'r'],
];

/** Letters of the shortest name in which one wrong letter leaves no doubt. */
const MIN_LETTERS = 8;

const replacedAt = (name: string, pattern: RegExp, letter: string): string[] =>
  [...name.matchAll(pattern)].map(
    ({ 0: found, index }) => name.slice(0, index) + letter + name.slice(index + found.length),
  );

/** The misspellings of a name of one word in Latin letters; none of a short one. */
export function misspellingsOf(name: string): string[] {
  if (name.length < MIN_LETTERS || !/^\p{Script=Latin}+$/u.test(name)) return [];
  const plain = name.charAt(0) + foldKey(name).slice(1);
  const heard = SOUNDS.flatMap(([pattern, letter]) => replacedAt(plain.slice(1), pattern, letter)).map(
    (rest) => plain.charAt(0) + rest,
  );
  return [...new Set(heard)].filter((one) => foldKey(one) !== foldKey(name));
}
