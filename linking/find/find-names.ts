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

/** Of words in pieces, the letters count alone. */
const lettersOf = (key: string) => key.replaceAll(' ', '');

/**
 * Those of some aliases that `surface` is. Their hash is that of the surface; their letters may be
 * others. `isInPieces`: a hyphen has cut a word, or its letters stand apart.
 */
function aliasesWrittenAs(
  surface: string,
  likely: readonly KeyedAlias[],
  { around, isInPieces }: { around: Surrounding; isInPieces: boolean },
): LexiconAlias[] {
  if (likely.length === 0) return [];
  const form = isInPieces ? lettersOf : (key: string) => key;
  const folded = form(comparable(foldKey(surface)));
  return likely
    .filter(({ key, alias }) => form(key) === folded && acceptsSurface(alias, surface, around))
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

/**
 * The names that begin with the word at index `first`, shortest first. A hyphen may have cut a word of
 * which the first part is none; with `isBroken`, it has cut the first.
 */
function namesFrom(
  text: string,
  words: readonly HashedWord[],
  first: number,
  { lexicon, isBroken = false }: { lexicon: Lexicon; isBroken?: boolean },
): Span[] {
  const { start } = words[first] as HashedWord; // `first` is an index of the list
  const found: Span[] = [];
  const around = surroundingOf(text, words, first, lexicon);
  let isInPieces = false;
  /** Where the word at an index ends, the index behind it, and the hash with all words before it. */
  const read = (index: number, before: number, isCut: boolean) => {
    const word = words[index];
    if (!word) return undefined;
    const hash = mixHash(before, word.hash);
    if (!isCut && lexicon.beginnings.has(hash)) {
      isInPieces ||= /\s/.test(text.slice(word.start, word.end));
      return { behind: word.end, next: index + 1, hash };
    }
    const joined = joinBrokenWord(text, word.start, word.end);
    if (!joined) return undefined;
    const whole = mixHash(before, beginningsOf(joined.word)[0] ?? 0);
    if (!lexicon.beginnings.has(whole)) return undefined;
    isInPieces = true;
    return { behind: joined.end, next: index + 2, hash: whole };
  };
  let word = read(first, 0, isBroken);
  const firstHash = word?.hash ?? 0;
  while (word) {
    const { behind, next, hash } = word;
    const likely = lexicon.aliasesOf(firstHash, hash);
    const aliases = aliasesWrittenAs(text.slice(start, behind), likely, { around, isInPieces });
    if (aliases.length > 0) found.push({ start, end: behind, aliases });
    word = read(next, hash, false);
  }
  return found;
}

/** UTF-16 code units of the longest part of an address that is read. */
const LONGEST_ADDRESS = 200;

/** True in an address of the web or of mail, and in a handle: "https://…/ana-torres", "torres@…", "@ana-torres". */
const isInAddress = (text: string, { start, end }: Span) =>
  text.charAt(end) === '@' || /(?:\/\/|\bwww\.|@)[!-~]*$/.test(text.slice(Math.max(0, start - LONGEST_ADDRESS), start));

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
    const names = namesFrom(text, words, index, { lexicon });
    if (names.length === 0 && isBreakingHyphen(text, word.end))
      names.push(...namesFrom(text, words, index, { lexicon, isBroken: true }));
    const named = names.at(-1);
    const around = surroundingOf(text, words, index, lexicon);
    // "Ana Torrse" is not "Ana".
    const misspelt =
      next && next.end > (named?.end ?? 0) ? misspeltName(text, [word, next], lexicon, around) : undefined;
    const span = misspelt ?? named;
    if (!span || isInAddress(text, span)) continue;
    behind = span.end;
    // "Northland" in "Bank of Northland" tells what a page is about, whether the bank has a card or not.
    for (let inner = index + 1; (words[inner]?.start ?? behind) < behind; inner++)
      names.push(...namesFrom(text, words, inner, { lexicon }).filter(({ end }) => end <= behind));
    const topicWords = names.flatMap(({ aliases }) => aliases.filter(isTopic));
    spans.push(topicWords.length > 0 ? { ...span, aliases: [...new Set([...span.aliases, ...topicWords])] } : span);
  }
  // Without the room for more that a growing list has.
  return spans.slice();
}
