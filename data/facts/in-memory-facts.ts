/** Look-ups in packs that are in memory, for pages and profiles that use no database. */
import type { Pack } from '../pack/schema.ts';
import type { FactSource, StoredRelation } from './card-data.ts';

/** Every relation that an entity of the pack states. */
export function relationsIn(pack: Pack): StoredRelation[] {
  return pack.entities.flatMap(({ id, relations }) => relations.map(({ type, to }) => ({ from: id, to, type })));
}

/** The look-ups of the fact database, in packs with qualified ids. */
export function inMemoryFacts(packs: readonly Pack[]): FactSource {
  const entities = packs.flatMap((pack) => pack.entities);
  const facts = packs.flatMap((pack) => pack.facts);
  const disputes = packs.flatMap((pack) => pack.disputes);
  const sources = packs.flatMap((pack) => pack.sources);
  const relations = packs.flatMap(relationsIn);
  const byIds = <T extends { id: string }>(items: T[], ids: string[]) => items.filter(({ id }) => ids.includes(id));
  return {
    async packInfo(pack) {
      const { id = '', version = '', asOf = '' } = packs.find((one) => one.id === pack) ?? {};
      return { id, version, asOf };
    },
    entities: async (ids) => byIds(entities, ids),
    facts: async (ids) => byIds(facts, ids),
    factsAbout: async (id) => facts.filter(({ about }) => about.includes(id)),
    disputesAbout: async (id) => disputes.filter(({ about }) => about.includes(id)),
    sources: async (ids) => byIds(sources, ids),
    relationsOf: async (id) => relations.filter(({ from, to }) => from === id || to === id),
    isWhole: async () => true,
  };
}
