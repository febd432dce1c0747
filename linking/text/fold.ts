/**
 * Folding: the comparison form of text, in which "FUJIMORI", "Fujimóri" and "Fuji\u00ADmori" are the same.
 *
 * Works on UTF-16 code units, so offsets are JavaScript string indices. Case, diacritics (composed or not), width,
 * apostrophe, hyphen and space variants are made equal; soft hyphens and zero-width characters vanish.
 */
import { expansionOf, foldOf, Unit } from './character-tables.ts';
import { unitOf } from './code-units.ts';

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
