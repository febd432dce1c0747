/** The year at the head of a line or a sentence, as chronologies have it: "1992 Torres shuts Congress". */

import type { Vocabulary } from '../languages/vocabulary.ts';
import { latinForm } from '../text/fold.ts';
import { type Word, wordsBetween } from '../text/words.ts';

/**
 * A bullet, a day or a month may stand before it; a colon, a dash, a point or a capital behind:
 * "2000 people" is no year. Behind a range its first year counts.
 */
const LEAD_YEAR =
  /(?:^|\n|[.;!?]\s)\W{0,4}(?:\d{1,2}\.?\s)?(?:(?:de\s)?[A-Za-z]{3,10}\.?\s(?:de\s)?)?((?:1[89]|20)\d\d)(?:[-–]\d{2,4})?(?=\s?[:.;–—-]\s|,\s|\s["“«¡¿(]?[A-Z]|年|\s*\n)/g;

/** May be a line with a date and nothing else: "1992", "Años 1990-1992", "domingo 5 de abril de 1992:". */
const DATE_LINE =
  /^\D{0,30}[\dº]{0,3}\D{0,20}((?:1[89]|20)\d\d)(?:s|er)?(?:\s?[-–—]\s?(\d{2,4}))?(?:年[\d月日]*)?\W{0,3}$/;
/** Years of a range that still tell when something was. */
const LONGEST_TIME = 10;

/** True for a text that may be a line with only a date: told without a vocabulary. */
export const mayBeDate = (text: string): boolean => DATE_LINE.test(text);

/** The year of a line that only names a time: that of the lines below, until the next one. */
export function timeLine(text: string, vocabulary: Vocabulary): string | undefined {
  const [, from, to = ''] = DATE_LINE.exec(text) ?? [];
  if (!from || (to.length === 4 && Number(to) - Number(from) > LONGEST_TIME)) return undefined;
  const { timeSpans, weekdays, functionWords, of } = vocabulary;
  const isOfDate = ({ folded }: Word) =>
    /[\d年月日]/.test(folded) || [timeSpans, weekdays, functionWords, of].some((list) => list.has(folded));
  return wordsBetween(text, 0, text.length).every(isOfDate) ? from : undefined;
}

/** Characters before a name in which its sentence begins. */
const REACH = 400;

/** The last year at the head of a line or sentence before `at`, in the line of that place. */
export function leadYear(text: string, at: number): string | undefined {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REACH);
  const before = latinForm(text.slice(from, at + 1));
  return [...before.matchAll(LEAD_YEAR)].at(-1)?.[1];
}
