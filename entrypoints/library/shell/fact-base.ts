/** The packaged fact base in memory, which the library can read even where the browser refuses a database. */
import { type CardData, gatherCard } from '../../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../../data/facts/in-memory-facts.ts';
import { loadPacks } from '../../../data/facts/packaged-packs.ts';
import { withPack } from '../../../data/pack/qualified-id.ts';
import type { Dispute, Entity, Fact, Pack, Source } from '../../../data/pack/schema.ts';
import { type Tie, tiesIn } from './ties.ts';

/** Every pack at once. */
export interface FactBase {
  /** The pack that ids without a pack belong to comes first. */
  packs: readonly Pack[];
  entities: Entity[];
  facts: Fact[];
  /** The whole id of an entity or fact: an old bookmark's names no pack. */
  fullId: (id: string) => string;
  /** Takes an old bookmark's id too. */
  entity: (id: string) => Entity | undefined;
  /** By id. */
  sources: Record<string, Source>;
  factsAbout: (id: string) => Fact[];
  disputesAbout: (id: string) => Dispute[];
  /** An entity's ties: the relations that a pack states, then the names it shares facts with. */
  tiesOf: (id: string) => Tie[];
  /** The data of one card. */
  card: (id: string) => Promise<CardData | undefined>;
}

function byEntity<T extends { about: string[] }>(items: readonly T[]): (id: string) => T[] {
  const found = new Map<string, T[]>();
  for (const item of items)
    for (const id of item.about) {
      const list = found.get(id);
      if (list) list.push(item);
      else found.set(id, [item]);
    }
  return (id) => found.get(id) ?? [];
}

/** The fact base of packs with qualified ids. */
export function factBaseOf(packs: readonly Pack[]): FactBase {
  const entities = packs.flatMap((pack) => pack.entities);
  const facts = packs.flatMap((pack) => pack.facts);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const lookUps = inMemoryFacts(packs);
  const fullId = (id: string) => withPack(id, packs[0]?.id ?? '');
  return {
    packs,
    entities,
    facts,
    fullId,
    entity: (id) => byId.get(id) ?? byId.get(fullId(id)),
    sources: Object.fromEntries(packs.flatMap((pack) => pack.sources).map((source) => [source.id, source])),
    factsAbout: byEntity(facts),
    disputesAbout: byEntity(packs.flatMap((pack) => pack.disputes)),
    tiesOf: tiesIn({ entities, facts }),
    card: (id) => gatherCard(lookUps, id),
  };
}

/** Rejects when the package cannot be read. */
export async function loadFactBase(): Promise<FactBase> {
  return factBaseOf(await loadPacks());
}
