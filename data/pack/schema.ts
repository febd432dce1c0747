/**
 * The shape of a pack, which `docs/pack-format.md` explains. Checks that need the whole pack, such
 * as ids that must exist, are in `checks.ts`.
 */
import * as v from 'valibot';
import { LANGUAGES } from '../settings/languages.ts';
import {
  briefEntrySchema,
  coordinatesSchema,
  inForceSchema,
  locatorSchema,
  tollSchema,
} from './entity-fields-schema.ts';
import { ENTITY_KINDS } from './entity-kinds.ts';
import { portraitSchema } from './portrait-schema.ts';
import { ROLES } from './roles.ts';
import {
  citationSchema,
  datesSchema,
  daySchema,
  edtfSchema,
  idSchema,
  localizedSchema,
  memberIdSchema,
  nonEmpty,
} from './schema-parts.ts';
import { sourceSchema } from './source-schema.ts';
import { subjectSchema } from './subject-schema.ts';
import { VALUE_RULES } from './value-rules.ts';

/** Changes when an older Ficha could no longer read a pack. */
export const PACK_FORMAT_VERSION = 2;

/** Characters of a fact's text: about four lines of the card. */
export const MAX_FACT_LENGTH = 300;

/** Characters of a card's line, and of an entry of its brief, in each language. */
export const MAX_BRIEF_LENGTH = 110;

/** How reliably an alias means its entity: see `docs/pack-format.md`. */
export const ALIAS_STRENGTHS = ['strong', 'weak', 'exact'] as const;

/** The topics of facts, in the order in which cards and the library show them. */
export const TOPICS = [
  'biography',
  'politics',
  'elections',
  'economy',
  'conflict',
  'human-rights',
  'corruption',
  'justice',
  'foreign-relations',
  'legacy',
] as const;

/**
 * How far a fact is established, in terms of law and press.
 * - `reported`: a source states it.
 * - `alleged`: a source says that somebody claims it, or no other source confirms it.
 * - `opinion`: a judgement, not a statement of fact.
 */
export const STATUSES = [
  'reported',
  'alleged',
  'charged',
  'convicted',
  'acquitted',
  'annulled',
  'pardoned',
  'dismissed',
  'ruled',
  'opinion',
] as const;

/** How much a dispute matters, most severe first. */
export const DISPUTE_SEVERITIES = ['high', 'medium', 'low'] as const;

/** Types of relations, stated by one entity and shown on both. */
export const RELATION_TYPES = [
  'parent-of',
  'sibling-of',
  'spouse-of',
  'headed',
  'founded',
  'member-of',
  'vice-president-of',
  'adviser-to',
  'candidate-in',
  'succeeded',
  'supported',
  'opposed',
  'part-of',
  'took-place-at',
  'took-part-in',
  'perpetrator-of',
  'victim-of',
  'charged-over',
  'convicted-for',
  'pardoned-by',
  'subject-of',
  'ruled-on',
  'led-to',
  'distinct-from',
] as const;

/** Compared with the gender of a title next to a name; without it, such a title is ignored. */
export const GENDERS = ['woman', 'man'] as const;

export const aliasSchema = v.strictObject({
  text: nonEmpty,
  /** BCP 47 tags of the languages it is used in; `mul` for a name that is the same in many. */
  lang: v.pipe(v.array(v.pipe(v.string(), v.regex(/^(mul|[a-z]{2})$/, VALUE_RULES.language))), v.minLength(1)),
  strength: v.picklist(ALIAS_STRENGTHS),
  /** Words that, near the alias, speak for this entity (`cues`) or against it (`against`). */
  cues: v.optional(v.array(nonEmpty), []),
  against: v.optional(v.array(nonEmpty), []),
});

/** A phrase that means an entity without naming it ("the trial"), where other words make that plain. */
export const phraseSchema = v.strictObject({
  /** A pattern: `{armed |}conflict`. */
  text: nonEmpty,
  lang: v.pipe(v.array(v.pipe(v.string(), v.regex(/^(mul|[a-z]{2})$/, VALUE_RULES.language))), v.minLength(1)),
  /** Only behind an article, a demonstrative or a possessive: "the coup", "his resignation". */
  definite: v.optional(v.boolean(), false),
  /** Words of which one has to stand near. */
  near: v.pipe(v.array(nonEmpty), v.minLength(1)),
  against: v.optional(v.array(nonEmpty), []),
});

export const relationSchema = v.strictObject({
  type: v.picklist(RELATION_TYPES),
  to: idSchema,
  dates: v.optional(datesSchema),
});

export const officeSchema = v.strictObject({
  /** Id of one of the subject's offices. */
  office: idSchema,
  title: localizedSchema,
  start: edtfSchema,
  end: v.optional(edtfSchema),
  /** For an office still held: the day on which we knew that it was. */
  asOf: v.optional(daySchema),
});

export const entitySchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(ENTITY_KINDS),
  gender: v.optional(v.picklist(GENDERS)),
  name: localizedSchema,
  line: localizedSchema,
  dates: v.optional(datesSchema, {}),
  offices: v.optional(v.array(officeSchema), []),
  /** What a person does or did, what they are known for first. */
  roles: v.optional(v.array(v.picklist(ROLES)), []),
  aliases: v.array(aliasSchema),
  /** Phrases that mean it without naming it, marked more lightly. */
  phrases: v.optional(v.array(phraseSchema), []),
  /**
   * To mean it calls somebody a member of an armed group, or a convict: a link needs plain
   * evidence.
   */
  grave: v.optional(v.boolean(), false),
  relations: v.optional(v.array(relationSchema), []),
  /**
   * Known far beyond this subject (NATO): its name alone does not make a page one about the
   * subject.
   */
  worldwide: v.optional(v.boolean(), false),
  /** What a reader needs first, in that order. */
  brief: v.optional(v.array(briefEntrySchema), []),
  toll: v.optional(tollSchema),
  /** Where an event happened. */
  place: v.optional(localizedSchema),
  /** The position of a place, or of an event. */
  at: v.optional(coordinatesSchema),
  /** The map of `at`, which the build draws. */
  locator: v.optional(locatorSchema),
  /** Shown instead of a monogram, the map or the kind's picture. */
  portrait: v.optional(portraitSchema),
  /** Who led an organisation. */
  leader: v.optional(localizedSchema),
  /** Whether and when a law applied. */
  inForce: v.optional(inForceSchema),
  /** Wikidata item, only where certain. */
  sameAs: v.optional(v.pipe(v.string(), v.regex(/^Q[1-9]\d*$/, VALUE_RULES.wikidata))),
});

export const factSchema = v.strictObject({
  id: memberIdSchema,
  /** The entities it is about; the card it was written for comes first. */
  about: v.pipe(v.array(idSchema), v.minLength(1)),
  text: localizedSchema,
  date: v.optional(edtfSchema),
  topic: v.picklist(TOPICS),
  status: v.picklist(STATUSES),
  asOf: v.optional(daySchema),
  /** The day on which it was last held against its sources. */
  checked: v.optional(daySchema),
  /** A legal status that cannot change any more, so `asOf` need not be renewed. */
  final: v.optional(v.boolean(), false),
  citations: v.pipe(v.array(citationSchema), v.minLength(1, VALUE_RULES['needs-citation'])),
});

export const positionSchema = v.strictObject({
  says: localizedSchema,
  citations: v.pipe(v.array(citationSchema), v.minLength(1, VALUE_RULES['needs-citation'])),
});

export const disputeSchema = v.strictObject({
  id: memberIdSchema,
  about: v.pipe(v.array(idSchema), v.minLength(1)),
  severity: v.picklist(DISPUTE_SEVERITIES),
  question: localizedSchema,
  positions: v.pipe(v.array(positionSchema), v.minLength(2, VALUE_RULES['two-positions'])),
  /** What an editor would add: why they differ, what a court settled. */
  note: v.optional(localizedSchema),
});

export const packSchema = v.strictObject({
  format: v.literal('ficha-pack'),
  formatVersion: v.literal(PACK_FORMAT_VERSION),
  id: idSchema,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, VALUE_RULES.version)),
  /** The day on which the editors last went through the whole base. */
  asOf: daySchema,
  name: localizedSchema,
  license: nonEmpty,
  /** Who made it: a person, a newsroom. */
  author: v.optional(nonEmpty),
  /** From what standpoint it was made, what it covers and what not, in a few sentences. */
  perspective: v.optional(localizedSchema),
  /** The languages in which it is really written, if not all; texts in the others repeat them. */
  languages: v.optional(v.pipe(v.array(v.picklist(LANGUAGES)), v.minLength(1))),
  /** Ids of the cards that the library's front page shows first, in the editors' order. */
  featured: v.optional(v.array(idSchema), []),
  subject: subjectSchema,
  sources: v.array(sourceSchema),
  entities: v.array(entitySchema),
  facts: v.array(factSchema),
  disputes: v.array(disputeSchema),
});

export type RelationType = (typeof RELATION_TYPES)[number];
export type Localized = v.InferOutput<typeof localizedSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Alias = v.InferOutput<typeof aliasSchema>;
export type Relation = v.InferOutput<typeof relationSchema>;
export type Locator = v.InferOutput<typeof locatorSchema>;
export type Entity = v.InferOutput<typeof entitySchema>;
export type Citation = v.InferOutput<typeof citationSchema>;
export type Fact = v.InferOutput<typeof factSchema>;
export type Dispute = v.InferOutput<typeof disputeSchema>;
export type Pack = v.InferOutput<typeof packSchema>;
