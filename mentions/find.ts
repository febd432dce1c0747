/**
 * Finds where aliases stand in a text: whole words, leftmost-longest, one pass whatever the number of aliases.
 *
 * Works on the folded form without making it: each word is hashed while it is read; only a word that opens some alias is looked at again.
 */
import { expansionOf, foldKey, foldOf, isWordUnit, LAST_CLASS, Unit, unitOf, units } from './fold.ts';
import { HASH_SEED, hashUnit, type Lexicon } from './lexicon.ts';
import { acceptsSurface } from './surface.ts';
import type { LexiconAlias, Span } from './types.ts';

/** Folded characters that may stand between two words of one name (", " or ". "); more is another phrase. */
const MAX_GAP = 3;

function hashOn(hash: number, folded: string): number {
  let result = hash;
  for (let at = 0; at < folded.length; at++) result = hashUnit(result, folded.charCodeAt(at));
  return result;
}

/** The aliases of a table entry whose key is what stands in the text, and that accept the surface as it is written. */
function aliasesAt(text: string, start: number, end: number, key: number, lexicon: Lexicon): LexiconAlias[] {
  const surface = text.slice(start, end);
  // Different prefixes may share a hash: the letters themselves decide.
  if (foldKey(surface) !== lexicon.keys[key]) return [];
  return (lexicon.aliasesOfKey[key] ?? []).filter((alias) => acceptsSurface(alias, surface));
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
    if (unit === Unit.ideograph) {
      hash = hashUnit(hash, foldOf(text.charCodeAt(end)));
      end++;
      while (end < length && unitOf(text.charCodeAt(end)) === Unit.ignorable) end++;
    } else ({ end, hash } = hashRest(text, end, hash));
  }
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
  const spans: Span[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    let unit = units[code] || unitOf(code);
    if (!isWordUnit(unit) && unit !== Unit.ideograph) {
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    if (unit === Unit.ideograph) {
      hash = hashUnit(hash, foldOf(code));
      at++;
      while (at < length && unitOf(text.charCodeAt(at)) === Unit.ignorable) at++;
    } else {
      // The inner loop: nearly all characters of nearly all pages are plain letters, each one look-up and one step of the hash.
      while (unit > LAST_CLASS) {
        hash = hashUnit(hash, unit);
        at++;
        unit = at < length ? (units[text.charCodeAt(at)] as number) : Unit.other;
      }
      if (unit === Unit.unknown || unit === Unit.ignorable || unit === Unit.expanding)
        ({ end: at, hash } = hashRest(text, at, hash));
    }
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
