/**
 * Finds where aliases stand in a text: whole words, leftmost-longest, one pass whatever the number of aliases.
 *
 * Works on the folded form without making it: each word is hashed while it is read; only a word that opens some alias is looked at again.
 */
import { mayBeTorn, mended, readOverBreak } from './broken-words.ts';
import { expansionOf, foldKey, foldOf, LAST_CLASS, Unit, unitOf, units } from './fold.ts';
import { beginsWord, type Cursor, HASH_SEED, hashUnit, readGap, readWord } from './hash-words.ts';
import type { KeyedAlias, Lexicon } from './lexicon.ts';
import { acceptsSurface } from './surface.ts';
import type { LexiconAlias, Span } from './types.ts';
import { endBits, goOnBits, type WordFilter } from './word-filter.ts';

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

/** Those of some aliases that stand at `[start, end)`, accepting the surface as it is written: the hash is only likely to be right. */
function standingAt(text: string, start: number, end: number, likely: readonly KeyedAlias[]): readonly LexiconAlias[] {
  if (likely.length === 0) return NONE;
  const surface = text.slice(start, end);
  return likely.flatMap(({ key, alias }) =>
    foldsTo(text, start, end, key) && acceptsSurface(alias, surface) ? [alias] : [],
  );
}

/** An alias of one word, torn by the hyphen behind the word that ends at the cursor. */
function tornFrom(text: string, search: Search, lexicon: Lexicon): Span | undefined {
  const { start } = search;
  if (!readOverBreak(text, start, search) || !lexicon.filter.mayEnd(search.hash)) return undefined;
  const likely = lexicon.aliasesOf(search.hash, search.hash);
  if (!likely) search.unsure = true;
  const word = mended(text.slice(start, search.at));
  const accepted = (likely ?? []).filter(
    ({ key, alias }) => alias.strength !== 'exact' && foldKey(word) === key && acceptsSurface(alias, word),
  );
  return accepted.length > 0 ? { start, end: search.at, aliases: accepted.map(({ alias }) => alias) } : undefined;
}

/** A search: the cursor is behind the word that was read last. */
interface Search extends Cursor {
  /** Where the word that may open an alias begins. */
  start: number;
  /** The text, or what is here of the lexicon, ended before it was known whether a name stands at `start`. */
  unsure: boolean;
}

/** Moves on to the next word that may open an alias; false when none begins before `to`. */
function nextOpening(text: string, to: number, filter: WordFilter, search: Search): boolean {
  const { blocks, mask } = filter;
  const fold = units;
  const { length } = text;
  let { at } = search;
  while (at < to) {
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
    if (!isPlainEnd) {
      search.at = at;
      search.hash = hash;
      readWord(text, search);
      at = search.at;
      hash = search.hash;
    }
    const block = blocks[hash & mask] as number; // the index is masked
    const ends = endBits(hash);
    const goesOn = goOnBits(hash);
    const opens = block !== 0 && ((block & ends) === ends || (block & goesOn) === goesOn);
    // A word torn at the end of a line is tried as a whole.
    if (!opens && !((unit === Unit.other || unit === Unit.unknown) && mayBeTorn(text, start, at))) continue;
    search.start = start;
    search.at = at;
    search.hash = hash;
    return true;
  }
  search.at = at;
  return false;
}

/** The longest alias that begins with the word from `search.start` to the cursor, or else one that this word is torn from. */
function nameFrom(text: string, search: Search, lexicon: Lexicon): Span | undefined {
  const { at, hash } = search;
  const span = longestFrom(text, search, lexicon);
  if (span || !mayBeTorn(text, search.start, at)) return span;
  search.at = at;
  search.hash = hash;
  return tornFrom(text, search, lexicon);
}

/** The longest alias that begins with the word up to the cursor. Goes on as long as the filter says that some alias does. */
function longestFrom(text: string, search: Search, lexicon: Lexicon): Span | undefined {
  const { filter } = lexicon;
  const { start, hash: firstWord } = search;
  let best: Span | undefined;
  search.unsure = false;
  for (;;) {
    const { at, hash } = search;
    if (filter.mayEnd(hash)) {
      const likely = lexicon.aliasesOf(firstWord, hash);
      if (!likely) search.unsure = true;
      const aliases = likely ? standingAt(text, start, at, likely) : NONE;
      if (aliases.length > 0) best = { start, end: at, aliases };
    }
    if (!filter.mayGoOn(hash)) return best;
    if (!readGap(text, search)) {
      if (search.at === text.length) search.unsure = true;
      return best;
    }
    readWord(text, search);
  }
}

/** Every span of `text` that some alias names, in order, never overlapping. Offsets are UTF-16 code units. */
export function findSpans(text: string, lexicon: Lexicon): Span[] {
  const search: Search = { at: 0, hash: 0, start: 0, unsure: false };
  const spans: Span[] = [];
  while (nextOpening(text, text.length, lexicon.filter, search)) {
    const { at } = search;
    const span = nameFrom(text, search, lexicon);
    if (span) spans.push(span);
    search.at = span?.end ?? at;
  }
  return spans;
}

/** One for all texts: a page has tens of thousands. */
const quick: Search = { at: 0, hash: 0, start: 0, unsure: false };

/** What a look at a text tells besides the place of a name that goes on behind its end. */
export const NO_NAME = -1;
export const SOME_NAME = -2;

/**
 * Whether a name may begin in `text` at or after `from` and before `to`: `NO_NAME`, `SOME_NAME`, or where the first one begins that the end of
 * the text leaves open. Never `NO_NAME` where `findSpans` would find a name that begins with a whole word of this text, be it followed by
 * more. Shards that are not here count as full of names.
 */
export function lookForName(text: string, lexicon: Lexicon, from = 0, to = text.length): number {
  const search = quick;
  search.at = from;
  let open = NO_NAME;
  while (nextOpening(text, to, lexicon.filter, search)) {
    const { at, start } = search;
    if (nameFrom(text, search, lexicon)) return SOME_NAME;
    if (search.unsure) {
      if (lexicon.missing.size > 0) return SOME_NAME;
      if (open === NO_NAME) open = start;
    }
    search.at = at;
  }
  return open;
}

/** True when a name may begin in `text`, be it that it goes on in a text that follows. */
export function mayHoldName(text: string, lexicon: Lexicon): boolean {
  return lookForName(text, lexicon) !== NO_NAME;
}

/** True for a character that may belong to the same word as the one beside it in another text. */
export function mayBeInWord(code: number): boolean {
  const unit = unitOf(code);
  return unit > LAST_CLASS || unit === Unit.expanding || unit === Unit.ignorable;
}
