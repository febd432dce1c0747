/** The packaged fact base in memory: small enough to be read whole, and there even where the browser refuses a database. */
import { type CardData, gatherCard } from '../../../data/card-data.ts';
import { packedFacts } from '../../../data/fact-store.ts';
import type { Entity, Pack, Source } from '../../../data/pack-schema.ts';
import { loadPackagedPack } from '../../../data/packaged-pack.ts';

export interface FactBase {
  pack: Pack;
  entity: (id: string) => Entity | undefined;
  /** By id. */
  sources: Record<string, Source>;
  card: (id: string) => Promise<CardData | undefined>;
}

export function factBaseOf(pack: Pack): FactBase {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const facts = packedFacts(pack);
  return {
    pack,
    entity: (id) => entities.get(id),
    sources: Object.fromEntries(pack.sources.map((source) => [source.id, source])),
    card: (id) => gatherCard(facts, id),
  };
}

/** Rejects when the package cannot be read. */
export async function loadFactBase(): Promise<FactBase> {
  return factBaseOf(await loadPackagedPack());
}
