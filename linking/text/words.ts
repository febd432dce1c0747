/** Cuts text into words: runs of letters and digits, and each character of scripts without spaces. */
import { characterAt, Kind, kindAt, letterOf } from './characters.ts';
import { foldKey } from './fold.ts';

/** FNV-1a over UTF-16 code units of the folded word: two operations a character, and spread enough for tables. */
const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;

export const mixHash = (hash: number, value: number) => Math.imul(hash ^ value, HASH_PRIME);

function mixText(hash: number, text: string): number {
  let mixed = hash;
  for (let at = 0; at < text.length; at++) mixed = mixHash(mixed, text.charCodeAt(at));
  return mixed;
}

/** Told of one word: its UTF-16 offsets and the 32-bit hash of its folded form. True ends the cutting. */
export type VisitWord = (start: number, end: number, hash: number) => boolean | undefined;

/** Goes through the words that begin in `[from, to)` and do not begin before; the last is read to its end. */
export function eachWord(text: string, { from = 0, to = text.length }, visit: VisitWord): void {
  const { length } = text;
  let at = from;
  // The rest of a word that began before.
  if (from > 0 && kindAt(text, from - 1) === Kind.letter) while (at < to && kindAt(text, at) === Kind.letter) at++;
  while (at < to) {
    const start = at;
    let hash = HASH_SEED;
    // Nearly all characters of nearly all pages are plain letters.
    for (let letter = letterOf(text.charCodeAt(at)); letter !== 0; letter = letterOf(text.charCodeAt(at))) {
      hash = mixHash(hash, letter);
      if (++at === length) break;
    }
    if (at < length) {
      const kind = kindAt(text, at);
      if (at === start && kind !== Kind.letter && kind !== Kind.ideograph) {
        at++;
        continue;
      }
      if (kind === Kind.letter || kind === Kind.ignorable || (kind === Kind.ideograph && at === start)) {
        const rest = readRest(text, at, kind, hash);
        at = rest.end;
        hash = rest.hash;
      }
    }
    if (visit(start, at, hash)) return;
  }
}

/** The rest of a word with soft hyphens, marks or ligatures in it; an ideograph ends with the marks behind it. */
function readRest(text: string, from: number, kind: Kind, hashBefore: number): { end: number; hash: number } {
  let end = from;
  let hash = hashBefore;
  do {
    const { folded, length } = characterAt(text, end);
    hash = mixText(hash, folded);
    end += length;
  } while (continuesWord(kindAt(text, end), kind));
  return { end, hash };
}

const continuesWord = (next: Kind, kind: Kind) =>
  next === Kind.ignorable || (next === Kind.letter && kind !== Kind.ideograph);

export interface Word {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  folded: string;
  /** Begins with a capital. */
  capital: boolean;
}

/** True for a capital letter: "F" and "É", but neither "f" nor "é". */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

function foldWord(text: string, start: number, end: number): string {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (letterOf(code) !== code) return foldKey(text.slice(start, end));
  }
  return text.slice(start, end);
}

/** The words that begin in `[from, to)` and do not begin before; the last is read to its end. */
export function wordsBetween(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  eachWord(text, { from, to }, (start, end) => {
    words.push({ start, end, folded: foldWord(text, start, end), capital: isCapital(text, start) });
    return false;
  });
  return words;
}

/** What stands between two words: only some gaps let them belong to one name. */
export type Gap = 'space' | 'hyphen' | 'point' | 'apostrophe' | 'none' | 'other';

/** Joins the parts of a name: a hyphen, or the dots and signs between the parts of a foreign name in Japanese or Chinese. */
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
