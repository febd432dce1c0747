/**
 * The shape of the reader's own cards, and of the reader's own facts on cards of other packs. Their
 * parts are those of a pack, with whole ids.
 */

import * as v from 'valibot';
import { momentSchema } from '../notes/note.ts';
import { isOwn } from '../pack/qualified-id.ts';
import { qualifiedIdSchema, qualifiedSchemas } from '../pack/qualify-pack.ts';
import { localizedSchema } from '../pack/schema-parts.ts';
import { inEveryLanguage } from '../settings/languages.ts';
import { MAX_BRIEF_LENGTH, MAX_FACT_LENGTH, MAX_NAME_LENGTH } from './own-limits.ts';

/** Cards, with those in the trash. All of them are held in memory. */
export const MAX_OWN_CARDS = 5_000;

/** Characters of a card as JSON: about 200 facts with their sources. */
export const MAX_CARD_LENGTH = 200_000;

const texts = (text: { en: string; es: string }, most: number) =>
  Object.values(text).every((one) => one.length <= most);

/** The shape of a card's content; `ownCardContentSchema` checks that it holds together. */
export const contentSchema = v.strictObject({
  /** `mine/...`; for facts on a card of another pack, that card's id. */
  id: qualifiedIdSchema,
  /** The card; absent where only facts were added to another pack's. */
  entity: v.optional(qualifiedSchemas.entity),
  /** The name of another pack's card, in case that pack is removed. */
  cardName: v.optional(localizedSchema),
  facts: v.array(qualifiedSchemas.fact),
  disputes: v.array(qualifiedSchemas.dispute),
  sources: v.array(qualifiedSchemas.source),
});

/** The content of an own card, without dates and revision. */
export type OwnCardContent = v.InferOutput<typeof contentSchema>;

/** Whether a text does not fit its place: a card must never outgrow the small window. */
export function isTooLong(content: OwnCardContent): boolean {
  const { entity, facts } = content;
  const fits =
    (!entity ||
      (texts(entity.name, MAX_NAME_LENGTH) &&
        texts(entity.line, MAX_BRIEF_LENGTH) &&
        entity.aliases.every(({ text }) => text.length <= MAX_NAME_LENGTH) &&
        [
          ...entity.brief.map(({ text }) => text),
          ...entity.offices.map(({ title }) => title),
          ...[entity.place, entity.leader, entity.inForce?.text].filter((text) => text !== undefined),
        ].every((text) => texts(text, MAX_BRIEF_LENGTH)))) &&
    facts.every(({ text }) => texts(text, MAX_FACT_LENGTH));
  return !fits || JSON.stringify(content).length > MAX_CARD_LENGTH;
}

/** What is named in a card is in it, and is the reader's own. */
function holdsTogether({ id, entity, facts, disputes, sources }: OwnCardContent): boolean {
  if (entity ? entity.id !== id || !isOwn(id) : isOwn(id)) return false;
  const known = new Set(sources.map((source) => source.id));
  const citations = [
    ...facts,
    ...disputes.flatMap(({ positions }) => positions),
    ...(entity?.toll ? [entity.toll] : []),
  ];
  const members = [...facts, ...disputes];
  const factIds = new Set(facts.map((fact) => fact.id));
  return (
    [...members, ...sources].every((one) => isOwn(one.id)) &&
    new Set(members.map((one) => one.id)).size === members.length &&
    known.size === sources.length &&
    members.every(({ about }) => about[0] === id) &&
    citations.every((one) => one.citations.every(({ source }) => known.has(source))) &&
    (entity?.brief ?? []).every(({ fact }) => factIds.has(fact)) &&
    (entity?.relations ?? []).every(({ to }) => to !== id)
  );
}

/** The content of a card: `isTooLong` is asked apart, because the reader gets another sentence. */
export const ownCardContentSchema = v.pipe(
  contentSchema,
  v.check(holdsTogether, 'names something that it does not hold'),
);

const metaSchemas = {
  created: momentSchema,
  /** Never decreases, even when the clock is set back. */
  updated: momentSchema,
  /** 1 when first saved, one more with each change. A change names the revision it was made from. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
};

export const ownCardSchema = v.pipe(
  v.strictObject({ ...contentSchema.entries, ...metaSchemas }),
  v.check((card) => holdsTogether(card), 'names something that it does not hold'),
);

/** An own card as it is stored. */
export type OwnCard = v.InferOutput<typeof ownCardSchema>;

export const deletedOwnCardSchema = v.pipe(
  v.strictObject({ ...contentSchema.entries, ...metaSchemas, deleted: momentSchema }),
  v.check((card) => holdsTogether(card), 'names something that it does not hold'),
);

/** An own card in the trash. */
export interface DeletedOwnCard extends OwnCard {
  /** ISO 8601, UTC. */
  deleted: string;
  /** Days on which Ficha has run since: a clock that is set ahead counts as one day. */
  daysSeen?: number;
}

/** An older state of a card, which something replaced without the reader having typed over it. */
export interface OwnVersion {
  /** Given by the database, rising. */
  key?: number;
  cardId: string;
  card: OwnCard;
  because: 'import' | 'conflict' | 'snapshot';
  /** ISO 8601, UTC. */
  kept: string;
}

/** A form that was not saved. */
export interface OwnDraft {
  /** The card's id; `new` for the form of a new card or fact. */
  key: string;
  /** As the form has it, also where it is not yet a card. JSON. */
  content: string;
  /** The revision that the change began from. */
  basedOn: number;
  /** ISO 8601, UTC. */
  updated: string;
}

/** An older state as files hold it. */
export const ownVersionSchema = v.strictObject({
  cardId: qualifiedIdSchema,
  card: ownCardSchema,
  because: v.picklist(['import', 'conflict', 'snapshot']),
  kept: momentSchema,
});

/** The name by which lists show a card. */
export const nameOfCard = ({ entity, cardName, id }: OwnCardContent) => entity?.name ?? cardName ?? inEveryLanguage(id);

/** A card without its dates and revision. */
export function contentOf({ id, entity, cardName, facts, disputes, sources }: OwnCardContent): OwnCardContent {
  return { id, ...(entity ? { entity } : {}), ...(cardName ? { cardName } : {}), facts, disputes, sources };
}

/** The same text for two cards that differ at most in dates and revisions, and for no others. */
export const cardContentKey = (card: OwnCardContent): string => JSON.stringify(contentOf(card));

/** True when two cards differ at most in dates and revisions. */
export const hasSameCardContent = (a: OwnCardContent, b: OwnCardContent): boolean =>
  cardContentKey(a) === cardContentKey(b);
