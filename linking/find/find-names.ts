/**
 * Finds where aliases stand in a text: whole words, leftmost-longest, in one pass whatever the
 * number of aliases.
 */

import type { Lexicon } from '../lexicon/decode.ts';
import { isTopic, type LexiconAlias, type Span } from '../lexicon/model.ts';
import { comparable, type KeyedAlias } from '../lexicon/shard.ts';
import { foldKey, latinForm } from '../text/fold.ts';
import { isBreakingHyphen, joinBrokenWord } from '../text/lines.ts';
import { beginningsOf, eachWord, gapBetween, mixHash } from '../text/words.ts';
import { acceptsSurface, misspeltKey, misspeltName, type Surrounding } from './spelling.ts';

interface HashedWord {
  start: number;
  end: number;
  hash: number;
}

function wordsOf(text: string): HashedWord[] {
  const words: HashedWord[] = [];
  eachWord(text, 0, text.length, (start, end, hash) => {
    words.push({ start, end, hash });
    return false;
  });
  return words;
}

/**
 * Those of some aliases that `surface` is. Their hash is that of the surface; their letters may be
 * others.
 */
function aliasesWrittenAs(surface: string, likely: readonly KeyedAlias[], around: Surrounding): LexiconAlias[] {
  if (likely.length === 0) return [];
  const folded = comparable(foldKey(surface));
  return likely
    .filter(({ key, alias }) => key === folded && acceptsSurface(alias, surface, around))
    .map(({ alias }) => alias);
}

/** True when a word right before `start` is the title of an office. */
function isOfficeTitle(text: string, word: HashedWord | undefined, start: number, { vocabulary }: Lexicon): boolean {
  if (!word || gapBetween(text, word.end, start) !== 'space') return false;
  const title = foldKey(text.slice(word.start, word.end));
  return vocabulary.offices.has(title) || vocabulary.formerOffices.has(title);
}

/** Characters on each side of a name in which a line without capitals is recognised. */
const SMALL_LINE_REACH = 150;
/** Letters of a line that tells. */
const SMALL_LINE_LETTERS = 8;

/** True when the line around a place has letters, but no word with a capital, acronyms aside. */
function isSmallLine(text: string, at: number, isName: boolean): boolean {
  // "Ana: vega is right. So what?"
  const border = isName ? /\n|[.:?!]\s/ : /\n/;
  const before = text.slice(Math.max(0, at - SMALL_LINE_REACH), at).split(border);
  const behind = text.slice(at, at + SMALL_LINE_REACH).split(border);
  const line = latinForm(`${before.at(-1)}${behind[0]}`);
  return (line.match(/[a-z]/g)?.length ?? 0) >= SMALL_LINE_LETTERS && !/[A-Z][a-z]/.test(line);
}

/** What `acceptsSurface` asks of the text around the word at index `first`. */
function surroundingOf(text: string, words: readonly HashedWord[], first: number, lexicon: Lexicon): Surrounding {
  const { start, end } = words[first] as HashedWord; // `first` is an index of the list
  const { commonSurnames, functionWords, wordsLikeAcronyms } = lexicon.vocabulary;
  const folded = () => foldKey(text.slice(start, end));
  return {
    isBehindTitle: () => isOfficeTitle(text, words[first - 1], start, lexicon),
    // "castle" and "sin" are words, whatever their line.
    isSmallLine: (isName) =>
      !commonSurnames.has(folded()) && !wordsLikeAcronyms.has(folded()) && isSmallLine(text, start, isName),
    isEverydayWord: () => wordsLikeAcronyms.has(folded()) || functionWords.has(folded()),
  };
}

/** The names that begin with the word at index `first`, shortest first. */
function namesFrom(text: string, words: readonly HashedWord[], first: number, lexicon: Lexicon): Span[] {
  const { start, hash: firstWord } = words[first] as HashedWord; // `first` is an index of the list
  const around = surroundingOf(text, words, first, lexicon);
  const found: Span[] = [];
  let hash = firstWord;
  for (let last = first; lexicon.beginnings.has(hash); ) {
    const { end: behind } = words[last] as HashedWord; // `last` is below the length
    const aliases = aliasesWrittenAs(text.slice(start, behind), lexicon.aliasesOf(firstWord, hash), around);
    if (aliases.length > 0) found.push({ start, end: behind, aliases });
    const next = words[++last];
    if (!next) break;
    hash = mixHash(hash, next.hash);
  }
  return found;
}

/** A name of one word that a hyphen has cut. An acronym is never cut. */
function brokenName(text: string, { start, end }: HashedWord, lexicon: Lexicon, around: Surrounding): Span | undefined {
  const joined = joinBrokenWord(text, start, end);
  if (!joined) return undefined;
  const [hash = 0] = beginningsOf(joined.word);
  const likely = lexicon.beginnings.has(hash) ? lexicon.aliasesOf(hash, hash) : [];
  const aliases = aliasesWrittenAs(joined.word, likely, around).filter(({ strength }) => strength !== 'exact');
  return aliases.length > 0 ? { start, end: joined.end, aliases } : undefined;
}

/**
 * Every span of `text` that some alias names, in order, never overlapping; with its aliases stand
 * the topic words inside it. Offsets are UTF-16 code units. Complete when `lexicon.load` was called
 * for the text.
 */
export function findNames(text: string, lexicon: Lexicon): Span[] {
  const spans: Span[] = [];
  let behind = 0;
  const words = wordsOf(text);
  for (const [index, word] of words.entries()) {
    if (word.start < behind) continue;
    const next = words[index + 1];
    // Nearly all words end here.
    if (
      !lexicon.beginnings.has(word.hash) &&
      !isBreakingHyphen(text, word.end) &&
      !(next && lexicon.beginnings.has(misspeltKey(next.hash, 'first')))
    )
      continue;
    const names = namesFrom(text, words, index, lexicon);
    const around = surroundingOf(text, words, index, lexicon);
    const named = names.at(-1) ?? brokenName(text, word, lexicon, around);
    // "Ana Torrse" is not "Ana".
    const misspelt =
      next && next.end > (named?.end ?? 0) ? misspeltName(text, [word, next], lexicon, around) : undefined;
    const span = misspelt ?? named;
    if (!span) continue;
    behind = span.end;
    // "Northland" in "Bank of Northland" tells what a page is about, whether the bank has a card or not.
    for (let inner = index + 1; (words[inner]?.start ?? behind) < behind; inner++)
      names.push(...namesFrom(text, words, inner, lexicon).filter(({ end }) => end <= behind));
    const topicWords = names.flatMap(({ aliases }) => aliases.filter(isTopic));
    spans.push(topicWords.length > 0 ? { ...span, aliases: [...new Set([...span.aliases, ...topicWords])] } : span);
  }
  // Without the room for more that a growing list has.
  return spans.slice();
}
