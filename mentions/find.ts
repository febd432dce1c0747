/**
 * Finds where aliases stand in a text: whole words, leftmost-longest, one pass whatever the number of aliases.
 *
 * Works on the folded form without making it: each word is hashed while it is read; only a word that opens some alias is looked at again.
 */
import { expansionOf, foldOf, LAST_CLASS, Unit, unitOf, units } from './fold.ts';
import { beginsWord, type Cursor, HASH_SEED, hashUnit, readGap, readWord } from './hash-words.ts';
import type { Lexicon } from './lexicon.ts';
import { aliasOf, findEntry, goesOn } from './prefix-table.ts';
import { acceptsSurface } from './surface.ts';
import type { LexiconAlias, Span } from './types.ts';

const SPACE = 0x20;

const NONE: readonly LexiconAlias[] = [];

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

/** The aliases that stand at `[start, end)`, accepting the surface as it is written, if a table entry is right that some do. */
function aliasesAt(text: string, start: number, end: number, alias: number, lexicon: Lexicon): readonly LexiconAlias[] {
  const { key, aliases } = lexicon.group(alias);
  // Different prefixes may look alike in the table: the letters themselves decide.
  if (!foldsTo(text, start, end, key)) return NONE;
  const surface = text.slice(start, end);
  const isAccepted = (one: LexiconAlias) => acceptsSurface(one, surface);
  return aliases.every(isAccepted) ? aliases : aliases.filter(isAccepted);
}

/** The longest alias that begins with the word from `start` to the cursor. Goes on as long as the table says that some alias does. */
function longestFrom(text: string, start: number, cursor: Cursor, lexicon: Lexicon): Span | undefined {
  const { table } = lexicon;
  let best: Span | undefined;
  for (;;) {
    const { at, hash } = cursor;
    let more = false;
    let slot = findEntry(table, hash, hash & table.mask);
    while (slot >= 0) {
      const entry = table.slots[slot] as number; // findEntry gives a slot of the table
      if (goesOn(entry)) more = true;
      const alias = aliasOf(entry);
      const aliases = alias < 0 ? NONE : aliasesAt(text, start, at, alias, lexicon);
      if (aliases.length > 0) best = { start, end: at, aliases };
      slot = findEntry(table, hash, (slot + 1) & table.mask);
    }
    if (!more || !readGap(text, cursor)) return best;
    readWord(text, cursor);
  }
}

/** Every span of `text` that some alias names, in order, never overlapping. Offsets are UTF-16 code units. */
export function findSpans(text: string, lexicon: Lexicon): Span[] {
  const { table } = lexicon;
  const { mask } = table;
  const cursor: Cursor = { at: 0, hash: 0 };
  const fold = units;
  const spans: Span[] = [];
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    let unit = fold[code] as number; // every code unit is an index of the table
    if (unit <= LAST_CLASS) {
      if (unit === Unit.unknown) unit = unitOf(code);
      if (!beginsWord(unit)) {
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
      unit = fold[text.charCodeAt(at)] as number;
    }
    // A soft hyphen, a ligature, an ideograph, a character not met before: the rest of the word is read with care.
    const isPlainEnd =
      at > start && (at === length || unit === Unit.space || unit === Unit.other || unit === Unit.ideograph);
    cursor.at = at;
    cursor.hash = hash;
    if (!isPlainEnd) readWord(text, cursor);
    at = cursor.at;
    hash = cursor.hash;
    if (findEntry(table, hash, hash & mask) < 0) continue;
    const span = longestFrom(text, start, cursor, lexicon);
    if (!span) continue;
    spans.push(span);
    at = span.end;
  }
  return spans;
}
