/** The date at the head of a line, as chronologies have it: "1992 Torres shuts Congress", or "1992" alone. */

import type { Vocabulary } from '../languages/vocabulary.ts';
import { type Word, wordsBetween } from '../text/words.ts';

/**
 * A date that ends the line, or that a mark or a capital follows: "2000 people" is no year. Its words are checked
 * afterwards. Of a range its first year counts.
 */
const DATE =
  /^(\D{0,30}[\dº]{0,3}\D{0,20}((?:1[89]|20)\d\d)(?:s|er)?(?:\s?[-–—]\s?(\d{2,4}))?(?:年[\d月日]*)?)(?:\W{0,3}$|(\s?[:.;,–—-]\s|\s["“«¡¿(]?\p{Lu}|(?<=年)))/u;
/** Years of a range that still tell when something was. */
const LONGEST_TIME = 10;

/** When a line takes place. */
export interface LineTime {
  year: string;
  /** The line is only a date: the lines below are of that year too, until the next one. */
  isAlone: boolean;
}

/** True for a text that may be a line with only a date: told without a vocabulary. */
export const mayBeDate = (text: string): boolean => /[12]\d{3}\D{0,6}$/.test(text) && DATE.test(text);

/** The time at the head of a line. */
export function lineTime(text: string, vocabulary: Vocabulary): LineTime | undefined {
  const [, date = '', year, to = '', rest] = DATE.exec(text) ?? [];
  if (!year || (to.length === 4 && Number(to) - Number(year) > LONGEST_TIME)) return undefined;
  const { timeSpans, weekdays, functionWords, of } = vocabulary;
  const isOfDate = ({ folded }: Word) =>
    /[\d年月日]/.test(folded) || [timeSpans, weekdays, functionWords, of].some((list) => list.has(folded));
  const isDate = wordsBetween(date, 0, date.length).every(isOfDate);
  return isDate ? { year, isAlone: rest === undefined } : undefined;
}
