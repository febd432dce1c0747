/**
 * Folding: the comparison form of text, in which "TORRES", "Tórres" and "Tor\u00ADres" are
 * the same.
 *
 * Case, diacritics (composed or not), width, apostrophes, hyphens and spaces are made equal; soft
 * hyphens and zero-width characters vanish. Offsets are JavaScript string indices.
 */
import { characterAt, Kind, LAST_KIND_UNIT, unitOf } from './characters.ts';

export interface FoldedText {
  text: string;
  /** `starts[i]`, `ends[i]`: the range of the original that folded unit `i` stands for. */
  starts: number[];
  ends: number[];
}

/**
 * Folds a text and keeps the way back: `original.slice(starts[i], ends[j - 1])` is what folded
 * `[i, j)` came from. A run of white space becomes one space.
 */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let end = 0;
  for (let at = 0; at < original.length; at = end) {
    const { kind, folded, length } = characterAt(original, at);
    end = at + length;
    const last = ends.length - 1;
    if (kind === Kind.ignorable) {
      // A combining mark belongs to the letter before it: slicing never cuts "é" apart.
      if (ends[last] === at) ends[last] = end;
    } else if (kind === Kind.space && text.endsWith(' ')) {
      ends[last] = end;
    } else {
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) {
        starts.push(at);
        ends.push(end);
      }
    }
  }
  return { text, starts, ends };
}

/** The folded form alone, trimmed: the key under which an alias is compared. */
export function foldKey(original: string): string {
  let text = '';
  for (let at = 0; at < original.length; ) {
    const unit = unitOf(original.charCodeAt(at));
    if (unit > LAST_KIND_UNIT) {
      text += String.fromCharCode(unit);
      at++;
      continue;
    }
    const { folded, length } = characterAt(original, at);
    if (folded !== ' ' || !text.endsWith(' ')) text += folded;
    at += length;
  }
  return text.trim();
}
