import type { Texts } from '../../../../locales/texts.ts';
import type { FactBase } from '../../shell/fact-base.ts';
import { tieLabel } from '../../shell/tie-label.ts';
import type { NeighbourTie } from './neighbour-ties.ts';

/** The stated ties of one name among `ties`, in words: "Headed: Grupo Norte; Adviser to: Ana". */
export function describeTies(id: string, ties: readonly NeighbourTie[], { tiesOf }: FactBase, texts: Texts): string {
  const others = ties.flatMap(({ from, tie }) => (from === id ? [tie.other.id] : tie.other.id === id ? [from] : []));
  const shown = new Set(others);
  const stated = tiesOf(id).filter(
    ({ other, type }) => shown.has(other.id) && type !== 'named-together' && type !== 'distinct-from',
  );
  const byLabel = Map.groupBy(stated, ({ type, inverse }) => tieLabel(texts, type, inverse));
  const parts = [...byLabel].map(
    ([label, all]) => `${label}: ${[...new Set(all.map(({ other }) => other.name[texts.lang]))].join(', ')}`,
  );
  return parts.join('; ');
}
