/** The shape of settings in a file or a message; `settingsOf` reads stored ones without this library. */
import * as v from 'valibot';
import { ENTITY_KINDS } from '../pack/entity-kinds.ts';
import { LONGEST_TEXT, MAX_CORRECTIONS } from './corrections.ts';
import { LANGUAGES } from './languages.ts';
import { DEFAULT_MARK_STYLES, MARK_COLOURS, MARK_SHAPES } from './mark-styles.ts';
import {
  CARD_SIZES,
  CARD_THEMES,
  DELAYS,
  LONGEST_ID,
  MARKED,
  MAX_HOSTS,
  MAX_NEVER_MARKED,
  TRIGGER_KEYS,
  TRIGGERS,
} from './settings.ts';

const delaySchema = v.pipe(v.number(), v.integer(), v.minValue(DELAYS.least), v.maxValue(DELAYS.most));
const textSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_TEXT));
const idSchema = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_ID));

/** How the names of one kind are marked. */
export const markStyleSchema = v.strictObject({
  shape: v.picklist(MARK_SHAPES),
  colour: v.picklist(MARK_COLOURS),
});

/** A name that the reader has corrected on a site. */
export const correctionSchema = v.strictObject({
  site: textSchema,
  name: textSchema,
  from: textSchema,
  to: v.nullable(textSchema),
});

/** The settings that a new value simply replaces. */
export const plainSettingsSchema = v.strictObject({
  language: v.picklist(['browser', ...LANGUAGES]),
  trigger: v.picklist(TRIGGERS),
  triggerKey: v.picklist(TRIGGER_KEYS),
  openDelay: delaySchema,
  closeDelay: delaySchema,
  cardSize: v.picklist(CARD_SIZES),
  cardTheme: v.picklist(CARD_THEMES),
  marked: v.picklist(MARKED),
  markStyles: v.strictObject({
    ...v.entriesFromList(ENTITY_KINDS, markStyleSchema),
    /** Files from before readers made cards have none. */
    own: v.optional(markStyleSchema, DEFAULT_MARK_STYLES.own),
  }),
  /** Files from before phrases were marked have none. */
  descriptions: v.optional(v.boolean(), true),
  badge: v.boolean(),
  history: v.boolean(),
});

/** The list of sites. */
export const sitesSchema = v.strictObject({
  mode: v.picklist(['except', 'only']),
  hosts: v.pipe(v.array(textSchema), v.maxLength(MAX_HOSTS)),
});

/** All settings, without the version of their stored form. */
export const settingsSchema = v.strictObject({
  ...plainSettingsSchema.entries,
  neverMarked: v.pipe(v.array(idSchema), v.maxLength(MAX_NEVER_MARKED)),
  sites: sitesSchema,
  corrections: v.pipe(v.array(correctionSchema), v.maxLength(MAX_CORRECTIONS)),
});
