/**
 * Folding: the comparison form of text, in which "FUJIMORI", "Fujimóri" and "Fuji\u00ADmori" are the same.
 *
 * Works on UTF-16 code units, so offsets are JavaScript string indices. Case, diacritics (composed or not), width,
 * apostrophe, hyphen and space variants are made equal; soft hyphens and zero-width characters vanish.
 */

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

/** Letters that Unicode does not decompose but that readers write without their stroke or ligature. */
const undecomposed = () =>
  new Map([
    ['ø', 'o'],
    ['ł', 'l'],
    ['đ', 'd'],
    ['ð', 'd'],
    ['ı', 'i'],
    ['ς', 'σ'],
    ['ß', 'ss'],
    ['æ', 'ae'],
    ['œ', 'oe'],
    ['þ', 'th'],
    // Small capitals, as letters of their own.
    ...[...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ'].map((small, at): [string, string] => [
      small,
      'abcdefghijklmnopqrstuvwyz'.charAt(at),
    ]),
  ]);

/** What tells the classes of characters. The engine takes milliseconds to get these ready: most pages never need them. */
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
  undecomposed: undecomposed(),
});

let classes: ReturnType<typeof makeClasses> | undefined;

function learn(code: number, unit: number, fold: number): number {
  folds[code] = fold;
  units[code] = unit;
  return unit;
}

/** What the letters from "À" to "ÿ" fold to; a space for those that are several letters or none. */
const LATIN_LETTERS = 'aaaaaa ceeeeiiiidnooooo ouuuuy  aaaaaa ceeeeiiiidnooooo ouuuuy y';
const FIRST_LATIN = 0xc0;
const LATIN_PAIRS: Record<string, string> = { ß: 'ss', æ: 'ae', Æ: 'ae', þ: 'th', Þ: 'th' };

/** With ASCII, the letters above and Han, nearly all that pages in Western languages and in Chinese are written in. */
const COMMON_SPACES = '\t\n\f\r \u00A0\u3000';
const COMMON_IGNORABLES = '\u00AD\u200B\u200C\u200D';
const COMMON_SIGNS = '«»“”„‚‹›…•·©®°§¡¿×÷€£→|–—、。「」《》，：；！？（）';

/** Han characters as they are written today; none of them folds to another. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/**
 * The unit of a common character; 0 for any other. The expressions for the others take several milliseconds to get ready, which a page
 * should not pay for its first quotation mark.
 */
export function classifyCommon(code: number): number {
  const char = String.fromCharCode(code);
  if (COMMON_SPACES.includes(char)) return learn(code, Unit.space, 0x20);
  if (COMMON_IGNORABLES.includes(char)) return learn(code, Unit.ignorable, 0);
  if ('`‘’'.includes(char)) return learn(code, Unit.other, 0x27);
  if ('–—'.includes(char)) return learn(code, Unit.other, 0x2d);
  if ('·•'.includes(char)) return learn(code, Unit.other, 0x30fb);
  if (code > 0x20 && code < 0x7f) {
    const lower = char.toLowerCase().charCodeAt(0);
    const isWord = (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39) || char === '_';
    return learn(code, isWord ? lower : Unit.other, isWord ? lower : code);
  }
  if (code >= FIRST_HAN && code <= LAST_HAN) return learn(code, Unit.ideograph, code);
  const latin = LATIN_LETTERS.charCodeAt(code - FIRST_LATIN);
  if (latin > 0x20) return learn(code, latin, latin);
  const pair = LATIN_PAIRS[char];
  if (pair) {
    expansions.set(code, pair);
    return learn(code, Unit.expanding, pair.charCodeAt(0));
  }
  return COMMON_SIGNS.includes(char) ? learn(code, Unit.other, code) : Unit.unknown;
}

function classify(code: number): number {
  return classifyCommon(code) || classifyByProperties(code);
}

/** The unit of any character, from what Unicode says of it. */
export function classifyByProperties(code: number): number {
  classes ??= makeClasses();
  const { ignorable, word, space, ideograph, hyphens, apostrophes, middleDots, marks } = classes;
  const char = String.fromCharCode(code);
  if (apostrophes.test(char)) return learn(code, Unit.other, 0x27);
  if (hyphens.test(char)) return learn(code, Unit.other, 0x2d);
  if (middleDots.test(char)) return learn(code, Unit.other, 0x30fb);
  if (space.test(char)) return learn(code, Unit.space, 0x20);
  if (ignorable.test(char)) return learn(code, Unit.ignorable, 0);
  // Decomposed before and after: "ℋ" becomes a capital letter, "İ" a small one with a mark.
  const lower = char.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '');
  const plain = classes.undecomposed.get(lower) ?? lower;
  if (ideograph.test(char)) return learn(code, Unit.ideograph, plain.length === 1 ? plain.charCodeAt(0) : code);
  if (!word.test(char)) return learn(code, Unit.other, code);
  if (plain.length === 1) return learn(code, plain.charCodeAt(0), plain.charCodeAt(0));
  // Hangul syllables decompose to several letters that mean nothing apart; only Latin ligatures are worth expanding.
  if (!/^[a-z0-9]{2,}$/.test(plain)) return learn(code, code, code);
  expansions.set(code, plain);
  return learn(code, Unit.expanding, plain.charCodeAt(0));
}

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

/** All letters an `expanding` code unit folds to. */
export function expansionOf(code: number): string {
  return expansions.get(code) ?? '';
}

export interface FoldedText {
  text: string;
  /** `starts[i]`, `ends[i]`: the range of the original that folded unit `i` stands for; ranges never overlap out of order. */
  starts: number[];
  ends: number[];
}

/**
 * Folds a text and keeps the way back: `original.slice(starts[i], ends[j - 1])` is what folded `[i, j)` came from.
 * A run of white space becomes one space.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (char: string, start: number) => {
    text += char;
    starts.push(start);
    ends.push(start + 1);
  };
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i);
    const unit = unitOf(code);
    const last = ends.length - 1;
    if (unit === Unit.ignorable) {
      // A combining mark belongs to the letter before it, so that slicing never tears "é" apart.
      if (last >= 0 && ends[last] === i) ends[last] = i + 1;
    } else if (unit === Unit.space && text.endsWith(' ')) {
      ends[last] = i + 1;
    } else if (unit === Unit.expanding) {
      for (const letter of expansionOf(code)) push(letter, i);
    } else {
      push(String.fromCharCode(foldOf(code)), i);
    }
  }
  return { text, starts, ends };
}

/** The folded form alone, trimmed: the key under which an alias is compared. */
export function foldKey(original: string): string {
  return foldText(original).text.trim();
}
