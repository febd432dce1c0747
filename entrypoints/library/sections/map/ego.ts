/** What a map shows: one entity, whom it is tied to, by how, and the ties among those. */
import type { Entity } from '../../../../data/pack/schema.ts';
import type { FactBase } from '../../shell/fact-base.ts';
import { groupTies, type Tie, type TieGroup } from '../../shell/ties.ts';

/** More names than this make a map that nobody reads; the rest unfolds. */
export const MOST_NAMES = 24;

export interface EgoMap {
  centre: Entity;
  /** Each name once, under the first tie that leads to it. */
  groups: TieGroup[];
  /** Names that are left out until the reader asks for them. */
  hidden: number;
}

/** To be told apart from somebody is no tie, and a name that stands under two ties is still one. */
function distinctNames(ties: Tie[]): Tie[] {
  const seen = new Set<string>();
  return ties.filter(({ other, type }) => {
    if (type === 'distinct-from' || seen.has(other.id)) return false;
    seen.add(other.id);
    return true;
  });
}

/** Stated relations come first, so they are the last to be left out; of names that only stand in common facts, those with most. */
export function egoMap(facts: FactBase, centre: Entity, whole: boolean): EgoMap {
  const ties = distinctNames(facts.tiesOf(centre.id));
  const shown = whole ? ties : ties.slice(0, MOST_NAMES);
  return { centre, groups: groupTies(shown), hidden: ties.length - shown.length };
}

/** The groups in two columns of about the same length, in their order. */
export function inColumns(groups: TieGroup[]): [TieGroup[], TieGroup[]] {
  // A group's own heading takes about the room of a name.
  const size = (list: TieGroup[]) => list.reduce((sum, { ties }) => sum + ties.length + 1, 0);
  let at = 1;
  while (at < groups.length && size(groups.slice(0, at)) < size(groups) / 2) at++;
  return [groups.slice(0, at), groups.slice(at)];
}

/** The most tied entity: where a map without an entity begins. */
export function mostTied(facts: FactBase): Entity | undefined {
  const relations = ({ id }: Entity) => facts.tiesOf(id).filter(({ type }) => type !== 'named-together').length;
  return [...facts.entities].sort((a, b) => relations(b) - relations(a))[0];
}
