/**
 * The packs that are on, in memory: most are small, and the packaged ones are readable even where
 * the browser refuses a database.
 */
import { type CardData, gatherCard } from '../../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../../data/facts/in-memory-facts.ts';
import { loadPacks, packOfBareIds } from '../../../data/facts/packaged-packs.ts';
import { withPack } from '../../../data/pack/qualified-id.ts';
import type { Dispute, Entity, Fact, Pack, Source } from '../../../data/pack/schema.ts';
import { type Tie, tiesIn } from './ties.ts';

/** The packs, with look-ups by id. */
export interface FactBase {
  packs: readonly Pack[];
  entities: Entity[];
  facts: Fact[];
  /** The whole id of an entity or fact: an old bookmark's names no pack. */
  fullId: (id: string) => string;
  /** Takes an old bookmark's id too. */
  entity: (id: string) => Entity | undefined;
  /** Sources by id. */
  sources: Record<string, Source>;
  fact: (id: string) => Fact | undefined;
  factsAbout: (id: string) => Fact[];
  disputesAbout: (id: string) => Dispute[];
  /** The entity's ties: stated relations first, then shared facts. */
  tiesOf: (id: string) => Tie[];
  /** The data of one card, as the card over a page gets it. */
  card: (id: string) => Promise<CardData | undefined>;
}

/** Looks items up by the entities that they are about. */
function byEntity<T extends { about: string[] }>(items: readonly T[]): (id: string) => T[] {
  const pairs = items.flatMap((item) => item.about.map((id) => ({ id, item })));
  const grouped = Map.groupBy(pairs, ({ id }) => id);
  return (id) => grouped.get(id)?.map(({ item }) => item) ?? [];
}

/** Indexes packs with qualified ids; `bareIds` is the pack that ids without a pack belong to. */
export function createFactBase(packs: readonly Pack[], bareIds = packs[0]?.id ?? ''): FactBase {
  const entities = packs.flatMap((pack) => pack.entities);
  const facts = packs.flatMap((pack) => pack.facts);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const factsById = new Map(facts.map((fact) => [fact.id, fact]));
  const lookUps = inMemoryFacts(packs);
  const fullId = (id: string) => withPack(id, bareIds);
  return {
    packs,
    entities,
    facts,
    fullId,
    entity: (id) => byId.get(id) ?? byId.get(fullId(id)),
    sources: Object.fromEntries(packs.flatMap((pack) => pack.sources).map((source) => [source.id, source])),
    fact: (id) => factsById.get(id),
    factsAbout: byEntity(facts),
    disputesAbout: byEntity(packs.flatMap((pack) => pack.disputes)),
    tiesOf: tiesIn({ entities, facts }),
    card: (id) => gatherCard(lookUps, id),
  };
}

/** Reads the packs that are on; rejects when one cannot be read. */
export async function loadFactBase(): Promise<FactBase> {
  return createFactBase(...(await Promise.all([loadPacks(), packOfBareIds()])));
}
