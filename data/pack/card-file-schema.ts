/**
 * The shape of a card file, `data/packs/<pack>/<folder>/<id>.yaml`, from which the build makes
 * entities, facts and disputes.
 */
import * as v from 'valibot';
import { briefEntrySchema, coordinatesSchema } from './entity-fields-schema.ts';
import { creditSchema } from './portrait-schema.ts';
import { aliasSchema, disputeSchema, entitySchema, factSchema, positionSchema } from './schema.ts';
import { VALUE_RULES } from './value-rules.ts';

const ownIdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, VALUE_RULES.id));

/** The default language is `mul`: most names of people are the same in every language. */
const cardAliasSchema = v.strictObject({
  ...aliasSchema.entries,
  lang: v.optional(aliasSchema.entries.lang, ['mul']),
});

/** The other entities; the build puts the card's own id first. */
const aboutOthers = v.optional(v.array(ownIdSchema), []);

const cardFactSchema = v.strictObject({
  ...factSchema.entries,
  id: ownIdSchema,
  about: aboutOthers,
});

/** `fact` is an own id, or another card's fact with that card's id: `grupo-norte.founded`. */
const cardBriefEntrySchema = v.strictObject({
  ...briefEntrySchema.entries,
  fact: v.union([ownIdSchema, briefEntrySchema.entries.fact], VALUE_RULES['any-fact-id']),
});

const cardDisputeSchema = v.strictObject({
  ...disputeSchema.entries,
  id: ownIdSchema,
  about: aboutOthers,
  positions: v.pipe(v.array(positionSchema), v.minLength(2, VALUE_RULES['two-positions'])),
});

/** YAML files are read as texts. */
const degreesSchema = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/, VALUE_RULES.degrees), v.transform(Number));

/** A picture lies in the pack's folder `portraits`. */
const cardPortraitSchema = v.strictObject({
  file: v.pipe(v.string(), v.regex(/^[a-z0-9-]+\.(png|jpe?g|webp)$/, VALUE_RULES['picture-name'])),
  ...creditSchema.entries,
});

/** See `cardPortraitSchema`. */
export type CardPortrait = v.InferOutput<typeof cardPortraitSchema>;

const { locator: _drawn, portrait: _read, ...entityEntries } = entitySchema.entries;

/** The whole file. */
export const cardFileSchema = v.strictObject({
  ...entityEntries,
  at: v.optional(v.pipe(v.strictObject({ lat: degreesSchema, lon: degreesSchema }), coordinatesSchema)),
  portrait: v.optional(cardPortraitSchema),
  aliases: v.array(cardAliasSchema),
  brief: v.optional(v.array(cardBriefEntrySchema), []),
  facts: v.array(cardFactSchema),
  disputes: v.optional(v.array(cardDisputeSchema), []),
});

/** A card as it was read. */
export type CardFile = v.InferOutput<typeof cardFileSchema>;

/** The kinds of cards in each folder. Folders are for editors; readers see the kind. */
export const CARD_FOLDERS = {
  people: ['person'],
  groups: ['organization'],
  institutions: ['organization'],
  events: ['event'],
  places: ['place'],
  'law-and-terms': ['law', 'term'],
} as const;
