/** The year at the head of a line or a sentence, as chronologies have it: "1992 Torres shuts Congress". */

import { latinForm } from '../text/fold.ts';

/**
 * A bullet, a day or a month may stand before it; a colon, a dash, a point or a capital behind:
 * "2000 people" is no year. Behind a range its first year counts.
 */
const LEAD_YEAR =
  /(?:^|\n|[.;!?]\s)\W{0,4}(?:\d{1,2}\.?\s)?(?:(?:de\s)?[A-Za-z]{3,10}\.?\s(?:de\s)?)?((?:1[89]|20)\d\d)(?:[-–]\d{2,4})?(?=\s?[:.;–—-]\s|,\s|\s["“«¡¿(]?[A-Z]|年|\s*\n)/g;

/** Characters before a name in which its sentence begins. */
const REACH = 400;

/** The last year at the head of a line or sentence before `at`, in the line of that place. */
export function leadYear(text: string, at: number): string | undefined {
  const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - REACH);
  const before = latinForm(text.slice(from, at + 1));
  return [...before.matchAll(LEAD_YEAR)].at(-1)?.[1];
}
