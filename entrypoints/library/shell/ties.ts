/**
 * Ties between entities: the relations that a pack states, read from both ends, and shared facts.
 */
import { type Entity, type Fact, RELATION_TYPES, type RelationType } from '../../../data/pack/schema.ts';

/** A stated relation, or `named-together` for two entities that only share facts. */
export type TieType = RelationType | 'named-together';

/** A tie as read from one entity. */
export interface Tie {
  other: Entity;
  type: TieType;
  /** The other entity is the subject, as when "parent-of" is read from the child. */
  inverse: boolean;
  dates?: { start?: string; end?: string };
  /** Number of facts about both. */
  sharedFacts: number;
}

/** Types that read the same from both ends. */
const SYMMETRIC: ReadonlySet<TieType> = new Set(['sibling-of', 'spouse-of', 'distinct-from', 'named-together']);

/** A key for two ids in either order. */
const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

/** Counts the facts about both entities of each pair. */
function countSharedFacts(facts: readonly Fact[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { about } of facts)
    for (const [index, a] of about.entries())
      for (const b of about.slice(index + 1)) counts.set(pairOf(a, b), (counts.get(pairOf(a, b)) ?? 0) + 1);
  return counts;
}

const ORDER = new Map<TieType, number>([...RELATION_TYPES, 'named-together' as const].map((type, at) => [type, at]));

/** Sorts by type in the order of `RELATION_TYPES`, then by direction, then by most shared facts. */
function sortTies(ties: Tie[]): Tie[] {
  const rank = ({ type, inverse }: Tie) => (ORDER.get(type) ?? 0) * 2 + Number(inverse);
  return ties.sort(
    (a, b) => rank(a) - rank(b) || b.sharedFacts - a.sharedFacts || a.other.id.localeCompare(b.other.id),
  );
}

interface Statements {
  entities: readonly Entity[];
  facts: readonly Fact[];
}

/** Finds all ties of these entities; returns a look-up by entity id. */
export function tiesIn(given: Statements): (id: string) => Tie[] {
  const entities = new Map(given.entities.map((entity) => [entity.id, entity]));
  const sharedFacts = countSharedFacts(given.facts);
  const ties = new Map<string, Tie[]>(given.entities.map(({ id }) => [id, []]));
  const related = new Set<string>();
  for (const entity of given.entities)
    for (const { type, to, dates } of entity.relations) {
      const other = entities.get(to);
      if (!other) continue;
      const pair = pairOf(entity.id, to);
      // `distinct-from` is no tie, so such a pair may still be named together.
      if (type !== 'distinct-from') related.add(pair);
      const common = { type, sharedFacts: sharedFacts.get(pair) ?? 0, ...(dates ? { dates } : {}) };
      ties.get(entity.id)?.push({ other, inverse: false, ...common });
      ties.get(to)?.push({ other: entity, inverse: !SYMMETRIC.has(type), ...common });
    }
  for (const [pair, count] of sharedFacts) {
    if (related.has(pair)) continue;
    const [first, second] = pair.split(' ').map((id) => entities.get(id));
    if (!first || !second || first === second) continue;
    const common = { type: 'named-together' as const, inverse: false, sharedFacts: count };
    ties.get(first.id)?.push({ other: second, ...common });
    ties.get(second.id)?.push({ other: first, ...common });
  }
  for (const list of ties.values()) sortTies(list);
  return (id) => ties.get(id) ?? [];
}

/** Ties of one type and direction. */
export interface TieGroup {
  type: TieType;
  inverse: boolean;
  ties: Tie[];
}

/** Groups sorted ties by type and direction. */
export function groupTies(ties: Tie[]): TieGroup[] {
  const groups: TieGroup[] = [];
  for (const tie of ties) {
    const last = groups.at(-1);
    if (last?.type === tie.type && last.inverse === tie.inverse) last.ties.push(tie);
    else groups.push({ type: tie.type, inverse: tie.inverse, ties: [tie] });
  }
  return groups;
}
