/** What each character means for cutting text into words, and the form in which it is compared. */

/** The kinds of characters. */
export const Kind = {
  /** A letter or digit of a script that parts words by spaces. */
  letter: 1,
  /**
   * A character of a script without spaces, or of Korean, whose particles cling to names: a word
   * of its own.
   */
  ideograph: 2,
  space: 3,
  /**
   * Soft hyphens, combining marks, zero-width characters: part of the word around them, without
   * meaning.
   */
  ignorable: 4,
  /** Punctuation, symbols and everything else. */
  other: 5,
} as const;

export type Kind = (typeof Kind)[keyof typeof Kind];

export interface Character {
  kind: Kind;
  /** The form to compare by; empty for an ignorable character, several letters for a ligature. */
  folded: string;
  /** UTF-16 code units: 1 or 2. */
  length: number;
}

/** Punctuation that is written in several ways, and the form to compare by. */
const VARIANTS: ReadonlyMap<string, string> = new Map(
  [
    ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D'],
    ["'", '\u2018\u2019\u201B\u2032\u02BC\u02B9\u0060\u00B4\uFF07'],
    // Between the parts of a foreign name in Japanese, Chinese and half-width text.
    ['\u30FB', '\u00B7\u2022\u2027\u30FB\uFF65'],
  ].flatMap(([folded = '', variants = '']) => [...variants].map((variant): [string, string] => [variant, folded])),
);

/**
 * Letters that Unicode does not decompose but that readers write without their stroke or ligature.
 */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ς: 'σ',
  '\u02BCn': 'n',
};

/** Small capitals that are letters of their own, and the letters they stand for. */
const SMALL_CAPITALS = 'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ';
const PLAIN_CAPITALS = 'abcdefghijklmnopqrstuvwyz';

/** What most pages hold. Only shortcuts: Unicode's properties, asked below, say the same. */
const COMMON_IGNORABLE = '\u00AD\u200B\u200C\u200D\u200E\u200F\uFEFF';
const COMMON_SYMBOLS = '¡¢£§©«®°±»¿×„“”…‹›€←↑→↓▶●★';
const COMMON_MARKS = /[\u0300-\u036F\u064B-\u065F\u3099\u309A]/;
/** Of Chinese, Japanese and Korean, which many names are also given in. */
const COMMON_IDEOGRAPHS = /^[\u3041-\u3096\u30A1-\u30FA\u4E00-\u9FFF\uAC00-\uD7A3]$/;
/** Letters of Hebrew and Arabic, which have no case. */
const UNCASED_LETTERS = /^[\u05D0-\u05EA\u0620-\u063F\u0641-\u064A]$/;
/** From here on there are characters with case that are no letters, such as circled ones. */
const END_OF_CASED_LETTERS = 0x2000;
/** The first script without spaces begins here. */
const FIRST_IDEOGRAPH = 0x0e00;
const ASCII_END = 0x80;

/** What `unitOf` gives for a letter that folds to several, and for half of a character. */
const SPECIAL_UNIT = 6;
/** Greater units are folded letters. */
export const LAST_KIND_UNIT = SPECIAL_UNIT;

type Description = Pick<Character, 'kind' | 'folded'>;

/**
 * In lower case, without the common marks. Decomposed twice: "ℋ" becomes a capital,
 * "İ" a small letter with a mark.
 */
function plainOf(char: string): string {
  let plain = char.normalize('NFKD').toLowerCase().normalize('NFKD');
  if (plain.length > 1) plain = [...plain].filter((one) => !COMMON_MARKS.test(one)).join('');
  const smallCapital = plain.length === 1 ? SMALL_CAPITALS.indexOf(plain) : -1;
  return UNDECOMPOSED[plain] ?? (smallCapital < 0 ? plain : PLAIN_CAPITALS.charAt(smallCapital));
}

/** See `unitOf`. */
function asciiUnitOf(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code + 0x20;
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return code;
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) ? Kind.space : Kind.other;
}

/** True when all characters have case; of the marks, U+0345 alone has a capital. */
function hasCase(text: string): boolean {
  for (const char of text) if (char === char.toUpperCase() || char === '\u0345') return false;
  return text !== '';
}

/** Two expressions, because most characters that get here are East Asian. */
const isIdeograph = (char: string) =>
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u30FC\uFF70]/u.test(char) ||
  /[\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u.test(char);

/** A syllable of Korean decomposes into its letters: it stays whole. */
const ideograph = (char: string, plain: string): Description => ({
  kind: Kind.ideograph,
  folded: plain.length === 1 ? plain : char,
});

/** Asked last: Unicode's properties take an engine a millisecond to get ready. */
function describeByProperties(char: string, code: number): Description {
  // Half-width katakana write their voicing marks as characters of their own.
  const isVoicing = char === '\uFF9E' || char === '\uFF9F';
  const decomposed = plainOf(char);
  // Circled letters are ornament, as bold ones are.
  const isLetter = !isVoicing && (/[\p{L}\p{N}]/u.test(char) || /^[a-z]$/.test(decomposed));
  if (isVoicing || (!isLetter && /[\p{M}\p{Cf}]/u.test(char))) return { kind: Kind.ignorable, folded: '' };
  const plain = decomposed === char ? char : decomposed.replace(/\p{M}/gu, '');
  const variant = VARIANTS.get(plain);
  if (variant) return { kind: Kind.other, folded: variant };
  if (code >= FIRST_IDEOGRAPH && isIdeograph(char)) return ideograph(char, plain);
  if (!isLetter) return { kind: Kind.other, folded: char };
  const isPlain = plain === char || /^[\p{L}\p{N}]+$/u.test(plain);
  return { kind: Kind.letter, folded: isPlain ? plain : char };
}

function describe(char: string, code: number): Description {
  const variant = VARIANTS.get(char);
  if (variant) return { kind: Kind.other, folded: variant };
  if (char.trim() === '' && char !== '\uFEFF') return { kind: Kind.space, folded: ' ' };
  if (code < ASCII_END)
    return { kind: asciiUnitOf(code) > LAST_KIND_UNIT ? Kind.letter : Kind.other, folded: char.toLowerCase() };
  if (COMMON_IGNORABLE.includes(char)) return { kind: Kind.ignorable, folded: '' };
  if (COMMON_SYMBOLS.includes(char)) return { kind: Kind.other, folded: char };
  if (COMMON_IDEOGRAPHS.test(char)) return ideograph(char, plainOf(char));
  const plain = code < END_OF_CASED_LETTERS ? plainOf(char) : '';
  return hasCase(plain) || UNCASED_LETTERS.test(plain)
    ? { kind: Kind.letter, folded: plain }
    : describeByProperties(char, code);
}

const characters = new Map<number, Character>();

/** The character at a place of a text, in Unicode's sense: a surrogate pair is one. */
export function characterAt(text: string, at: number): Character {
  const code = text.codePointAt(at) ?? 0;
  let character = characters.get(code);
  if (!character) {
    const char = String.fromCodePoint(code);
    character = { ...describe(char, code), length: char.length };
    characters.set(code, character);
  }
  return character;
}

/**
 * By code unit, what `unitOf` answers; 0 where nobody has asked yet. Only a cache, for a page has
 * hundreds of thousands of characters.
 */
const units = new Uint16Array(0x10000);
// ASCII at once: it is most of most pages.
for (let code = 0; code < ASCII_END; code++) units[code] = asciiUnitOf(code);

/** The same, for a loop over characters; 0 says that `unitOf` must be asked. */
export const knownUnits: Readonly<Record<number, number>> = units;

/**
 * What a UTF-16 code unit means, in one number: a folded letter (as its code, greater than
 * `LAST_KIND_UNIT`), a `Kind`, or `SPECIAL_UNIT`, of which `characterAt` tells more.
 */
export function unitOf(code: number): number {
  if (units[code]) return units[code];
  const { kind, folded } = characterAt(String.fromCharCode(code), 0);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  let unit: number = kind;
  if (kind === Kind.letter && folded.length === 1) unit = folded.charCodeAt(0);
  else if (kind === Kind.letter || isHalf) unit = SPECIAL_UNIT;
  units[code] = unit;
  return unit;
}

/** The kind of the character at a place of a text; `Kind.other` outside of it. */
export function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return Kind.other;
  const unit = unitOf(code);
  if (unit > LAST_KIND_UNIT) return Kind.letter;
  return unit === SPECIAL_UNIT ? characterAt(text, at).kind : (unit as Kind);
}

/** True when a text begins with a letter of a script without capitals. */
export function isCaseless(text: string): boolean {
  const first = text.charAt(0);
  if (first.toLowerCase() !== first.toUpperCase() || /[\d_]/.test(first)) return false;
  const kind = kindAt(text, 0);
  return kind === Kind.letter || kind === Kind.ideograph;
}
