/** The small shapes of which a pack's records are made: ids, dates, texts in both languages, citations. */
import * as v from 'valibot';
import { LANGUAGES } from '../settings/languages.ts';

export const nonEmpty = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

/** Fact and dispute ids carry their card's id: `alberto-fujimori.elected-1990`. */
export const memberIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/, 'must be card-id.own-id'),
);

/**
 * Dates are EDTF (ISO 8601-2), the part of it that readers meet here: a year, month, day or season, each `~` (about) or
 * `?` (uncertain), and intervals `1992-05-06/1992-05-09`, open with `..`.
 */
const EDTF_POINT = String.raw`\d{4}(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01]))?)?[~?]?`;
export const edtfSchema = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(${EDTF_POINT}|(${EDTF_POINT}|\\.\\.)/(${EDTF_POINT}|\\.\\.))$`),
    'must be an EDTF date such as 1992-04-05, 1992-04 or 1990/2000',
  ),
);
export const daySchema = v.pipe(v.string(), v.isoDate('must be a full date, YYYY-MM-DD'));

export const localizedSchema = v.strictObject(v.entriesFromList(LANGUAGES, nonEmpty));

export const webAddressSchema = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:\/\//, 'must be an http or https address'),
);

export const citationSchema = v.strictObject({
  source: idSchema,
  /** First and last words of the supporting sentence, as `#:~:text=start,end` takes them. Articles need it. */
  fragment: v.optional(v.strictObject({ start: nonEmpty, end: v.optional(nonEmpty) })),
});
