/** The packaged fact base in memory: small enough to be read whole, and there even where the browser refuses a database. */
import { type CardData, gatherCard } from '../../../data/facts/card-data.ts';
import { packedFacts } from '../../../data/facts/in-memory-facts.ts';
import { loadPackagedPack } from '../../../data/facts/packaged-pack.ts';
import type { Dispute, Entity, Fact, Pack, Source } from '../../../data/pack/schema.ts';
import { type Tie, tiesIn } from './ties.ts';

export interface FactBase {
  pack: Pack;
  entity: (id: string) => Entity | undefined;
  /** By id. */
  sources: Record<string, Source>;
  factsAbout: (id: string) => Fact[];
  disputesAbout: (id: string) => Dispute[];
  /** Whom the entity is tied to: by the relations the pack states, then by facts in common. */
  tiesOf: (id: string) => Tie[];
  /** Everything of one card, as the card itself has it. */
  card: (id: string) => Promise<CardData | undefined>;
}

function byEntity<T extends { about: string[] }>(items: T[]): (id: string) => T[] {
  const found = new Map<string, T[]>();
  for (const item of items)
    for (const id of item.about) {
      const list = found.get(id);
      if (list) list.push(item);
      else found.set(id, [item]);
    }
  return (id) => found.get(id) ?? [];
}

export function factBaseOf(pack: Pack): FactBase {
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

/** Rejects when the package cannot be read. */
export async function loadFactBase(): Promise<FactBase> {
  return factBaseOf(await loadPackagedPack());
}
