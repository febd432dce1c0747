/** The year at the head of a line or a sentence, as chronologies have it: "1992 Torres shuts Congress". */

import { latinForm } from '../text/fold.ts';

/**
 * A bullet, a day or a month may stand before it; a colon, a dash, a point or a capital behind:
 * "2000 people" is no year. Behind a range its first year counts.
 */
const LEAD_YEAR =
  /(?:^|\n|[.;!?]\s)\W{0,4}(?:\d{1,2}\.?\s)?(?:(?:de\s)?[A-Za-z]{3,10}\.?\s(?:de\s)?)?((?:1[89]|20)\d\d)(?:[-–]\d{2,4})?(?=\s?[:.;–—-]\s|,\s|\s["“«¡¿(]?[A-Z]|年|\s*\n)/g;

/** A line with a date and nothing else: "1992", "Años 1990-1992", "5 de abril de 1992:". */
const TIME_LINE =
  /^\W{0,4}(?:\d{1,2}\.?\s)?(?:(?:de\s)?[^\d\s.,]{3,10}[.,]?\s(?:del?\s)?)?(?:\d{1,2},\s)?((?:1[89]|20)\d\d)(?:\s?[-–—]\s?(\d{2,4}))?(?:年[\d月日]*)?\W{0,3}$/;
/** Years of a range that still tell when something was. */
const LONGEST_TIME = 10;

/** The year of a line that only names a time: that of the lines below, until the next one. */
export function timeLine(text: string): string | undefined {
  const [, from, to = ''] = TIME_LINE.exec(text) ?? [];
  return to.length === 4 && Number(to) - Number(from) > LONGEST_TIME ? undefined : from;
}

/** Characters before a name in which its sentence begins. */
const REACH = 400;

/** The last year at the head of a line or sentence before `at`, in the line of that place. */
export function leadYear(text: string, at: number): string | undefined {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REACH);
  const before = latinForm(text.slice(from, at + 1));
  return [...before.matchAll(LEAD_YEAR)].at(-1)?.[1];
}
