/** What each UTF-16 code unit means to the finder, and what it is folded to; learned when it is met first. */

/**
 * What a code unit means to the finder. Word letters and digits have no class of their own: their unit is their folded form,
 * which is always greater than these, so that the finder's inner loop needs one look-up a character.
 */
export const Unit = {
  unknown: 0,
  /** Belongs to the word around it but says nothing: soft hyphen, combining mark, zero-width joiner. */
  ignorable: 1,
  space: 2,
  /** Punctuation and everything else; folded by `foldOf`. */
  other: 3,
  /** A letter that folds to several ("ß", "æ", "ﬁ"): see `expansionOf`. */
  expanding: 4,
  /** A character of a script without spaces, or of Korean, whose particles cling to names: a word of its own; folded by `foldOf`. */
  ideograph: 5,
} as const;

/** Units above this are folded letters and digits of scripts that part words by spaces. */
export const LAST_CLASS = Unit.ideograph;

const CODE_UNITS = 0x10000;

/** By code unit. Filled as characters are met: classifying all 65,536 up front would cost every page some 20 ms. */
export const units = new Uint16Array(CODE_UNITS);
/** Folded forms of what is no word letter: hyphens, apostrophes, ideographs. */
const folds = new Uint16Array(CODE_UNITS);
const expansions = new Map<number, string>();

/** Keeps what a code unit means. */
export function learn(code: number, unit: number, fold: number): number {
  folds[code] = fold;
  units[code] = unit;
  return unit;
}

/** A letter or digit, by its folded form; one that folds to several letters is expanded if these are Latin. */
function learnWord(code: number, plain: string): number {
  if (plain.length === 1) return learn(code, plain.charCodeAt(0), plain.charCodeAt(0));
  if (!/^[a-z0-9]{2,}$/.test(plain)) return learn(code, code, code);
  expansions.set(code, plain);
  return learn(code, Unit.expanding, plain.charCodeAt(0));
}

/** Letters that Unicode does not decompose but that readers write without their stroke or ligature. */
const UNDECOMPOSED: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ς: 'σ',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
/** Small capitals that are letters of their own, and the letters they stand for. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ';
const THEIR_LETTERS = 'abcdefghijklmnopqrstuvwyz';

/** Small, without its marks. Decomposed before and after: "ℋ" becomes a capital letter, "İ" a small one with a mark. */
function plainOf(char: string, withoutMarks: (text: string) => string): string {
  const lower = withoutMarks(char.normalize('NFKD').toLowerCase().normalize('NFKD'));
  const small = lower.length === 1 ? SMALL_CAPITALS.indexOf(lower) : -1;
  return UNDECOMPOSED[lower] ?? (small < 0 ? lower : THEIR_LETTERS.charAt(small));
}

const isIn = (code: number, ranges: readonly (readonly [number, number])[]) =>
  ranges.some(([first, last]) => code >= first && code <= last);

const SPACES = '\t\n\f\r \u00A0\u3000\uFEFF';
const APOSTROPHES = '`‘’\u2032';
const HYPHENS = '\u2010\u2011–—\u2212';
const MIDDLE_DOTS = '·•・';
/** Soft hyphen, zero-width characters, combining marks, variants of emoji. */
const IGNORABLE = [
  [0xad, 0xad],
  [0x200b, 0x200f],
  [0x300, 0x36f],
  [0xfe00, 0xfe0f],
] as const;
/** Punctuation, arrows, shapes; surrogates, halves of emoji mostly; private use, pictures in fonts. Without circled figures, which are figures. */
const SIGNS = [
  [0x21, 0x2f],
  [0x3a, 0x40],
  [0x5b, 0x5e],
  [0x7b, 0x7e],
  [0xa1, 0xa7],
  [0xa9, 0xa9],
  [0xab, 0xac],
  [0xae, 0xae],
  [0xb0, 0xb1],
  [0xbb, 0xbb],
  [0xbf, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
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
  [0x100, 0x24f],
  [0x370, 0x481],
  [0x48a, 0x556],
  [0x1e00, 0x1fff],
] as const;
/** Raised letters and figures, and letters of Hebrew and Arabic, none of which has another size. */
const CASELESS = [
  [0xaa, 0xaa],
  [0xb2, 0xb3],
  [0xb9, 0xba],
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

/** The unit of a character that is common somewhere; 0 for any other, which takes what Unicode says of all of them. */
export function classifyCommon(code: number): number {
  const char = String.fromCharCode(code);
  if (code < 0x7f) {
    const lower = char.toLowerCase().charCodeAt(0);
    if ((lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || char === '_')
      return learn(code, lower, lower);
  }
  if (SPACES.includes(char)) return learn(code, Unit.space, 0x20);
  if (APOSTROPHES.includes(char)) return learn(code, Unit.other, 0x27);
  if (HYPHENS.includes(char)) return learn(code, Unit.other, 0x2d);
  if (MIDDLE_DOTS.includes(char)) return learn(code, Unit.other, 0x30fb);
  if (isHanOrHangul(code)) return learn(code, Unit.ideograph, code);
  if (isIn(code, SIGNS)) return learn(code, Unit.other, code);
  if (isIn(code, IGNORABLE)) return learn(code, Unit.ignorable, 0);
  if (isKana(code)) return learn(code, Unit.ideograph, plainOf(char, withoutAccents).charCodeAt(0));
  const isLetter =
    (code >= 0xc0 && code <= 0xff) ||
    isIn(code, CASELESS) ||
    (isIn(code, CASED) && char.toLowerCase() !== char.toUpperCase());
  return isLetter ? learnWord(code, plainOf(char, withoutAccents)) : Unit.unknown;
}

/** What Unicode says of characters. The engine takes milliseconds to get these ready: most pages never need them. */
const makeClasses = () => ({
  /** Half-width katakana write their voicing marks as characters of their own. */
  ignorable: /[\p{M}\p{Cf}\uFF9E\uFF9F]/u,
  word: /[\p{L}\p{N}_]/u,
  space: /\s/u,
  ideograph:
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u30FC\uFF70]/u,
  hyphens: /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/u,
  apostrophes: /[\u2018\u2019\u201B\u2032\u02BC\u02B9\u0060\u00B4\uFF07]/u,
  /** Between the parts of a foreign name in Japanese, Chinese and half-width text. */
  middleDots: /[\u00B7\u2022\u2027\u30FB\uFF65]/u,
  marks: /\p{M}/gu,
});

let classes: ReturnType<typeof makeClasses> | undefined;

/** The unit of any character. */
export function classifyByProperties(code: number): number {
  classes ??= makeClasses();
  const { ignorable, word, space, ideograph, hyphens, apostrophes, middleDots, marks } = classes;
  const char = String.fromCharCode(code);
  if (apostrophes.test(char)) return learn(code, Unit.other, 0x27);
  if (hyphens.test(char)) return learn(code, Unit.other, 0x2d);
  if (middleDots.test(char)) return learn(code, Unit.other, 0x30fb);
  if (space.test(char)) return learn(code, Unit.space, 0x20);
  if (ignorable.test(char)) return learn(code, Unit.ignorable, 0);
  const plain = plainOf(char, (text) => text.replace(marks, ''));
  if (ideograph.test(char)) return learn(code, Unit.ideograph, plain.length === 1 ? plain.charCodeAt(0) : code);
  return word.test(char) ? learnWord(code, plain) : learn(code, Unit.other, code);
}

/** Learns more characters than those that are common; called once. */
let learnMore: (() => void) | undefined;

export function onRareCharacter(learnThem: () => void): void {
  learnMore = learnThem;
}

function classifyRare(code: number): number {
  learnMore?.();
  learnMore = undefined;
  return units[code] || classifyByProperties(code);
}

/** `charCodeAt` gives NaN behind the end of a text, where nothing stands. */
const classify = (code: number) => (Number.isNaN(code) ? Unit.other : classifyCommon(code) || classifyRare(code));

/** The unit of a UTF-16 code unit: one of `Unit`, or a folded letter. */
export function unitOf(code: number): number {
  return units[code] || classify(code);
}

/** True for the unit of a letter or digit, or of a letter that folds to several. */
export function isWordUnit(unit: number): boolean {
  return unit > LAST_CLASS || unit === Unit.expanding;
}

/** The folded form of any code unit but an expanding one. Call `unitOf` first. */
export function foldOf(code: number): number {
  return folds[code] as number; // every code unit is an index of the table
}

/** True for a hyphen or dash of any length. */
export const isHyphen = (code: number) => unitOf(code) === Unit.other && foldOf(code) === 0x2d;

/** All letters an `expanding` code unit folds to. */
export function expansionOf(code: number): string {
  return expansions.get(code) ?? '';
}
