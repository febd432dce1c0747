/**
 * What a map shows: the ego network of one entity, that is the entities tied to it, by kind of tie.
 */
import type { Entity } from '../../../../data/pack/schema.ts';
import type { FactBase } from '../../shell/fact-base.ts';
import { groupTies, type Tie, type TieGroup } from '../../shell/ties.ts';

/** Names on a map until the reader asks for all; with more it is hard to read. */
const MAX_NAMES = 24;

/** The entities around one. */
interface EgoNetwork {
  /** Each entity once, under its first tie. */
  groups: TieGroup[];
  /** Number of entities left out until the reader asks for all. */
  hidden: number;
}

/**
 * The first tie to each entity; `distinct-from` says that two entities are different, so it is left
 * out.
 */
function firstTies(ties: Tie[]): Tie[] {
  const seen = new Set<string>();
  return ties.filter(({ other, type }) => {
    if (type === 'distinct-from' || seen.has(other.id)) return false;
    seen.add(other.id);
    return true;
  });
}

/**
 * The ties of an entity. Stated relations are shown first, then names with the most shared facts.
 */
export function egoNetwork(facts: FactBase, centre: Entity, showsAll: boolean): EgoNetwork {
  const ties = firstTies(facts.tiesOf(centre.id));
  const shown = showsAll ? ties : ties.slice(0, MAX_NAMES);
  return { groups: groupTies(shown), hidden: ties.length - shown.length };
}

/** Splits the groups, in their order, into two columns of about the same height. */
export function splitIntoColumns(groups: TieGroup[]): [TieGroup[], TieGroup[]] {
  // A group's heading is about as high as a name.
  const height = (list: TieGroup[]) => list.reduce((sum, { ties }) => sum + ties.length + 1, 0);
  let split = 1;
  while (split < groups.length && height(groups.slice(0, split)) < height(groups) / 2) split++;
  return [groups.slice(0, split), groups.slice(split)];
}

/** The entity with the most relations; undefined for an empty pack. */
export function mostConnected(facts: FactBase): Entity | undefined {
  const relations = ({ id }: Entity) => facts.tiesOf(id).filter(({ type }) => type !== 'named-together').length;
  return [...facts.entities].sort((a, b) => relations(b) - relations(a))[0];
}
