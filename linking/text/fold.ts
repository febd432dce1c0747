/**
 * Folding: the comparison form of text, in which "TORRES", "Tórres" and "Tor\u00ADres" are
 * the same.
 *
 * Case, diacritics (composed or not), width, apostrophes, hyphens and spaces are made equal; soft
 * hyphens and zero-width characters vanish. Offsets are JavaScript string indices.
 */
import { characterAt, Kind, LAST_KIND_UNIT, unitOf } from './characters.ts';

/**
 * What folds to its small letters: printable ASCII with single spaces, but for the accent that is
 * an apostrophe.
 */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
export const BEYOND_ASCII = /[\u0080-\uffff]/;

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

/**
 * The text with each letter that has case as a plain one of the same case: "Muñoz" is "Munoz",
 * "Вега" is "Xxxx". Offsets stay. Patterns that read it do without `\p{Lu}` and the like: an engine
 * takes a tenth of a millisecond and more to compile each of those, twenty times as long as
 * `[A-Z]`, and does so anew in every page.
 */
export function latinForm(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  let latin = '';
  for (let at = 0; at < text.length; at++) latin += latinUnit(text.charAt(at));
  return latin;
}

function latinUnit(char: string): string {
  const [lower, upper] = [char.toLowerCase(), char.toUpperCase()];
  if (lower === upper) return char;
  const unit = unitOf(char.charCodeAt(0));
  const plain = unit > LAST_KIND_UNIT && unit < 0x80 ? String.fromCharCode(unit) : 'x';
  return char === lower ? plain : plain.toUpperCase();
}

/** The folded form alone, trimmed: the key under which an alias is compared. */
export function foldKey(original: string): string {
  if (PLAIN.test(original)) return original.toLowerCase();
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
