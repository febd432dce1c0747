/** The fact base without a database. Apart from the store, so that a page which needs none does not load the library for it. */

import type { Pack } from '../pack/schema.ts';
import type { FactSource, StoredRelation } from './card-data.ts';

/** Every relation that an entity of the pack states. */
export function relationsIn(pack: Pack): StoredRelation[] {
  return pack.entities.flatMap(({ id, relations }) => relations.map(({ type, to }) => ({ from: id, to, type })));
}

/** The look-ups of the fact database, in the pack itself: for private windows and profiles that refuse IndexedDB. */
export function packedFacts(pack: Pack): FactSource {
  const relations = relationsIn(pack);
  const byIds = <T extends { id: string }>(items: T[], ids: string[]) => items.filter(({ id }) => ids.includes(id));
  return {
    info: async () => ({ id: pack.id, version: pack.version, asOf: pack.asOf }),
    entities: async (ids) => byIds(pack.entities, ids),
    facts: async (ids) => byIds(pack.facts, ids),
    factsAbout: async (id) => pack.facts.filter(({ about }) => about.includes(id)),
    disputesAbout: async (id) => pack.disputes.filter(({ about }) => about.includes(id)),
    sources: async (ids) => byIds(pack.sources, ids),
    relationsOf: async (id) => relations.filter(({ from, to }) => from === id || to === id),
    isWhole: async () => true,
  };
}
