/**
 * The packs that are on and own cards, in memory: most are small, and the packaged ones are readable
 * even where the browser refuses a database.
 */
import { type CardData, gatherCard } from '../../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../../data/facts/in-memory-facts.ts';
import { loadPacks, packOfBareIds } from '../../../data/facts/packaged-packs.ts';
import { loadOwnPack } from '../../../data/own/load-own-pack.ts';
import { isOwn, withPack } from '../../../data/pack/qualified-id.ts';
import type { Dispute, Entity, Fact, Pack, Source } from '../../../data/pack/schema.ts';
import { type Tie, tiesIn } from './ties.ts';

/** The packs and the reader's own cards, with look-ups by id. */
export interface FactBase {
  /** Without own cards. */
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
  /** On a card of a pack, without the reader's own. */
  factsAbout: (id: string) => Fact[];
  /** The reader's own facts on a card of a pack. */
  ownFactsAbout: (id: string) => Fact[];
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

/**
 * Indexes packs with qualified ids, and the pack of own cards; `bareIds` is the pack that ids without
 * a pack belong to.
 */
export function createFactBase(packs: readonly Pack[], own?: Pack, bareIds = packs[0]?.id ?? ''): FactBase {
  const all = own ? [...packs, own] : packs;
  const entities = all.flatMap((pack) => pack.entities);
  const facts = all.flatMap((pack) => pack.facts);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const factsById = new Map(facts.map((fact) => [fact.id, fact]));
  const lookUps = inMemoryFacts(all);
  const about = byEntity(facts);
  const isAdded = (id: string, fact: Fact) => isOwn(fact.id) && !isOwn(id);
  const fullId = (id: string) => withPack(id, bareIds);
  return {
    packs,
    entities,
    facts,
    fullId,
    entity: (id) => byId.get(id) ?? byId.get(fullId(id)),
    sources: Object.fromEntries(all.flatMap((pack) => pack.sources).map((source) => [source.id, source])),
    fact: (id) => factsById.get(id),
    factsAbout: (id) => about(id).filter((fact) => !isAdded(id, fact)),
    ownFactsAbout: (id) => about(id).filter((fact) => isAdded(id, fact)),
    disputesAbout: byEntity(all.flatMap((pack) => pack.disputes)),
    tiesOf: tiesIn({ entities, facts }),
    card: (id) => gatherCard(lookUps, id),
  };
}

/** Reads the packs that are on, and own cards; rejects when a pack cannot be read. */
export async function loadFactBase(): Promise<FactBase> {
  const [packs, own, bareIds] = await Promise.all([loadPacks(), loadOwnPack(), packOfBareIds()]);
  return createFactBase(packs, own, bareIds);
}

/** The fact base with the own cards as they are now. */
export async function withOwnCards({ packs }: FactBase): Promise<FactBase> {
  return createFactBase(packs, ...(await Promise.all([loadOwnPack(), packOfBareIds()])));
}
