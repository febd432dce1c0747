/** Tells text whose letters are unknown: the file has codes, and nothing says what they stand for. */

/** Characters for private use, unassigned ones, controls, and the sign for a missing character. */
const UNKNOWN = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/gu;
const LETTER = /\p{L}/gu;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** True when a text has more unknown characters than letters. */
export const isUnreadable = (text: string): boolean => count(text, UNKNOWN) > count(text, LETTER);
