/**
 * The packaged pack in memory: it is small, and readable even where the browser refuses a database.
 */
import { type CardData, gatherCard } from '../../../data/facts/card-data.ts';
import { packedFacts } from '../../../data/facts/in-memory-facts.ts';
import { loadPackagedPack } from '../../../data/facts/packaged-pack.ts';
import type { Dispute, Entity, Fact, Pack, Source } from '../../../data/pack/schema.ts';
import { type Tie, tiesIn } from './ties.ts';

/** The pack, with look-ups by id. */
export interface FactBase {
  pack: Pack;
  entity: (id: string) => Entity | undefined;
  /** Sources by id. */
  sources: Record<string, Source>;
  factsAbout: (id: string) => Fact[];
  disputesAbout: (id: string) => Dispute[];
  /** The entity's ties: stated relations first, then shared facts. */
  tiesOf: (id: string) => Tie[];
  /** The data of one card, as the card over a page gets it. */
  card: (id: string) => Promise<CardData | undefined>;
}

/** Looks items up by the entities that they are about. */
function byEntity<T extends { about: string[] }>(items: T[]): (id: string) => T[] {
  const pairs = items.flatMap((item) => item.about.map((id) => ({ id, item })));
  const grouped = Map.groupBy(pairs, ({ id }) => id);
  return (id) => grouped.get(id)?.map(({ item }) => item) ?? [];
}

/** Indexes a pack. */
export function createFactBase(pack: Pack): FactBase {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const facts = packedFacts(pack);
  return {
    pack,
    entity: (id) => entities.get(id),
    sources: Object.fromEntries(pack.sources.map((source) => [source.id, source])),
    factsAbout: byEntity(pack.facts),
    disputesAbout: byEntity(pack.disputes),
    tiesOf: tiesIn(pack),
    card: (id) => gatherCard(facts, id),
  };
}

/** Reads the packaged pack; rejects when it cannot be read. */
export async function loadFactBase(): Promise<FactBase> {
  return createFactBase(await loadPackagedPack());
}
