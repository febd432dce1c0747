/** Look-ups in the packs' facts and the reader's own cards at once. */
import { isOwn, OWN_PACK } from '../pack/qualified-id.ts';
import type { FactSource } from './card-data.ts';

/** What the packs hold, and then what the reader's own cards hold. */
export function joinFacts(packs: FactSource, own: FactSource): FactSource {
  const both = async <T>(lookUp: (facts: FactSource) => Promise<T[]>) =>
    (await Promise.all([lookUp(packs), lookUp(own)])).flat();
  /** Records that name their own pack are in one of the two only. */
  const byId = async <T>(ids: string[], lookUp: (facts: FactSource, ids: string[]) => Promise<T[]>) => {
    const mine = ids.filter(isOwn);
    if (mine.length === 0) return lookUp(packs, ids);
    const others = ids.filter((id) => !isOwn(id));
    const found = await Promise.all([others.length > 0 ? lookUp(packs, others) : [], lookUp(own, mine)]);
    return found.flat();
  };
  return {
    packInfo: (pack) => (pack === OWN_PACK ? own : packs).packInfo(pack),
    entities: (ids) => byId(ids, (facts, some) => facts.entities(some)),
    facts: (ids) => byId(ids, (facts, some) => facts.facts(some)),
    factsAbout: (id) => both((facts) => facts.factsAbout(id)),
    disputesAbout: (id) => both((facts) => facts.disputesAbout(id)),
    sources: (ids) => byId(ids, (facts, some) => facts.sources(some)),
    relationsOf: (id) => both((facts) => facts.relationsOf(id)),
    // The database of own cards tells of its losses by itself.
    isWhole: () => packs.isWhole(),
  };
}
