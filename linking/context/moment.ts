/**
 * When the sentence of a name takes place, as its words or those before tell: "In 1990 they voted. Torres won."
 */
import type { Word } from '../text/words.ts';
import type { Context } from './context.ts';
import { decadeOf } from './titles.ts';

const YEAR = /^(?:19|20)\d\d$/;
/**
 * Words before a year among which a preposition or a day makes it a time: "in April 1992"; not "the
 * law of 1992".
 */
const DATE_WORDS = 4;

function isTime(words: readonly Word[], at: number, { definites, placePrepositions }: Context['vocabulary']): boolean {
  if (words[at - 1]?.capital) return true;
  const before = words.slice(Math.max(0, at - DATE_WORDS), at).map(({ folded }) => folded);
  const isStart = (folded: string) => placePrepositions.has(folded) || /^\d{1,2}$/.test(folded);
  return !before.some((folded) => definites.has(folded)) && before.some(isStart);
}

/** What one word tells: a year, "past" for "then", "now". */
function momentAt(words: readonly Word[], at: number, vocabulary: Context['vocabulary']): string | undefined {
  const { folded = '' } = words[at] ?? {};
  if (YEAR.test(folded)) return isTime(words, at, vocabulary) ? folded : undefined;
  if (vocabulary.pastTimes.has(folded)) return 'past';
  if (vocabulary.presentTimes.has(folded) || isNewsAt(words, at, vocabulary)) return 'now';
  const isIn = [words[at - 1], words[at - 2]].some((word) => vocabulary.placePrepositions.has(word?.folded ?? ''));
  return isIn ? decadeOf(folded, vocabulary)?.concat('5') : undefined;
}

/** A weekday, or "week" beside "last". */
export const isNewsAt = (
  words: readonly Word[],
  at: number,
  { weekdays, timeSpans, recent }: Context['vocabulary'],
): boolean => {
  const { folded = '' } = words[at] ?? {};
  const isRecent = (one: Word | undefined) => recent.has(one?.folded ?? '');
  return weekdays.has(folded) || (timeSpans.has(folded) && (isRecent(words[at - 1]) || isRecent(words[at + 1])));
};

/**
 * The time that a name's sentence names or the sentences before have come to: a year, "past", or "now" where an
 * earlier time has been named.
 */
export function momentOf({ left, right, sentence, after, vocabulary }: Context): string | undefined {
  const words = [...left, ...right.slice(0, sentence.right)];
  const moments = words.map((_, at) => momentAt(words, at, vocabulary));
  const before = moments.slice(0, left.length).findLastIndex(Boolean);
  const isOwn = (at: number) => at >= left.length - sentence.left;
  const behind = moments.findIndex((moment, at) => moment && at >= left.length);
  const at = isOwn(before) || behind < 0 ? before : behind;
  const moment = moments[at];
  if (moment === 'now') return moments.some((one) => one && one !== 'now') ? moment : undefined;
  // Years of the sentence are features of their own, and a "then" does not outlast its sentence.
  if ((moment === 'past') !== isOwn(at)) return undefined;
  return vocabulary.presentVerbs.has(after[0]?.folded ?? '') ? undefined : moment;
}
