/**
 * Finds where aliases stand in a text: whole words, leftmost-longest, one pass whatever the number of aliases.
 *
 * Works on the folded form without making it: each word is hashed while it is read; only a word that begins some alias is looked at again.
 */

import type { KeyedAlias, Lexicon } from '../lexicon/decode.ts';
import type { LexiconAlias, Span } from '../lexicon/model.ts';
import { expansionOf, foldOf, LAST_CLASS, Unit } from '../text/character-tables.ts';
import { unitOf } from '../text/code-units.ts';
import { foldKey } from '../text/fold.ts';
import { mended, readOverBreak } from './broken-words.ts';
import { acceptsSurface } from './surface.ts';
import { type Cursor, isTearingHyphen, newCursor, nextWord, readGap, readWord } from './word-hash.ts';

const SPACE = 0x20;

const NONE: readonly LexiconAlias[] = [];

/** Words that are passed over behind one whose shard is missing, for the text is read again when that has come. */
const WORDS_BEHIND = 2;

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

/** The longest alias that begins with the word up to the cursor. Goes on as long as some alias may, a word a step. */
function* longestFrom(text: string, search: Cursor, lexicon: Lexicon): Generator<undefined, Span | undefined> {
  const { start, hash: firstWord } = search;
  const shard = lexicon.shardOf(firstWord);
  let best: Span | undefined;
  while (shard) {
    const { at, hash } = search;
    const likely = lexicon.knownAliases(shard, hash) ?? (yield* lexicon.readAliases(shard, hash));
    if (likely.length > 0) yield;
    const aliases = standingAt(text, start, at, likely);
    if (aliases.length > 0) best = { start, end: at, aliases };
    if (!shard.goesOn.has(hash) || !readGap(text, search)) break;
    readWord(text, search);
    yield;
  }
  return best;
}

/** An alias of one word, torn by the hyphen behind the word that ends at the cursor. */
function* tornFrom(text: string, search: Cursor, lexicon: Lexicon): Generator<undefined, Span | undefined> {
  const { start } = search;
  if (!readOverBreak(text, start, search) || !lexicon.firstWords.has(search.hash)) return undefined;
  const shard = lexicon.shardOf(search.hash);
  if (!shard) return undefined;
  const word = mended(text.slice(start, search.at));
  const likely = lexicon.knownAliases(shard, search.hash) ?? (yield* lexicon.readAliases(shard, search.hash));
  const aliases = likely
    .filter(({ key, alias }) => alias.strength !== 'exact' && foldKey(word) === key && acceptsSurface(alias, word))
    .map(({ alias }) => alias);
  return aliases.length > 0 ? { start, end: search.at, aliases } : undefined;
}

/**
 * Every span of `text` that some alias names, in order, never overlapping; undefined after a step that has found none. Offsets are UTF-16 code units.
 * Not complete when shards were missed; then others may be missing still when these have come.
 */
export function* spansIn(text: string, lexicon: Lexicon): Generator<Span | undefined> {
  const search = newCursor();
  yield;
  while (nextWord(text, text.length, search, lexicon.firstWords)) {
    const { at, hash } = search;
    const { misses } = lexicon;
    let span = lexicon.firstWords.has(hash) ? yield* longestFrom(text, search, lexicon) : undefined;
    if (!span && isTearingHyphen(text.charCodeAt(at))) {
      search.at = at;
      search.hash = hash;
      span = yield* tornFrom(text, search, lexicon);
    }
    search.at = span?.end ?? at;
    if (span) yield span;
    // The words behind belong to the same name, most likely: the shards that they ask for as first words would be read for nothing.
    if (lexicon.misses > misses)
      for (let passed = 0; passed < WORDS_BEHIND; passed++) nextWord(text, text.length, search);
  }
}

/** All of them at once. */
export function findSpans(text: string, lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  for (const span of spansIn(text, lexicon)) if (span) spans.push(span);
  return spans;
}
