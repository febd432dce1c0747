/** What the characters mean, Latin aside, that are common in some alphabet, told without Unicode's properties, which the engine takes milliseconds to get ready. */
import { learn, learnWord, Unit } from './character-tables.ts';
import { plainOf } from './plain-letters.ts';

const isIn = (code: number, ranges: readonly (readonly [number, number])[]) =>
  ranges.some(([first, last]) => code >= first && code <= last);

const SPACES = '\u3000\uFEFF';
const APOSTROPHES = '‘’\u2032';
const HYPHENS = '\u2010\u2011–—\u2212';
const MIDDLE_DOTS = '•・';
/** Zero-width characters, combining marks, variants of emoji. */
const IGNORABLE = [
  [0x200b, 0x200f],
  [0x300, 0x36f],
  [0xfe00, 0xfe0f],
] as const;
/** Punctuation, arrows, shapes; surrogates, halves of emoji mostly; private use, pictures in fonts. Without circled figures, which are figures. */
const SIGNS = [
  [0x201a, 0x201a],
  [0x201c, 0x2026],
  [0x2030, 0x2031],
  [0x2039, 0x203b],
  [0x20a0, 0x20c0],
  [0x2122, 0x2122],
  [0x2190, 0x2426],
  [0x2500, 0x2775],
  [0x2794, 0x2bff],
  [0x3001, 0x3004],
  [0x3008, 0x3020],
  [0xd800, 0xf8ff],
  [0xff01, 0xff06],
  [0xff08, 0xff0c],
  [0xff1a, 0xff20],
  [0xfffc, 0xfffd],
] as const;
/** Alphabets with capital and small letters: where these differ, it is a letter. */
const CASED = [
  [0x180, 0x24f],
  [0x370, 0x481],
  [0x48a, 0x556],
  [0x1e00, 0x1fff],
] as const;
/** Letters of Hebrew and Arabic, none of which has another size. */
const CASELESS = [
  [0x5d0, 0x5ea],
  [0x620, 0x63f],
  [0x641, 0x64a],
  [0x671, 0x6d3],
] as const;
/** Their accents, and the voicing marks of kana. */
const ACCENTS = [
  [0x300, 0x36f],
  [0x64b, 0x65f],
  [0x3099, 0x309a],
] as const;

function withoutAccents(text: string): string {
  let plain = '';
  for (let at = 0; at < text.length; at++) if (!isIn(text.charCodeAt(at), ACCENTS)) plain += text.charAt(at);
  return plain;
}

const isKana = (code: number) =>
  (code >= 0x3041 && code <= 0x3096) || (code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc;
/** Han characters as they are written today, none of which folds to another, and the syllables of Korean. */
const isHanOrHangul = (code: number) => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);

/** The unit of a character behind Latin that is common somewhere; 0 for any other, which takes what Unicode says of all of them. */
export function classifyCommon(code: number): number {
  const char = String.fromCharCode(code);
  if (SPACES.includes(char)) return learn(code, Unit.space, 0x20);
  if (APOSTROPHES.includes(char)) return learn(code, Unit.other, 0x27);
  if (HYPHENS.includes(char)) return learn(code, Unit.other, 0x2d);
  if (MIDDLE_DOTS.includes(char)) return learn(code, Unit.other, 0x30fb);
  if (isHanOrHangul(code)) return learn(code, Unit.ideograph);
  if (isIn(code, SIGNS)) return learn(code, Unit.other);
  if (isIn(code, IGNORABLE)) return learn(code, Unit.ignorable);
  if (isKana(code)) return learn(code, Unit.ideograph, plainOf(char, withoutAccents).charCodeAt(0));
  const isLetter = isIn(code, CASELESS) || (isIn(code, CASED) && char.toLowerCase() !== char.toUpperCase());
  return isLetter ? learnWord(code, plainOf(char, withoutAccents)) : Unit.unknown;
}
