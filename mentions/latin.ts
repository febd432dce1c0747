/** What the characters of Western pages mean, ASCII and the accented letters of Latin: learned all at once, for every page has many of them. */
import { learn, learnWord, Unit } from './character-tables.ts';

/** Two letters written as one. */
export const LIGATURES: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ĳ: 'ij' };

/** Characters from here on are left to others. */
export const LATIN_END = 0x180;

const SPACES = '\t\n\v\f\r \u00A0';
const APOSTROPHES = '`´';
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const SIGNS = '×÷';

/** What words are made of: runs of characters by their first, each as the letter or figure that it is folded to. */
const WORD_CHARACTERS: readonly (readonly [number, string])[] = [
  [0x30, '0123456789'],
  [0x41, ALPHABET],
  [0x5f, '_'],
  [0x61, ALPHABET],
  [0xaa, 'a'],
  [0xb2, '23'],
  [0xb5, 'μ'],
  [0xb9, '1o'],
  [0xbc, '¼½¾'],
  [0xc0, 'aaaaaaæceeeeiiiidnooooo×ouuuuyþß'],
  [0xe0, 'aaaaaaæceeeeiiiidnooooo÷ouuuuyþy'],
  [0x100, 'aaaaaaccccccccddddeeeeeeeeeegggggggghhħħiiiiiiiiiiĳĳjjkkĸllllllĿŀ'],
  [0x141, 'llnnnnnnŉŋŋooooooœœrrrrrrssssssssttttŧŧuuuuuuuuuuuuwwyyyzzzzzzs'],
];

function learnRun(first: number, folded: string): void {
  for (let at = 0; at < folded.length; at++) {
    const letter = folded.charAt(at);
    if (!SIGNS.includes(letter)) learnWord(first + at, LIGATURES[letter] ?? letter);
  }
}

export function learnLatin(): void {
  for (let code = 0; code < 0x100; code++) learn(code, Unit.other, code);
  for (const space of SPACES) learn(space.charCodeAt(0), Unit.space, 0x20);
  for (const apostrophe of APOSTROPHES) learn(apostrophe.charCodeAt(0), Unit.other, 0x27);
  learn(0xb7, Unit.other, 0x30fb); // a middle dot, as between the parts of a foreign name in Japanese
  learn(0xad, Unit.ignorable, 0); // a soft hyphen
  for (const [first, folded] of WORD_CHARACTERS) learnRun(first, folded);
}
