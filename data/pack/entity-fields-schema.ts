/** The shapes of an entity's brief, toll, map, and the time in which a law was in force. */
import * as v from 'valibot';
import { citationSchema, daySchema, edtfSchema, localizedSchema, memberIdSchema } from './schema-parts.ts';
import { VALUE_RULES } from './value-rules.ts';

/** The date of a text that holds at any time, such as what a court is for. */
export const NO_DATE = 'none';

/** A short text for the small card, and the fact that supports it, which may be another card's. */
export const briefEntrySchema = v.strictObject({
  fact: memberIdSchema,
  /** When the text happened, where the fact's own date says something else. */
  date: v.optional(v.union([v.literal(NO_DATE), edtfSchema], VALUE_RULES['brief-date'])),
  text: localizedSchema,
});

/** What a toll counts. */
export const HARMS = ['dead', 'injured', 'missing'] as const;

/** A number of people: `15`, a range `13-14`, or a minimum `49+`. */
export const peopleSchema = v.pipe(v.string(), v.regex(/^\d{1,10}(-\d{1,10}|\+)?$/, VALUE_RULES.people));

/** How many people an event harmed. `checks.ts` requires one of the three numbers. */
export const tollSchema = v.strictObject({
  dead: v.optional(peopleSchema),
  injured: v.optional(peopleSchema),
  missing: v.optional(peopleSchema),
  citations: v.pipe(v.array(citationSchema), v.minLength(1, VALUE_RULES['needs-citation'])),
});

/**
 * When a law applied. `asOf` is the day for which a source says so; `text` adds what dates cannot
 * say.
 */
export const inForceSchema = v.strictObject({
  since: v.optional(edtfSchema),
  until: v.optional(edtfSchema),
  asOf: daySchema,
  text: v.optional(localizedSchema),
});

/** A place on the earth, in degrees. */
export const coordinatesSchema = v.strictObject({
  lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
  lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
});

/** A length or position on a map, in units of its path. */
const mapUnitsSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000));

/** A small map: the outline of a country as an SVG path, and a point in it. */
export const locatorSchema = v.strictObject({
  width: mapUnitsSchema,
  height: mapUnitsSchema,
  path: v.pipe(v.string(), v.regex(/^[Mlz\d -]+$/, VALUE_RULES.outline), v.maxLength(4000, VALUE_RULES.outline)),
  x: mapUnitsSchema,
  y: mapUnitsSchema,
});
