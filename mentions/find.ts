/**
 * Finds where aliases stand in a text: whole words, leftmost-longest, one pass whatever the number of aliases.
 *
 * Works on the folded form without making it: each word is hashed while it is read; only a word that opens some alias is looked at again.
 */
import { CharClass, classOf, expansionOf, foldOf } from './fold.ts';
import { HASH_SEED, hashUnit, type Lexicon } from './lexicon.ts';
import { acceptsSurface } from './surface.ts';
import type { Span } from './types.ts';

/** Folded characters that may stand between two words of one name (", " or ". "); more is another phrase. */
const MAX_GAP = 3;

interface Word {
  end: number;
  folded: string;
}

/** Reads the word that starts at `start`; combining marks and soft hyphens inside and after it belong to it. */
function readWord(text: string, start: number): Word {
  const first = text.charCodeAt(start);
  if (classOf(first) === CharClass.ideograph) {
    let end = start + 1;
    while (end < text.length && classOf(text.charCodeAt(end)) === CharClass.ignorable) end++;
    return { end, folded: String.fromCharCode(foldOf(first)) };
  }
  let folded = '';
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    const charClass = classOf(code);
    if (charClass === CharClass.word) folded += String.fromCharCode(foldOf(code));
    else if (charClass === CharClass.expanding) folded += expansionOf(code);
    else if (charClass !== CharClass.ignorable) break;
  }
  return { end, folded };
}

/** Reads what stands between two words; undefined when the text ends or too much lies between. */
function readGap(text: string, start: number): Word | undefined {
  let folded = '';
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const charClass = classOf(code);
    if (charClass === CharClass.ignorable) continue;
    if (charClass === CharClass.space) {
      if (!folded.endsWith(' ')) folded += ' ';
    } else if (charClass === CharClass.other) folded += String.fromCharCode(foldOf(code));
    else return { end: at, folded };
    if (folded.length > MAX_GAP) return undefined;
  }
  return undefined;
}

function hashOn(hash: number, folded: string): number {
  let result = hash;
  for (let at = 0; at < folded.length; at++) result = hashUnit(result, folded.charCodeAt(at));
  return result;
}

/** The longest alias that starts with the word at `start`, of those that accept the surface as it is written. */
function longestFrom(text: string, start: number, lexicon: Lexicon): Span | undefined {
  const { hashes, values, mask, keys, aliasesOfKey } = lexicon;
  let best: Span | undefined;
  let folded = '';
  let hash = HASH_SEED;
  for (let at = start; ; ) {
    const word = readWord(text, at);
    folded += word.folded;
    hash = hashOn(hash, word.folded);
    let goesOn = false;
    for (let slot = hash & mask; values[slot] !== 0; slot = (slot + 1) & mask) {
      if (hashes[slot] !== hash) continue;
      const value = (values[slot] as number) - 1; // a slot below the mask always holds a number
      if (value & 1) goesOn = true;
      const key = (value >> 1) - 1;
      if (key < 0 || keys[key] !== folded) continue;
      const surface = text.slice(start, word.end);
      const aliases = (aliasesOfKey[key] ?? []).filter((alias) => acceptsSurface(alias, surface));
      if (aliases.length > 0) best = { start, end: word.end, aliases };
    }
    if (!goesOn) return best;
    const gap = readGap(text, word.end);
    if (!gap) return best;
    folded += gap.folded;
    hash = hashOn(hash, gap.folded);
    at = gap.end;
  }
}

/** Every span of `text` that some alias names, in order, never overlapping. Offsets are UTF-16 code units. */
export function findSpans(text: string, lexicon: Lexicon): Span[] {
  const { hashes, values, mask } = lexicon;
  const spans: Span[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    let charClass = classOf(text.charCodeAt(at));
    if (charClass !== CharClass.word && charClass !== CharClass.ideograph && charClass !== CharClass.expanding) {
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    if (charClass === CharClass.ideograph) {
      hash = hashUnit(hash, foldOf(text.charCodeAt(at++)));
    } else {
      do {
        const code = text.charCodeAt(at);
        if (charClass === CharClass.word) hash = hashUnit(hash, foldOf(code));
        else if (charClass === CharClass.expanding) hash = hashOn(hash, expansionOf(code));
        at++;
        charClass = at < length ? classOf(text.charCodeAt(at)) : CharClass.other;
      } while (charClass === CharClass.word || charClass === CharClass.ignorable || charClass === CharClass.expanding);
    }
    let slot = hash & mask;
    while (values[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    if (values[slot] === 0) continue;
    const span = longestFrom(text, start, lexicon);
    if (!span) continue;
    spans.push(span);
    at = span.end;
  }
  return spans;
}
