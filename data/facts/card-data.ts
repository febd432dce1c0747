/**
 * The data of one card, gathered from a database or from packs in memory. All ids are qualified.
 */
import type { EntityKind } from '../pack/entity-kinds.ts';
import { isOwn, packOf } from '../pack/qualified-id.ts';
import type { Citation, Dispute, Entity, Fact, Localized, RelationType, Source } from '../pack/schema.ts';
import { strengthRank } from '../pack/source-strength.ts';

/** A relation as seen from the card's own entity. */
export interface RelatedName {
  id: string;
  kind: EntityKind;
  name: Localized;
  line: Localized;
  gender?: Entity['gender'];
  dates: Entity['dates'];
  type: RelationType;
  /** The other entity is the subject: "parent-of" read from the child. */
  inverse: boolean;
}

/** What a card says of the pack it is from. */
export interface PackInfo {
  id: string;
  version: string;
  asOf: string;
}

/** Everything that a card shows. */
export interface CardData {
  pack: PackInfo;
  /** The reader has made it. */
  isOwn?: true;
  entity: Entity;
  /**
   * The facts of its brief first, in the brief's order, then the others about it, by date. The
   * citations of each begin with the strongest source. One without a day of its last check was
   * checked when the editors last went through the whole pack.
   */
  facts: Fact[];
  /** The reader's own facts on a card of another pack, by date; absent where there are none. */
  ownFacts?: Fact[];
  /** Most severe first. */
  disputes: Dispute[];
  /** Every source that the facts and disputes cite, by id. */
  sources: Record<string, Source>;
  related: RelatedName[];
}

/** A relation as the entity `from` states it. */
export interface StoredRelation {
  from: string;
  to: string;
  type: RelationType;
}

/**
 * The look-ups that a fact base offers, in IndexedDB or in memory. Ids that are not there are left
 * out.
 */
export interface FactSource {
  /** Fields are empty for a pack that is not there. */
  packInfo(pack: string): Promise<PackInfo>;
  entities(ids: string[]): Promise<Entity[]>;
  facts(ids: string[]): Promise<Fact[]>;
  factsAbout(id: string): Promise<Fact[]>;
  disputesAbout(id: string): Promise<Dispute[]>;
  sources(ids: string[]): Promise<Source[]>;
  relationsOf(id: string): Promise<StoredRelation[]>;
  /** False when records are missing. */
  isWhole(): Promise<boolean>;
}

const SEVERITY_ORDER = { high: 0, medium: 1, low: 2 };

/** The last criterion, so that the order does not depend on where the facts come from. */
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

function byDate(a: Fact, b: Fact): number {
  // Undated facts (judgements, summaries) come after what happened when.
  return (a.date ?? '9999').localeCompare(b.date ?? '9999') || byId(a, b);
}

/** `inBrief` may hold facts of other cards, which are not about this entity. */
function inCardOrder({ brief }: Entity, inBrief: Fact[], about: Fact[]): Fact[] {
  const known = new Map(inBrief.map((fact) => [fact.id, fact]));
  const first = [...new Set(brief.map(({ fact }) => fact))].flatMap((id) => known.get(id) ?? []);
  return [...first, ...about.filter(({ id }) => !known.has(id)).sort(byDate)];
}

/** Keeps the editors' order among sources of the same strength. */
function strongestFirst(citations: readonly Citation[], sources: Record<string, Source>): Citation[] {
  const rank = ({ source }: Citation) => {
    const standing = sources[source]?.standing;
    return standing ? strengthRank(standing) : Number.MAX_SAFE_INTEGER;
  };
  return citations.toSorted((a, b) => rank(a) - rank(b));
}

function citedSources(facts: Fact[], disputes: Dispute[]): string[] {
  const positions = disputes.flatMap((dispute) => dispute.positions);
  const citations = [...facts, ...positions].flatMap((item) => item.citations);
  return [...new Set(citations.map(({ source }) => source))];
}

/** Relations of other entities to this one that a reader needs first, in this order. */
const FIRST_RELATIONS: readonly RelationType[] = ['perpetrator-of', 'victim-of', 'parent-of', 'spouse-of', 'headed'];

/** An entity's own relations come first, then those that tell most. */
function relationRank({ from, type }: StoredRelation, id: string): number {
  if (from === id) return -1;
  const rank = FIRST_RELATIONS.indexOf(type);
  return rank < 0 ? FIRST_RELATIONS.length : rank;
}

function nameOf({ id, kind, name, line, gender, dates }: Entity): Omit<RelatedName, 'type' | 'inverse'> {
  return { id, kind, name, line, dates, ...(gender ? { gender } : {}) };
}

async function relatedNames(facts: FactSource, id: string): Promise<RelatedName[]> {
  const relations = (await facts.relationsOf(id)).sort((a, b) => relationRank(a, id) - relationRank(b, id));
  const others = await facts.entities([...new Set(relations.map(({ from, to }) => (from === id ? to : from)))]);
  const known = new Map(others.map((entity) => [entity.id, entity]));
  return relations.flatMap(({ from, to, type }): RelatedName[] => {
    const other = known.get(from === id ? to : from);
    return other ? [{ ...nameOf(other), type, inverse: from !== id }] : [];
  });
}

/** The card of an entity, or undefined when the fact base does not hold it. */
export async function gatherCard(facts: FactSource, id: string): Promise<CardData | undefined> {
  const [entity] = await facts.entities([id]);
  if (!entity) return undefined;
  const [pack, inBrief, about, disputes, related] = await Promise.all([
    facts.packInfo(packOf(id)),
    facts.facts(entity.brief.map(({ fact }) => fact)),
    facts.factsAbout(id),
    facts.disputesAbout(id),
    relatedNames(facts, id),
  ]);
  const ordered = inCardOrder(entity, inBrief, isOwn(id) ? about : about.filter((fact) => !isOwn(fact.id)));
  const ownFacts = isOwn(id) ? [] : about.filter((fact) => isOwn(fact.id)).sort(byDate);
  const cited = await facts.sources(citedSources([...ordered, ...ownFacts], disputes));
  const sources = Object.fromEntries(cited.map((source) => [source.id, source]));
  return {
    pack,
    ...(isOwn(id) ? { isOwn: true as const } : {}),
    entity,
    facts: ordered.map((fact) => ({
      ...fact,
      ...(pack.asOf ? { checked: fact.checked ?? pack.asOf } : {}),
      citations: strongestFirst(fact.citations, sources),
    })),
    ...(ownFacts.length > 0 ? { ownFacts } : {}),
    disputes: [...disputes].sort((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] || byId(a, b)),
    sources,
    related,
  };
}
