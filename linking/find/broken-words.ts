/** Words that a line break has cut: "Tor-\nres", or "Tor-res" where the line break has gone. */
import { Kind, kindAt } from '../text/characters.ts';
import { eachWord } from '../text/words.ts';

/** White space that a line break leaves behind a hyphen, in UTF-16 code units. */
export const MAX_BREAK = 8;
/** Letters on each side of a break at least. */
const MIN_PART = 2;

function countLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (kindAt(text, at) === Kind.letter) count++;
  return count;
}

const isUpperCase = (text: string) => text === text.toUpperCase();

/** True when a hyphen that may break a word, unlike a dash, stands at this place. */
export function isBreakingHyphen(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/**
 * The word from `start` to `end` joined with its second part behind a hyphen, and where that ends;
 * undefined when it is no broken word: "Torres-Molina", where the second part has a capital of its
 * own.
 */
export function joinBrokenWord(text: string, start: number, end: number): { word: string; end: number } | undefined {
  if (!isBreakingHyphen(text, end)) return undefined;
  let from = end + 1;
  while (from - end <= MAX_BREAK && kindAt(text, from) === Kind.space) from++;
  if (kindAt(text, from) !== Kind.letter) return undefined;
  let secondEnd = from;
  eachWord(text, from, from + 1, (_, wordEnd) => {
    secondEnd = wordEnd;
    return true;
  });
  const first = text.slice(start, end);
  const second = text.slice(from, secondEnd);
  if (countLetters(first) < MIN_PART || countLetters(second) < MIN_PART) return undefined;
  const isOneWord = second === second.toLowerCase() || (isUpperCase(first) && isUpperCase(second));
  return isOneWord ? { word: first + second, end: secondEnd } : undefined;
}
