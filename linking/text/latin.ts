/** What the characters of Western pages mean, ASCII and the accented letters of Latin: learned all at once, for every page has many of them. */
import { learn, learnExpanding, Unit, units } from './character-tables.ts';

/** Two letters written as one. */
export const LIGATURES: Record<string, string> = {
  ß: 'ss',
  Æ: 'ae',
  æ: 'ae',
  Œ: 'oe',
  œ: 'oe',
  Þ: 'th',
  þ: 'th',
  Ĳ: 'ij',
  ĳ: 'ij',
};

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

/** In few and simple steps, for a page does this once, with code that is new to the engine. */
export function learnLatin(): void {
  units.fill(Unit.other, 0, 0x100);
  for (const [first, folded] of WORD_CHARACTERS)
    for (let at = 0; at < folded.length; at++) units[first + at] = folded.charCodeAt(at);
  for (const sign of SIGNS) learn(sign.charCodeAt(0), Unit.other);
  for (const space of SPACES) learn(space.charCodeAt(0), Unit.space, 0x20);
  for (const apostrophe of APOSTROPHES) learn(apostrophe.charCodeAt(0), Unit.other, 0x27);
  learn(0xb7, Unit.other, 0x30fb); // a middle dot, as between the parts of a foreign name in Japanese
  learn(0xad, Unit.ignorable); // a soft hyphen
  for (const [char, letters] of Object.entries(LIGATURES)) learnExpanding(char.charCodeAt(0), letters);
}
