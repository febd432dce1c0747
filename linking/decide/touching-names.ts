/** Names right beside a name: whether they are parts of one name. */
import { isTitle } from '../context/titles.ts';
import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Span } from '../lexicon/model.ts';
import { gapBetween, wordsBetween } from '../text/words.ts';

/** Characters between two names that still touch. */
const TOUCHING = 2;
/** Characters before a name in which a given name ends. */
const GIVEN_NAME_REACH = 20;

/**
 * The neighbouring name touches this one, and its capital is no part of it: it is no person's, or a
 * hyphen parts the two.
 */
export function touches(text: string, neighbour: Span | undefined, gap: { from: number; to: number }): boolean {
  if (!neighbour || gap.to - gap.from > TOUCHING) return false;
  return neighbour.aliases.some(({ isPerson }) => !isPerson) || gapBetween(text, gap.from, gap.to) === 'hyphen';
}

/** "Ana Vega-Torres": a given name stands before the two surnames, which are one person's. */
export function isDoubleSurname(text: string, previous: Span | undefined, vocabulary: Vocabulary): boolean {
  if (!previous?.aliases.every(({ isPerson }) => isPerson)) return false;
  const given = wordsBetween(text, Math.max(0, previous.start - GIVEN_NAME_REACH), previous.start).at(-1);
  if (!given?.capital || gapBetween(text, given.end, previous.start) !== 'space') return false;
  return !isTitle(given.folded, vocabulary) && !vocabulary.functionWords.has(given.folded);
}
