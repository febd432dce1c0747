/** Names that a line break has torn: "Hu-mala", "Fuji-\nmori". */
import { isWordUnit, Unit } from '../text/character-tables.ts';
import { unitOf } from '../text/code-units.ts';
import { type Cursor, isTearingHyphen, readWord } from './word-hash.ts';

/** White space that a line break leaves behind a hyphen. */
const MAX_BREAK = 8;
/** Letters that stand on each side of a break at least. */
const MIN_PART = 2;

const isLetterAt = (text: string, at: number) => at < text.length && isWordUnit(unitOf(text.charCodeAt(at)));

function countLetters(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isLetterAt(text, at)) count++;
  return count;
}

const isUpper = (text: string) => text === text.toUpperCase();

/** True when a hyphen that may tear a word stands behind the one from `start` to `at`. */
export function mayBeTorn(text: string, start: number, at: number): boolean {
  return isTearingHyphen(text.charCodeAt(at)) && countLetters(text, start, at) >= MIN_PART;
}

/**
 * Reads on over a hyphen behind the word that ends at the cursor, as if there were none; false when no broken word can be there: the second
 * part has a capital ("Fujimori-Montesinos"), unless both are all in capitals.
 */
export function readOverBreak(text: string, start: number, cursor: Cursor): boolean {
  const { at } = cursor;
  if (!mayBeTorn(text, start, at)) return false;
  let from = at + 1;
  while (from - at <= MAX_BREAK && unitOf(text.charCodeAt(from)) === Unit.space) from++;
  if (!isLetterAt(text, from)) return false;
  cursor.at = from;
  readWord(text, cursor);
  const second = text.slice(from, cursor.at);
  if (countLetters(text, from, cursor.at) < MIN_PART) return false;
  return second === second.toLowerCase() || (isUpper(second) && isUpper(text.slice(start, at)));
}

/** The word without its break. */
export function mended(broken: string): string {
  return broken.replace(/[-\u2010\u2011]\s*/u, '');
}
