import type { FactBase } from '../../shell/fact-base.ts';
import type { Tie } from '../../shell/ties.ts';

/** Two tied names on a map. */
export interface NeighbourTie {
  /** Id of the entity that the tie is read from. */
  from: string;
  tie: Tie;
}

/** Ties of names that only stand in the same facts, of which more than these make a tangle. */
const MAX_SHARED_FACTS_TIES = 30;

/** The stated ties among these entities, each pair once. */
export function statedTiesAmong(ids: readonly string[], { tiesOf }: Pick<FactBase, 'tiesOf'>): NeighbourTie[] {
  return pairsAmong(ids, (id) => tiesOf(id).filter(({ type }) => type !== 'named-together'));
}

/** The stated ties among these entities, and those pairs that share the most facts. */
export function tiesAmong(ids: readonly string[], { tiesOf }: Pick<FactBase, 'tiesOf'>): NeighbourTie[] {
  const shared = pairsAmong(ids, (id) => tiesOf(id).filter(({ type }) => type === 'named-together'));
  const most = shared.toSorted((a, b) => b.tie.sharedFacts - a.tie.sharedFacts).slice(0, MAX_SHARED_FACTS_TIES);
  return [...most, ...statedTiesAmong(ids, { tiesOf })];
}

/** `distinct-from` says that two entities are different, so it is no tie. */
function pairsAmong(ids: readonly string[], tiesOf: (id: string) => Tie[]): NeighbourTie[] {
  const place = new Map(ids.map((id, index) => [id, index]));
  return ids.flatMap((from, index) => {
    const seen = new Set<string>();
    return tiesOf(from)
      .filter(({ other: { id }, type }) => {
        if (type === 'distinct-from' || (place.get(id) ?? -1) <= index || seen.has(id)) return false;
        seen.add(id);
        return true;
      })
      .map((tie) => ({ from, tie }));
  });
}
