/** The small shapes that the schemas of a pack share. */
import * as v from 'valibot';
import { LANGUAGES } from '../settings/languages.ts';
import { VALUE_RULES } from './value-rules.ts';

/** Characters that show something: others join, break and space them. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** A text with at least one visible character. */
export const nonEmpty = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, VALUE_RULES.empty),
  // An empty text has its fault already.
  v.check((text) => text === '' || VISIBLE.test(text), VALUE_RULES.empty),
);

/** The id of a pack, a card or a source. */
export const idSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, VALUE_RULES.id));

/** Fact and dispute ids carry their card's id: `ana-torres.elected-1990`. */
export const memberIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/, VALUE_RULES['member-id']),
);

const EDTF_POINT = String.raw`\d{4}(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01]))?)?[~?]?`;

/** Whether the month has this day: `Date` takes 31 February for a day in March. */
function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

/** Whether every day in a date is one of the calendar, and an interval does not end before it begins. */
function isOnCalendar(date: string): boolean {
  const days = date.match(/\d{4}-\d\d-\d\d/g) ?? [];
  const [start = '', end] = date.replace(/[~?]/g, '').split('/');
  const common = Math.min(start.length, end?.length ?? 0);
  const isInOrder = start === '..' || !end || end === '..' || start.slice(0, common) <= end.slice(0, common);
  return isInOrder && days.every((day) => isRealDay(day));
}

/**
 * A date in a subset of EDTF (ISO 8601-2): a year, month, day or season, each with `~` (about) or
 * `?` (uncertain), and intervals such as `1992-05-06/1992-05-09`, open with `..`.
 */
export const edtfSchema = v.pipe(
  v.string(),
  v.regex(new RegExp(`^(${EDTF_POINT}|(${EDTF_POINT}|\\.\\.)/(${EDTF_POINT}|\\.\\.))$`), VALUE_RULES.edtf),
  v.check(isOnCalendar, VALUE_RULES['edtf-calendar']),
);
/** A full date. */
export const daySchema = v.pipe(
  v.string(),
  v.isoDate(VALUE_RULES.day),
  v.check(isOnCalendar, VALUE_RULES['day-calendar']),
);

/** A text in every language of the interface. */
export const localizedSchema = v.strictObject(v.entriesFromList(LANGUAGES, nonEmpty));

/** An http or https address. One with a user name looks as if it led elsewhere: `https://known.org@other.org`. */
export const webAddressSchema = v.pipe(
  v.string(),
  v.url(VALUE_RULES['web-address']),
  v.regex(/^https?:\/\/[^@/?#\\]+([/?#\\]|$)/, VALUE_RULES['web-address']),
);

/** A span of time; `start` alone is a day or a birth, without an end it still lasts. */
export const datesSchema = v.strictObject({ start: v.optional(edtfSchema), end: v.optional(edtfSchema) });

/** More pages than any book has. */
const MAX_PDF_PAGE = 100_000;

/** A source, and where in it the supporting sentence stands. */
export const citationSchema = v.strictObject({
  source: idSchema,
  /**
   * First and last words of the supporting sentence, as `#:~:text=start,end` takes them. Articles
   * need it.
   */
  fragment: v.optional(v.strictObject({ start: nonEmpty, end: v.optional(nonEmpty) })),
  /** The page of a PDF on which the sentence stands, counted from 1 in the file. */
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_PDF_PAGE))),
});
