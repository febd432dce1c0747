/** Cuts a stretch of text into folded words: what the linker reads around a name. Letter by letter, for it runs at every name of a page. */
import { expansionOf, foldOf, isWordUnit, Unit } from './character-tables.ts';
import { unitOf } from './code-units.ts';

export interface Word {
  /** UTF-16 offsets in the text. */
  start: number;
  end: number;
  folded: string;
  capital: boolean;
}

/** What stands between two words: nothing else than this lets them belong to one name. */
export type Gap = 'space' | 'hyphen' | 'point' | 'apostrophe' | 'none' | 'other';

const HYPHEN = 0x2d;
const APOSTROPHE = 0x27;
const POINT = 0x2e;
/** Between the parts of a foreign name in Japanese or Chinese. */
const MIDDLE_DOTS = new Set([0x30fb, 0xff65, 0xff1d, 0x3d, 0xb7]);

/** True for a code unit that folding changes by more than an accent: "F", but neither "f" nor "é". */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return code >= 0x41 && code <= 0x5a;
  const char = text.charAt(at);
  return char !== char.toLowerCase();
}

/** True for "SIN", written with soft hyphens or not; false for "Sin", and for "S", which says too little. */
export function isAllCapitals(text: string, start: number, end: number): boolean {
  let capitals = 0;
  for (let at = start; at < end; at++) {
    if (isCapital(text, at)) capitals++;
    else if (unitOf(text.charCodeAt(at)) !== Unit.ignorable) return false;
  }
  return capitals > 1;
}

function foldWord(text: string, start: number, end: number): string {
  let folded = '';
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const unit = unitOf(code);
    if (unit === Unit.expanding) folded += expansionOf(code);
    else if (unit !== Unit.ignorable) folded += String.fromCharCode(unit);
  }
  return folded;
}

/** The words that begin in `[from, to)`; one that is cut by `from` is left out, one that is cut by `to` is read to its end. */
export function wordsBetween(text: string, from: number, to: number): Word[] {
  const words: Word[] = [];
  const { length } = text;
  let at = from;
  if (from > 0 && isWordUnit(unitOf(text.charCodeAt(from - 1))))
    while (at < to && isWordUnit(unitOf(text.charCodeAt(at)))) at++;
  for (; at < to; at++) {
    let unit = unitOf(text.charCodeAt(at));
    if (unit === Unit.ideograph) {
      words.push({ start: at, end: at + 1, folded: String.fromCharCode(foldOf(text.charCodeAt(at))), capital: false });
      continue;
    }
    if (!isWordUnit(unit)) continue;
    const start = at;
    let isFolded = true;
    for (; at < length; unit = unitOf(text.charCodeAt(++at))) {
      if (!isWordUnit(unit) && unit !== Unit.ignorable) break;
      if (unit !== text.charCodeAt(at)) isFolded = false;
    }
    // Most words are in small letters already: a slice costs nothing.
    const folded = isFolded ? text.slice(start, at) : foldWord(text, start, at);
    words.push({ start, end: at, folded, capital: isCapital(text, start) });
    at--;
  }
  return words;
}

/** What stands in `text` between two neighbouring words. */
export function gapBetween(text: string, from: number, to: number): Gap {
  if (from === to) return 'none';
  let gap: Gap = 'space';
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    const unit = unitOf(code);
    if (unit === Unit.space || unit === Unit.ignorable) continue;
    const folded = foldOf(code);
    const only = to - from === 1;
    if (only && (folded === HYPHEN || MIDDLE_DOTS.has(code))) return 'hyphen';
    if (only && folded === APOSTROPHE) return 'apostrophe';
    if (folded === POINT && at === from) gap = 'point';
    else return 'other';
  }
  return gap;
}
