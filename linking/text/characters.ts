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

/** Punctuation that is written in several ways, by the form to compare by. */
const VARIANTS: readonly (readonly [folded: string, variants: string])[] = [
  ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D'],
  ["'", '\u2018\u2019\u201B\u2032\u02BC\u02B9\u0060\u00B4\uFF07'],
  // Between the parts of a foreign name in Japanese, Chinese and half-width text.
  ['\u30FB', '\u00B7\u2022\u2027\u30FB\uFF65'],
];

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

/** What most pages hold besides letters. Only a shortcut: the properties below say the same. */
const COMMON_IGNORABLE = /\u00AD|[\u0300-\u036F]|[\u200B-\u200F]/;
const COMMON_OTHER = /[!-/:-@[-^`{-~¡-©«¬®-±´¶-¸»¿×÷\u2010-\u2027\u2030-\u205E\u20A0-\u20C0\u2190-\u23FF\u2500-\u2775]/;
const COMMON_LETTER = /[\w\u00C0-\u024F\u1E00-\u1EFF]/;
const COMMON_MARKS = /[\u0300-\u036F]/g;

type Description = Pick<Character, 'kind' | 'folded'>;

/**
 * In lower case, without marks. Decomposed twice: "ℋ" becomes a capital, "İ" a small letter with a
 * mark.
 */
function plainOf(char: string, marks: RegExp): string {
  const plain = char.normalize('NFKD').toLowerCase().normalize('NFKD').replace(marks, '');
  const smallCapital = plain.length === 1 ? SMALL_CAPITALS.indexOf(plain) : -1;
  return UNDECOMPOSED[plain] ?? (smallCapital < 0 ? plain : PLAIN_CAPITALS.charAt(smallCapital));
}

/** Unicode's properties take an engine a millisecond to get ready: most pages never need them. */
const properties = () => ({
  /** Half-width katakana write their voicing marks as characters of their own. */
  ignorable: /[\p{M}\p{Cf}\uFF9E\uFF9F]/u,
  marks: /\p{M}/gu,
  letter: /[\p{L}\p{N}_]/u,
  lettersOnly: /^[\p{L}\p{N}]+$/u,
  ideograph:
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC\uFF70]/u,
});

let prepared: ReturnType<typeof properties> | undefined;

function describeByProperties(char: string): Description {
  prepared ??= properties();
  const { ignorable, marks, letter, lettersOnly, ideograph } = prepared;
  if (ignorable.test(char)) return { kind: Kind.ignorable, folded: '' };
  const plain = plainOf(char, marks);
  const variant = variantOf(plain);
  if (variant) return { kind: Kind.other, folded: variant };
  // A syllable of Korean decomposes into its letters: it stays whole.
  if (ideograph.test(char)) return { kind: Kind.ideograph, folded: plain.length === 1 ? plain : char };
  if (!letter.test(char)) return { kind: Kind.other, folded: char };
  return { kind: Kind.letter, folded: lettersOnly.test(plain) ? plain : char };
}

const variantOf = (char: string) => VARIANTS.find(([, variants]) => char !== '' && variants.includes(char))?.[0];

function describe(char: string): Description {
  const variant = variantOf(char);
  if (variant) return { kind: Kind.other, folded: variant };
  if (char === '\uFEFF' || COMMON_IGNORABLE.test(char)) return { kind: Kind.ignorable, folded: '' };
  if (/\s/.test(char)) return { kind: Kind.space, folded: ' ' };
  if (COMMON_OTHER.test(char)) return { kind: Kind.other, folded: char };
  const plain = COMMON_LETTER.test(char) ? plainOf(char, COMMON_MARKS) : '';
  return /^\w+$/.test(plain) ? { kind: Kind.letter, folded: plain } : describeByProperties(char);
}

/**
 * By code unit, what `unitOf` answers; 0 where nobody has asked yet. Only a cache: describing a
 * character takes a microsecond, and a page has hundreds of thousands.
 */
const cache = new Uint16Array(0x10000);

/** The same, for a loop over characters; 0 says that `unitOf` must be asked. */
export const knownUnits: Readonly<Record<number, number>> = cache;

const characters = new Map<number, Character>();

/** The character at a place of a text, in Unicode's sense: a surrogate pair is one. */
export function characterAt(text: string, at: number): Character {
  const code = text.codePointAt(at) ?? 0;
  let character = characters.get(code);
  if (!character) {
    const char = String.fromCodePoint(code);
    character = { ...describe(char), length: char.length };
    characters.set(code, character);
  }
  return character;
}

function learn(code: number): number {
  const { kind, folded } = characterAt(String.fromCharCode(code), 0);
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  let unit: number = kind;
  if (kind === Kind.letter && folded.length === 1) unit = folded.charCodeAt(0);
  else if (kind === Kind.letter || isHalf) unit = SPECIAL_UNIT;
  cache[code] = unit;
  return unit;
}

/** What `unitOf` gives for a letter that folds to several, and for half of a character. */
export const SPECIAL_UNIT = 6;
/** Greater units are folded letters. */
export const LAST_KIND_UNIT = SPECIAL_UNIT;

/**
 * What a UTF-16 code unit means, in one number: a folded letter (as its code, greater than
 * `LAST_KIND_UNIT`), a `Kind`, or `SPECIAL_UNIT`, of which `characterAt` tells more.
 */
export function unitOf(code: number): number {
  return cache[code] || learn(code);
}

/** The kind of the character at a place of a text; `Kind.other` outside of it. */
export function kindAt(text: string, at: number): Kind {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return Kind.other;
  const unit = unitOf(code);
  if (unit > LAST_KIND_UNIT) return Kind.letter;
  return unit === SPECIAL_UNIT ? characterAt(text, at).kind : (unit as Kind);
}
