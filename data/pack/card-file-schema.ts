/** The shape of one card as an editor writes it: `data/packs/peru/<folder>/<id>.yaml`. The build turns it into entities, facts and disputes. */
import * as v from 'valibot';
import { briefEntrySchema } from './entity-fields-schema.ts';
import { aliasSchema, disputeSchema, entitySchema, factSchema, positionSchema } from './schema.ts';

const ownIdSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
);

/** `mul` is the default: most names of people are the same in every language. */
const cardAliasSchema = v.strictObject({
  ...aliasSchema.entries,
  lang: v.optional(aliasSchema.entries.lang, ['mul']),
});

/** `about` lists the other entities; the card's own id is put first by the build. */
const aboutOthers = v.optional(v.array(ownIdSchema), []);

const cardFactSchema = v.strictObject({
  ...factSchema.entries,
  id: ownIdSchema,
  about: aboutOthers,
});

/** `fact` is an own id, or another card's fact with that card's id before it: `grupo-norte.founded`. */
const cardBriefEntrySchema = v.strictObject({
  ...briefEntrySchema.entries,
  fact: v.union([ownIdSchema, briefEntrySchema.entries.fact], 'must be own-id or card-id.own-id'),
});

const cardDisputeSchema = v.strictObject({
  ...disputeSchema.entries,
  id: ownIdSchema,
  about: aboutOthers,
  positions: v.pipe(v.array(positionSchema), v.minLength(2, 'a dispute needs two positions')),
});

export const cardFileSchema = v.strictObject({
  ...entitySchema.entries,
  aliases: v.array(cardAliasSchema),
  brief: v.optional(v.array(cardBriefEntrySchema), []),
  facts: v.array(cardFactSchema),
  disputes: v.optional(v.array(cardDisputeSchema), []),
});

export type CardFile = v.InferOutput<typeof cardFileSchema>;

/** Which folder holds cards of which kinds; the folder is for editors, the kind is what readers see. */
export const CARD_FOLDERS = {
  people: ['person'],
  groups: ['organization'],
  institutions: ['organization'],
  events: ['event'],
  places: ['place'],
  'law-and-terms': ['law', 'term'],
} as const;
