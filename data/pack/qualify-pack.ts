/**
 * Packs as the program holds them: each id names its pack, so that several packs do not collide.
 */
import * as v from 'valibot';
import { briefEntrySchema, tollSchema } from './entity-fields-schema.ts';
import { qualifiedId } from './qualified-id.ts';
import {
  type Citation,
  disputeSchema,
  entitySchema,
  factSchema,
  type Pack,
  positionSchema,
  relationSchema,
} from './schema.ts';
import { citationSchema } from './schema-parts.ts';
import { sourceSchema } from './source-schema.ts';

/** A pack with qualified ids in the place of its bare ones. */
export function qualifyPack(pack: Pack): Pack {
  const own = (id: string) => qualifiedId(pack.id, id);
  const cited = (citations: Citation[]) => citations.map((one) => ({ ...one, source: own(one.source) }));
  return {
    ...pack,
    featured: pack.featured.map(own),
    sources: pack.sources.map((source) => ({ ...source, id: own(source.id) })),
    entities: pack.entities.map((entity) => ({
      ...entity,
      id: own(entity.id),
      relations: entity.relations.map((relation) => ({ ...relation, to: own(relation.to) })),
      brief: entity.brief.map((entry) => ({ ...entry, fact: own(entry.fact) })),
      ...(entity.toll && { toll: { ...entity.toll, citations: cited(entity.toll.citations) } }),
    })),
    facts: pack.facts.map((fact) => ({
      ...fact,
      id: own(fact.id),
      about: fact.about.map(own),
      citations: cited(fact.citations),
    })),
    disputes: pack.disputes.map((dispute) => ({
      ...dispute,
      id: own(dispute.id),
      about: dispute.about.map(own),
      positions: dispute.positions.map((position) => ({ ...position, citations: cited(position.citations) })),
    })),
  };
}

const WORDS = '[a-z0-9]+(-[a-z0-9]+)*';

/** `pack/entity` or `pack/source`. */
export const qualifiedIdSchema = v.pipe(v.string(), v.regex(new RegExp(`^${WORDS}/${WORDS}$`)), v.maxLength(200));

/** `pack/entity.fact`. */
const qualifiedMemberIdSchema = v.pipe(v.string(), v.regex(new RegExp(`^${WORDS}/${WORDS}\\.${WORDS}$`)));

const qualifiedIds = v.array(qualifiedIdSchema);
const qualifiedCitations = v.array(v.strictObject({ ...citationSchema.entries, source: qualifiedIdSchema }));

/** The records of a qualified pack: as `schema.ts` has them, with qualified ids. */
export const qualifiedSchemas = {
  source: v.strictObject({ ...sourceSchema.entries, id: qualifiedIdSchema }),
  entity: v.strictObject({
    ...entitySchema.entries,
    id: qualifiedIdSchema,
    relations: v.array(v.strictObject({ ...relationSchema.entries, to: qualifiedIdSchema })),
    brief: v.array(v.strictObject({ ...briefEntrySchema.entries, fact: qualifiedMemberIdSchema })),
    toll: v.optional(v.strictObject({ ...tollSchema.entries, citations: qualifiedCitations })),
  }),
  fact: v.strictObject({
    ...factSchema.entries,
    id: qualifiedMemberIdSchema,
    about: v.pipe(qualifiedIds, v.minLength(1)),
    citations: qualifiedCitations,
  }),
  dispute: v.strictObject({
    ...disputeSchema.entries,
    id: qualifiedMemberIdSchema,
    about: v.pipe(qualifiedIds, v.minLength(1)),
    positions: v.array(v.strictObject({ ...positionSchema.entries, citations: qualifiedCitations })),
  }),
} as const;
