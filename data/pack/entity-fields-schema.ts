/** The fields of a card that are shown under its line: the brief, the toll, whether a law is in force. */
import * as v from 'valibot';
import { citationSchema, daySchema, edtfSchema, localizedSchema, memberIdSchema } from './schema-parts.ts';

/** A short text for the small card; the fact that it stands on may be another card's. */
export const briefEntrySchema = v.strictObject({ fact: memberIdSchema, text: localizedSchema });

/** A number of people: `15`, a range `13-14`, or a least number `49+`. */
const peopleSchema = v.pipe(
  v.string(),
  v.regex(/^\d+(-\d+|\+)?$/, 'must be a number, a range 13-14 or a least number 49+'),
);

/** At least one of the three numbers; checked with the whole pack. */
export const tollSchema = v.strictObject({
  dead: v.optional(peopleSchema),
  injured: v.optional(peopleSchema),
  missing: v.optional(peopleSchema),
  citations: v.pipe(v.array(citationSchema), v.minLength(1, 'a toll needs a citation')),
});

/** `asOf` is the day for which the source says so; `text` tells what the dates alone do not. */
export const inForceSchema = v.strictObject({
  since: v.optional(edtfSchema),
  until: v.optional(edtfSchema),
  asOf: daySchema,
  text: v.optional(localizedSchema),
});
