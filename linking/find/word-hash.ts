/** Hashes folded text word by word and gap by gap: the same steps for the aliases of a lexicon and for the text of a page. */
import type { BloomFilter } from '../lexicon/bloom-filter.ts';
import { expansionOf, foldOf, isWordUnit, LAST_CLASS, Unit, units } from '../text/character-tables.ts';
import { unitOf } from '../text/code-units.ts';

/**
 * FNV-1a over UTF-16 code units: two operations a character, and good enough spread for a table of prefixes. Signed, as the hashes are: with numbers of
 * two kinds an engine may keep them all as fractions, and change them to and fro at each character.
 */
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

/** Folded characters that may stand between two words of one name (", " or ". "); more is another phrase. */
const MAX_GAP = 3;

/** A place in a text, the hash of what was read up to it, and where the word begins that was read last. Moved on by the functions below: one object a search, not one a word. */
export interface Cursor {
  at: number;
  hash: number;
  start: number;
}

/** Made here alone: engines read objects quicker that were all made in one place. */
export function newCursor(): Cursor {
  return { at: 0, hash: HASH_SEED, start: 0 };
}

/** Moves a cursor to a place where a word, or the rest of one with this hash, begins. */
export function moveTo(cursor: Cursor, at: number, hash = HASH_SEED): Cursor {
  cursor.at = at;
  cursor.hash = hash;
  return cursor;
}

export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

function hashLetters(hash: number, letters: string): number {
  let result = hash;
  for (let at = 0; at < letters.length; at++) result = hashUnit(result, letters.charCodeAt(at));
  return result;
}

/** Of two words in this order, whatever stands between them. */
export function hashPair(first: number, second: number): number {
  return hashUnit(hashUnit(first, Unit.space), second);
}

/** A word of so few folded letters says little: "de", "la", "of the". */
const SHORT = 3;

/** Never true in scripts without spaces, where one character says as much as a word: a page of them would have nothing but short words. */
export function isShortWord(text: string, start: number, end: number): boolean {
  if (unitOf(text.charCodeAt(start)) === Unit.ideograph) return false;
  let letters = 0;
  for (let at = start; at < end && letters <= SHORT; at++) {
    const code = text.charCodeAt(at);
    const unit = unitOf(code);
    if (unit !== Unit.ignorable) letters += unit === Unit.expanding ? expansionOf(code).length : 1;
  }
  return letters <= SHORT;
}

/** True where a word begins: at a letter, a digit, or a character of a script without spaces. */
export function beginsWord(unit: number): boolean {
  return isWordUnit(unit) || unit === Unit.ideograph;
}

/** Reads letters up to the end of the word; soft hyphens and marks inside and after it belong to it and say nothing. */
function readLetters(text: string, cursor: Cursor): void {
  let { at, hash } = cursor;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = unitOf(code);
    if (unit > LAST_CLASS) hash = hashUnit(hash, unit);
    else if (unit === Unit.expanding) hash = hashLetters(hash, expansionOf(code));
    else if (unit !== Unit.ignorable) break;
  }
  cursor.at = at;
  cursor.hash = hash;
}

/** A character of a script without spaces is a word of its own, with the marks that follow it. */
function readIdeograph(text: string, cursor: Cursor): void {
  cursor.hash = hashUnit(cursor.hash, foldOf(text.charCodeAt(cursor.at++)));
  while (cursor.at < text.length && unitOf(text.charCodeAt(cursor.at)) === Unit.ignorable) cursor.at++;
}

/** Reads the word, or the rest of one, that begins at the cursor. */
export function readWord(text: string, cursor: Cursor): void {
  if (unitOf(text.charCodeAt(cursor.at)) === Unit.ideograph) readIdeograph(text, cursor);
  else readLetters(text, cursor);
}

/**
 * Moves on to behind the next word, whose hash the cursor then has; false when none begins before `to`. With a filter, words are passed over that
 * are in none of its sets, but for those that a hyphen may part from their rest.
 */
export function nextWord(text: string, to: number, cursor: Cursor, filter?: BloomFilter): boolean {
  const fold = units;
  const { length } = text;
  let { at } = cursor;
  while (at < to) {
    let code = text.charCodeAt(at);
    let unit = fold[code] as number; // every code unit is an index of the table
    if (unit <= LAST_CLASS) {
      if (unit === Unit.unknown) unit = unitOf(code);
      if (!beginsWord(unit)) {
        at++;
        continue;
      }
    }
    const start = at;
    let hash = HASH_SEED;
    // The inner loop: nearly all characters of nearly all pages are plain letters, each one look-up and one step of the hash.
    while (unit > LAST_CLASS) {
      hash = hashUnit(hash, unit);
      if (++at === length) {
        unit = Unit.space;
        break;
      }
      code = text.charCodeAt(at);
      unit = fold[code] as number;
    }
    let isTorn = false;
    if (unit !== Unit.space) {
      // A soft hyphen, a ligature, an ideograph, a character not met before: the rest of the word is read with care.
      if (at === start || (unit !== Unit.other && unit !== Unit.ideograph)) {
        cursor.at = at;
        cursor.hash = hash;
        readWord(text, cursor);
        at = cursor.at;
        hash = cursor.hash;
        // Engines read the slower way for ever once they have read behind the end of a text.
        code = at < length ? text.charCodeAt(at) : 0;
      }
      isTorn = isTearingHyphen(code);
    }
    // Nearly all words of nearly all pages end here.
    if (!isTorn && filter?.mayHave(hash) === false) {
      // Known already to begin no word: no character is read twice.
      if ((unit === Unit.space || unit === Unit.other) && at < to) at++;
      continue;
    }
    cursor.start = start;
    cursor.at = at;
    cursor.hash = hash;
    return true;
  }
  cursor.at = at;
  return false;
}

export function isTearingHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/**
 * Reads what stands between a word and the next, white space once; false when no word follows, or too much lies between. When the text is
 * over before that is known, the cursor stands at its end.
 */
export function readGap(text: string, cursor: Cursor): boolean {
  let { at, hash } = cursor;
  let length = 0;
  let afterSpace = false;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const unit = unitOf(code);
    if (beginsWord(unit)) {
      cursor.at = at;
      cursor.hash = hash;
      return true;
    }
    if (unit === Unit.ignorable || (unit === Unit.space && afterSpace)) continue;
    if (++length > MAX_GAP) return false;
    hash = hashUnit(hash, foldOf(code));
    afterSpace = unit === Unit.space;
  }
  cursor.at = at;
  return false;
}

/** The hashes of an alias: of the whole, and of each shorter run of words from its first on. */
export interface AliasHashes {
  whole: number;
  prefixes: number[];
}

/** Undefined for a text without any word. */
export function hashAlias(text: string): AliasHashes | undefined {
  let at = 0;
  while (at < text.length && !beginsWord(unitOf(text.charCodeAt(at)))) at++;
  if (at === text.length) return undefined;
  const cursor = moveTo(newCursor(), at);
  readWord(text, cursor);
  const prefixes: number[] = [];
  for (let { hash } = cursor; readGap(text, cursor); hash = cursor.hash) {
    prefixes.push(hash);
    readWord(text, cursor);
  }
  return { whole: cursor.hash, prefixes };
}
