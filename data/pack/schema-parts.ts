/** Shapes that the records of a pack share: ids, dates, texts in every language, citations. */
import * as v from 'valibot';
import { LANGUAGES } from '../settings/languages.ts';

/** A text with more than white space. */
export const nonEmpty = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** The id of a card, a source or an office, without its pack. */
export const idSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

/** Ids of facts and disputes start with their card's id: `ana-torres.elected-1990`. */
export const memberIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/, 'must be card-id.own-id'),
);

const EDTF_POINT = String.raw`\d{4}(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01]))?)?[~?]?`;

/**
 * A date in the part of EDTF (ISO 8601-2) that packs use: a year, month, day or season, each `~`
 * (about) or `?` (uncertain), and intervals `1992-05-06/1992-05-09`, open with `..`.
 */
export const edtfSchema = v.pipe(
  v.string(),
  v.regex(
    new RegExp(`^(${EDTF_POINT}|(${EDTF_POINT}|\\.\\.)/(${EDTF_POINT}|\\.\\.))$`),
    'must be an EDTF date such as 1992-04-05, 1992-04 or 1990/2000',
  ),
);

/** A day, YYYY-MM-DD. */
export const daySchema = v.pipe(v.string(), v.isoDate('must be a full date, YYYY-MM-DD'));

/** A span of time; `start` alone is a day or a birth, an open end says "still so". */
export const datesSchema = v.strictObject({ start: v.optional(edtfSchema), end: v.optional(edtfSchema) });

/** A text in every language of the interface. */
export const localizedSchema = v.strictObject(v.entriesFromList(LANGUAGES, nonEmpty));

/** An http or https address. */
export const webAddressSchema = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:\/\//, 'must be an http or https address'),
);

/** A source, and where in it the supporting sentence stands. */
export const citationSchema = v.strictObject({
  source: idSchema,
  /**
   * First and last words of the supporting sentence, as `#:~:text=start,end` takes them. Articles
   * need it.
   */
  fragment: v.optional(v.strictObject({ start: nonEmpty, end: v.optional(nonEmpty) })),
});
