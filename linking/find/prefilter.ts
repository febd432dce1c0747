/**
 * The prefilter: tells in one pass whether a text may hold a name at all, so that most text of
 * most pages is read once. Each alias has one required word ("required literals" of regular
 * expression engines): its rarest, and whether it must have a capital counts, so that "NATO" is not
 * looked for in "nato". A text without any of these holds no name.
 *
 * It may wrongly say yes. It never says no where `findNames` finds a name in its right spelling, with
 * its capitals; a misspelt one is found in texts that hold another name or the word by which it is
 * looked for.
 */

import type { LexiconAlias } from '../lexicon/model.ts';
import type { BloomFilter } from '../lexicon/stored.ts';
import { Kind, kindAt } from '../text/characters.ts';
import { isBreakingHyphen, joinBrokenWord, MAX_BREAK } from '../text/lines.ts';
import { eachWord, isCapital, mixHash } from '../text/words.ts';

/** True when one of the words that begin before `to` is required of some alias. */
export function mayHoldName(text: string, required: BloomFilter, to = text.length): boolean {
  let found = false;
  eachWord(text, 0, to, (start, end, hash) => {
    found = required.has(hash) || (isCapital(text, start) && required.has(capitalKey(hash)));
    if (!found && isBreakingHyphen(text, end)) {
      const joined = joinBrokenWord(text, start, end);
      found = joined !== undefined && mayHoldName(joined.word, required);
    }
    return found;
  });
  return found;
}

/** No word is longer, in UTF-16 code units. */
const LONGEST_WORD = 200;

/** True for letters, marks, and halves of characters, which may be letters. */
export function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const kind = kindAt(text, at);
  return kind === Kind.letter || kind === Kind.ignorable || (code >= 0xd800 && code <= 0xdfff);
}

/**
 * The end of a text that the next text may continue: "Tor" of "by Tor", "Tor-\n" of "by Tor-\n";
 * else empty.
 */
function openEndOf(text: string): string {
  let start = text.length;
  while (isInWord(text, start - 1)) start--;
  let hyphen = start - 1;
  while (start - hyphen <= MAX_BREAK && kindAt(text, hyphen) === Kind.space) hyphen--;
  if (isBreakingHyphen(text, hyphen)) {
    start = hyphen;
    while (isInWord(text, start - 1)) start--;
  }
  return text.length - start > LONGEST_WORD ? '' : text.slice(start);
}

const endsInHyphen = (text: string) => isBreakingHyphen(text, text.length - 1);

/** True when `text`, right behind another, may continue the word with which that one ended. */
const mayContinue = (before: string, text: string) =>
  isInWord(text, 0) || isBreakingHyphen(text, 0) || endsInHyphen(before.trimEnd());

/**
 * A prefilter for the texts of a page, one after the other: a word may begin in one and end in the
 * next, as in "Tor<b>res</b>". `isSameBlock` tells whether a text stands in the block of the one
 * before; it is asked only where a word may go on.
 */
export function textPrefilter(required: BloomFilter): (text: string, isSameBlock: () => boolean) => boolean {
  /** The text before, and what it has continued. */
  let before = '';
  return (text, isSameBlock) => {
    // White space is most of the text of many pages: the engine passes over it faster than a loop
    // of ours.
    const trimmed = text.trim();
    if (trimmed === '') {
      if (text !== '' && !endsInHyphen(before)) before = '';
      return false;
    }
    const open = before !== '' && mayContinue(before, text) && isSameBlock() ? openEndOf(before) : '';
    before = open !== '' && text.length <= LONGEST_WORD ? open + text : text;
    if (mayHoldName(trimmed, required)) return true;
    return open !== '' && mayHoldName(open + text.slice(0, LONGEST_WORD), required, open.length);
  };
}

/** The key of a word that must begin with a capital; of any other, its hash is the key. */
export const capitalKey = (hash: number) => mixHash(hash, 1);

interface AliasWord {
  hash: number;
  length: number;
  capital: boolean;
}

function wordsOf(text: string): AliasWord[] {
  const words: AliasWord[] = [];
  eachWord(text, 0, text.length, (start, end, hash) => {
    words.push({ hash, length: end - start, capital: isCapital(text, start) });
    return false;
  });
  return words;
}

/** True for a word that has a capital wherever the alias stands: see `acceptsSurface`. */
function demandsCapital({ capital }: AliasWord, { strength }: LexiconAlias, words: readonly AliasWord[]): boolean {
  // A strong alias demands one capital, in any of its words.
  return capital && (strength !== 'strong' || words.length === 1);
}

/** The keys of the required words of all aliases, for `mayHoldName`. */
export function requiredKeys(aliases: readonly LexiconAlias[]): Set<number> {
  const keys = new Set<number>();
  const listed = aliases
    .map((alias) => ({ alias, words: wordsOf(alias.text) }))
    .sort((a, b) => a.words.length - b.words.length);
  for (const { alias, words } of listed) {
    const capitalKeyOf = (word: AliasWord) => (demandsCapital(word, alias, words) ? capitalKey(word.hash) : undefined);
    if (words.some((word) => keys.has(word.hash) || keys.has(capitalKeyOf(word) ?? word.hash))) continue;
    const [rarest] = [...words].sort((a, b) => b.length - a.length);
    if (rarest) keys.add(capitalKeyOf(rarest) ?? rarest.hash);
  }
  return keys;
}
