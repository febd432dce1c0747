/** What each UTF-16 code unit means to the finder, and what it is folded to: the tables, filled as characters are met. */

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
/** Folded forms of what is no word letter, where they differ: hyphens, apostrophes, voiced kana. */
const folds = new Map<number, number>();
const expansions = new Map<number, string>();

/** Keeps what a code unit means. */
export function learn(code: number, unit: number, fold = code): number {
  if (fold !== code) folds.set(code, fold);
  units[code] = unit;
  return unit;
}

/** A letter that folds to several. */
export function learnExpanding(code: number, letters: string): number {
  expansions.set(code, letters);
  return learn(code, Unit.expanding);
}

/** A letter or digit, by its folded form; one that folds to several letters is expanded if these are Latin. */
export function learnWord(code: number, plain: string): number {
  if (plain.length === 1) return learn(code, plain.charCodeAt(0));
  return /^[a-z0-9]{2,}$/.test(plain) ? learnExpanding(code, plain) : learn(code, code);
}

/** True for the unit of a letter or digit, or of a letter that folds to several. */
export function isWordUnit(unit: number): boolean {
  return unit > LAST_CLASS || unit === Unit.expanding;
}

/** The folded form of any code unit but an expanding one. Call `unitOf` first. */
export function foldOf(code: number): number {
  const unit = units[code] as number; // every code unit is an index of the table
  return unit > LAST_CLASS ? unit : (folds.get(code) ?? code);
}

/** All letters an `expanding` code unit folds to. */
export function expansionOf(code: number): string {
  return expansions.get(code) ?? '';
}
