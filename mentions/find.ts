/**
 * Finds where aliases stand in a text: whole words, leftmost-longest, one pass whatever the number of aliases.
 *
 * Works on the folded form without making it: each word is hashed while it is read; only a word that opens some alias is looked at again.
 */
import { expansionOf, foldOf, isWordUnit, LAST_CLASS, Unit, unitOf, units } from './fold.ts';
import { HASH_SEED, hashUnit, type Lexicon } from './lexicon.ts';
import { acceptsSurface } from './surface.ts';
import type { LexiconAlias, Span } from './types.ts';

/** Folded characters that may stand between two words of one name (", " or ". "); more is another phrase. */
const MAX_GAP = 3;

const SPACE = 0x20;

function hashOn(hash: number, folded: string): number {
  let result = hash;
  for (let at = 0; at < folded.length; at++) result = hashUnit(result, folded.charCodeAt(at));
  return result;
}

/** True when `text.slice(start, end)` folds to `key`; compares letter by letter, for this runs at every name of a page. */
function foldsTo(text: string, start: number, end: number, key: string): boolean {
  let at = 0;
  for (let from = start; from < end; from++) {
    const code = text.charCodeAt(from);
    const unit = unitOf(code);
    if (unit === Unit.ignorable) continue;
    if (unit === Unit.expanding) {
      const letters = expansionOf(code);
      if (!key.startsWith(letters, at)) return false;
      at += letters.length;
    } else if (unit !== Unit.space || key.charCodeAt(at - 1) !== SPACE) {
      if (key.charCodeAt(at++) !== (unit > LAST_CLASS ? unit : foldOf(code))) return false;
    }
  }
  return at === key.length;
}

/** The aliases of a table entry whose key is what stands in the text, and that accept the surface as it is written. */
function aliasesAt(text: string, start: number, end: number, key: number, lexicon: Lexicon): readonly LexiconAlias[] {
  // Different prefixes may share a hash: the letters themselves decide.
  if (!foldsTo(text, start, end, lexicon.keys[key] ?? '')) return [];
  const surface = text.slice(start, end);
  const aliases = lexicon.aliasesOfKey[key] ?? [];
  return aliases.every((alias) => acceptsSurface(alias, surface))
    ? aliases
    : aliases.filter((alias) => acceptsSurface(alias, surface));
}

/**
 * The longest alias that begins with the word before `wordEnd`, whose hash is `wordHash`. Hashes on, word by word and gap by gap, as long as
 * the table says that some alias goes on; makes no strings until one ends.
 */
function longestFrom(
  text: string,
  start: number,
  wordEnd: number,
  wordHash: number,
  lexicon: Lexicon,
): Span | undefined {
  const { hashes, values, mask } = lexicon;
  const length = text.length;
  let best: Span | undefined;
  let hash = wordHash;
  let end = wordEnd;
  for (;;) {
    let goesOn = false;
    for (let slot = hash & mask; values[slot] !== 0; slot = (slot + 1) & mask) {
      if (hashes[slot] !== hash) continue;
      const value = (values[slot] as number) - 1; // a slot below the mask always holds a number
      if (value & 1) goesOn = true;
      const key = (value >> 1) - 1;
      const aliases = key < 0 ? [] : aliasesAt(text, start, end, key, lexicon);
      if (aliases.length > 0) best = { start, end, aliases };
    }
    if (!goesOn) return best;
    let gap = 0;
    let afterSpace = false;
    let unit: number = Unit.other;
    for (; end < length; end++) {
      const code = text.charCodeAt(end);
      unit = unitOf(code);
      if (unit === Unit.ignorable || (unit === Unit.space && afterSpace)) continue;
      if (unit !== Unit.space && unit !== Unit.other) break;
      if (++gap > MAX_GAP) return best;
      hash = hashUnit(hash, foldOf(code));
      afterSpace = unit === Unit.space;
    }
    if (end >= length) return best;
    ({ end, hash } = unit === Unit.ideograph ? hashIdeograph(text, end, hash) : hashRest(text, end, hash));
  }
}

/** Reads one character of a script without spaces, with the marks that follow it. */
function hashIdeograph(text: string, from: number, hash: number): { end: number; hash: number } {
  let end = from + 1;
  while (end < text.length && unitOf(text.charCodeAt(end)) === Unit.ignorable) end++;
  return { end, hash: hashUnit(hash, foldOf(text.charCodeAt(from))) };
}

/** Goes on with a word at the first unit that is no plain letter: skips what is ignorable, expands what is several. */
function hashRest(text: string, from: number, hash: number): { end: number; hash: number } {
  let result = hash;
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const unit = unitOf(code);
    if (unit > LAST_CLASS) result = hashUnit(result, unit);
    else if (unit === Unit.expanding) result = hashOn(result, expansionOf(code));
    else if (unit !== Unit.ignorable) break;
  }
  return { end, hash: result };
}

/** Every span of `text` that some alias names, in order, never overlapping. Offsets are UTF-16 code units. */
export function findSpans(text: string, lexicon: Lexicon): Span[] {
  const { hashes, values, mask } = lexicon;
  const table = units;
  const spans: Span[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    let unit = table[code] as number; // every code unit is an index of the table
    if (unit <= LAST_CLASS) {
      if (unit === Unit.unknown) unit = unitOf(code);
      if (!isWordUnit(unit) && unit !== Unit.ideograph) {
        at++;
        continue;
      }
    }
    const start = at;
    let hash = HASH_SEED;
    // The inner loop: nearly all characters of nearly all pages are plain letters, each one look-up and one step of the hash.
    while (unit > LAST_CLASS) {
      hash = hashUnit(hash, unit);
      if (++at === length) break;
      unit = table[text.charCodeAt(at)] as number;
    }
    if (unit !== Unit.space && unit !== Unit.other && unit <= LAST_CLASS)
      ({ end: at, hash } =
        at === start && unit === Unit.ideograph ? hashIdeograph(text, at, hash) : hashRest(text, at, hash));
    let slot = hash & mask;
    while (values[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    if (values[slot] === 0) continue;
    const span = longestFrom(text, start, at, hash, lexicon);
    if (!span) continue;
    spans.push(span);
    at = span.end;
  }
  return spans;
}
