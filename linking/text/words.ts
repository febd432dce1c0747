/**
 * Cuts text into words: runs of letters and digits, and each character of scripts without spaces.
 */
import { characterAt, Kind, kindAt, knownUnits, LAST_KIND_UNIT, unitOf } from './characters.ts';
import { foldKey } from './fold.ts';

/**
 * Mixes a folded code unit, or another hash, into a hash: a polynomial whose terms stay below 2^30,
 * because engines keep such small numbers unboxed from the first run on. All hits are compared again.
 */
export const mixHash = (hash: number, value: number) => (hash & 0x3fffff) * 127 + value;

function mixText(hash: number, text: string): number {
  let mixed = hash;
  for (let at = 0; at < text.length; at++) mixed = mixHash(mixed, text.charCodeAt(at));
  return mixed;
}

/**
 * Told of one word: its UTF-16 offsets and the hash of its folded form, of 29 bits. True ends the
 * cutting.
 */
export type VisitWord = (start: number, end: number, hash: number) => boolean | undefined;

const UNDERSCORE = 0x5f;

/**
 * Goes through the words that begin in `[from, to)` and do not begin before; the last is read to
 * its end.
 */
export function eachWord(text: string, from: number, to: number, visit: VisitWord): void {
  const { length } = text;
  let at = from;
  // The rest of a word that began before.
  if (from > 0 && kindAt(text, from - 1) === Kind.letter) while (at < to && kindAt(text, at) === Kind.letter) at++;
  while (at < to) {
    let code = text.charCodeAt(at);
    let unit = knownUnits[code] || unitOf(code);
    if (unit === Kind.space || unit === Kind.other || unit === Kind.ignorable) {
      at++;
      continue;
    }
    const start = at;
    let hash = 0;
    // Nearly all characters of nearly all words are plain letters.
    while (unit > LAST_KIND_UNIT) {
      hash = (hash & 0x3fffff) * 127 + unit; // `mixHash`: a call for each character takes longer than the rest
      if (++at === length) {
        unit = Kind.space;
        break;
      }
      code = text.charCodeAt(at);
      unit = knownUnits[code] || unitOf(code);
    }
    const isAlone = unit === Kind.space && at === start + 1;
    if (isAlone || code === UNDERSCORE || (unit !== Kind.space && unit !== Kind.other)) {
      const rest = (isAlone && readApart(text, start)) || readRest(text, start, at, hash);
      at = rest.end;
      hash = rest.hash;
    }
    if (at === start) at += characterAt(text, at).length;
    else if (visit(start, at, hash)) return;
  }
}

/** Letters of the shortest word that is read where its letters stand apart. */
const MIN_APART = 4;

/** "T o r r e s", as headlines and letters without italics have it, is one word. */
function readApart(text: string, start: number): { end: number; hash: number } | undefined {
  const isLetter = (at: number) => kindAt(text, at) === Kind.letter;
  let hash = 0;
  let end = start;
  do {
    hash = mixText(hash, characterAt(text, end).folded);
    end += 2;
  } while (kindAt(text, end - 1) === Kind.space && isLetter(end) && !isLetter(end + 1));
  return end - start < 2 * MIN_APART ? undefined : { end: end - 1, hash };
}

/**
 * Reads on where a plain loop over letters has ended, at a soft hyphen, a mark, a ligature or an
 * ideograph. An ideograph is a word of its own, with the marks behind it.
 */
function readRest(text: string, start: number, from: number, hashBefore: number): { end: number; hash: number } {
  let end = from;
  let hash = hashBefore;
  const isIdeograph = from === start && kindAt(text, start) === Kind.ideograph;
  for (let kind = kindAt(text, end); ; kind = kindAt(text, end)) {
    // "snake_case" is one word; around one, "_Torres_", it stands for italics.
    const isJoint = text.charCodeAt(end) === UNDERSCORE && kindAt(text, end + 1) === Kind.letter;
    const isPart = kind === Kind.ignorable || isJoint || (isIdeograph ? end === start : kind === Kind.letter);
    if (!isPart) return { end, hash };
    const { folded, length } = characterAt(text, end);
    hash = mixText(hash, folded);
    end += length;
  }
}

/**
 * The hashes of all beginnings of a name: its first word, its first two words, and so on to the
 * whole name.
 */
export function beginningsOf(name: string): number[] {
  const hashes: number[] = [];
  eachWord(name, 0, name.length, (_start, _end, word) => {
    const before = hashes.at(-1);
    hashes.push(before === undefined ? word : mixHash(before, word));
    return false;
  });
  return hashes;
}

export interface Word {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  folded: string;
  /** Begins with a capital. */
  capital: boolean;
}

/** True for a capital letter: "F", "É" and "𝐅", but neither "f" nor "é". */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const plain = String.fromCodePoint(text.codePointAt(at) ?? 0).normalize('NFKD');
  return plain !== plain.toLowerCase();
}

/** The words that begin in `[from, to)` and do not begin before; the last is read to its end. */
export function wordsBetween(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  eachWord(text, from, to, (start, end) => {
    words.push({ start, end, folded: foldKey(text.slice(start, end)), capital: isCapital(text, start) });
    return false;
  });
  return words;
}

/** What stands between two words: only some gaps let them belong to one name. */
export type Gap = 'space' | 'hyphen' | 'point' | 'apostrophe' | 'none' | 'other';

/**
 * Joins the parts of a name: a hyphen, or the dots and signs between the parts of a foreign name
 * in Japanese or Chinese.
 */
const JOINING = '-\u30FB\uFF1D=';

/** What stands in `text` between two neighbouring words. */
export function gapBetween(text: string, from: number, to: number): Gap {
  if (from === to) return 'none';
  const gap = text.slice(from, to);
  const folded = foldKey(gap);
  if (folded === '') return 'space';
  if (folded === '.' && gap.startsWith('.')) return 'point';
  if (gap.length > 1) return 'other';
  if (JOINING.includes(folded)) return 'hyphen';
  return folded === "'" ? 'apostrophe' : 'other';
}

/**
 * The first index below `length` that passes, found by halving; `length` when none does. Every
 * index behind one that passes must pass too.
 */
export function firstIndex(length: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
