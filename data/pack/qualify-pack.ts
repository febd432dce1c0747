/**
 * Packs as the program holds them: each id names its pack, so that several packs do not collide.
 */
import * as v from 'valibot';
import { qualifiedId } from './qualified-id.ts';
import {
  type Citation,
  citationSchema,
  disputeSchema,
  entitySchema,
  factSchema,
  type Pack,
  positionSchema,
  relationSchema,
  sourceSchema,
} from './schema.ts';

/** A pack with qualified ids in the place of its bare ones. */
export function qualifyPack(pack: Pack): Pack {
  const own = (id: string) => qualifiedId(pack.id, id);
  const cited = (citations: Citation[]) => citations.map((one) => ({ ...one, source: own(one.source) }));
  return {
    ...pack,
    sources: pack.sources.map((source) => ({ ...source, id: own(source.id) })),
    entities: pack.entities.map((entity) => ({
      ...entity,
      id: own(entity.id),
      relations: entity.relations.map((relation) => ({ ...relation, to: own(relation.to) })),
    })),
    facts: pack.facts.map((fact) => ({
      ...fact,
      id: own(fact.id),
      about: fact.about.map(own),
      keyOn: fact.keyOn.map(own),
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
  }),
  fact: v.strictObject({
    ...factSchema.entries,
    id: qualifiedMemberIdSchema,
    about: v.pipe(qualifiedIds, v.minLength(1)),
    keyOn: qualifiedIds,
    citations: qualifiedCitations,
  }),
  dispute: v.strictObject({
    ...disputeSchema.entries,
    id: qualifiedMemberIdSchema,
    about: v.pipe(qualifiedIds, v.minLength(1)),
    positions: v.array(v.strictObject({ ...positionSchema.entries, citations: qualifiedCitations })),
  }),
} as const;
