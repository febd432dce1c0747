/** Who is tied to whom: the relations that a pack states, read from both ends, and the names that stand together in facts. */
import { type Entity, type Fact, RELATION_TYPES, type RelationType } from '../../../data/pack/schema.ts';

/** `named-together` is no relation that an editor stated: the two stand in one fact or more. */
export type TieType = RelationType | 'named-together';

export interface Tie {
  other: Entity;
  type: TieType;
  /** The other entity is the subject: "parent-of" read from the child. */
  inverse: boolean;
  dates?: { start?: string; end?: string };
  /** Facts in which both stand; 0 for a relation without any. */
  together: number;
}

/** In these the two ends are alike, so they are one group whichever end states it. */
const ALIKE: ReadonlySet<TieType> = new Set(['sibling-of', 'spouse-of', 'distinct-from', 'named-together']);

/** For pairs of ids, whichever comes first. */
const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

function countTogether(facts: readonly Fact[]): Map<string, number> {
  const together = new Map<string, number>();
  for (const { about } of facts)
    for (const [index, a] of about.entries())
      for (const b of about.slice(index + 1)) together.set(pairOf(a, b), (together.get(pairOf(a, b)) ?? 0) + 1);
  return together;
}

const ORDER = new Map<TieType, number>([...RELATION_TYPES, 'named-together' as const].map((type, at) => [type, at]));

/** In the order of `RELATION_TYPES`, both directions apart; what the pack names together most comes first in its group. */
function inOrder(ties: Tie[]): Tie[] {
  const rank = ({ type, inverse }: Tie) => (ORDER.get(type) ?? 0) * 2 + Number(inverse);
  return ties.sort((a, b) => rank(a) - rank(b) || b.together - a.together || a.other.id.localeCompare(b.other.id));
}

interface Statements {
  entities: readonly Entity[];
  facts: readonly Fact[];
}

/** Gives the ties of any of these entities. */
export function tiesIn(given: Statements): (id: string) => Tie[] {
  const entities = new Map(given.entities.map((entity) => [entity.id, entity]));
  const together = countTogether(given.facts);
  const ties = new Map<string, Tie[]>(given.entities.map(({ id }) => [id, []]));
  const related = new Set<string>();
  for (const entity of given.entities)
    for (const { type, to, dates } of entity.relations) {
      const other = entities.get(to);
      if (!other) continue;
      const pair = pairOf(entity.id, to);
      // To be told apart is no tie: such a pair may still be named together.
      if (type !== 'distinct-from') related.add(pair);
      const common = { type, together: together.get(pair) ?? 0, ...(dates ? { dates } : {}) };
      ties.get(entity.id)?.push({ other, inverse: false, ...common });
      ties.get(to)?.push({ other: entity, inverse: !ALIKE.has(type), ...common });
    }
  for (const [pair, count] of together) {
    if (related.has(pair)) continue;
    const [first, second] = pair.split(' ').map((id) => entities.get(id));
    if (!first || !second || first === second) continue;
    const common = { type: 'named-together' as const, inverse: false, together: count };
    ties.get(first.id)?.push({ other: second, ...common });
    ties.get(second.id)?.push({ other: first, ...common });
  }
  for (const list of ties.values()) inOrder(list);
  return (id) => ties.get(id) ?? [];
}

export interface TieGroup {
  type: TieType;
  inverse: boolean;
  ties: Tie[];
}

/** Ties that read alike ("Convicted for") together, in their order. */
export function groupTies(ties: Tie[]): TieGroup[] {
  const groups: TieGroup[] = [];
  for (const tie of ties) {
    const last = groups.at(-1);
    if (last?.type === tie.type && last.inverse === tie.inverse) last.ties.push(tie);
    else groups.push({ type: tie.type, inverse: tie.inverse, ties: [tie] });
  }
  return groups;
}
