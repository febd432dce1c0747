/** How writers misspell a surname that they have heard: one letter for another of the same sound. */
import { foldKey } from '../../linking/text/fold.ts';

/** Spellings of one sound, in Spanish or between languages. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/v/g, 'b'],
  [/b/g, 'v'],
  [/z/g, 's'],
  [/s(?!h)/g, 'z'],
  [/c(?=[ei])/g, 's'],
  [/s(?=[ei])/g, 'c'],
  [/y/g, 'i'],
  [/i/g, 'y'],
  [/k/g, 'c'],
  [/j(?=[ei])/g, 'g'],
  [/g(?=[ei])/g, 'j'],
  [/ll/g, 'y'],
  [/([b-df-hj-np-tv-z])\1/g, '$1'],
  [/(?<=[aeiou])rr?(?=[aeiou])/g, 'rr'],
  [/(?<!^)h/g, ''],
];

/** Letters of the shortest name in which one wrong letter leaves no doubt. */
const MIN_LETTERS = 8;

function replacedAt(name: string, pattern: RegExp, letter: string): string[] {
  return [...name.matchAll(pattern)].map(({ 0: found, index }) => {
    const end = index + found.length;
    return name.slice(0, index) + found.replace(new RegExp(pattern.source), letter) + name.slice(end);
  });
}

/** The misspellings of a name of one word in Latin letters; none of a short one. */
export function misspellingsOf(name: string): string[] {
  if (name.length < MIN_LETTERS || !/^\p{Script=Latin}+$/u.test(name)) return [];
  const plain = name.charAt(0) + foldKey(name).slice(1);
  const heard = SOUNDS.flatMap(([pattern, letter]) => replacedAt(plain.slice(1), pattern, letter)).map(
    (rest) => plain.charAt(0) + rest,
  );
  return [...new Set(heard)].filter((one) => foldKey(one) !== foldKey(name));
}
