/** Sources with the number of statements that cite them, grouped by publisher. */
import type { Citation, Source } from '../../../data/pack/schema.ts';
import { strengthRank } from '../../../data/pack/source-strength.ts';

/** A source, and the number of statements (facts and positions) that cite it. */
export interface CitedSource {
  source: Source;
  statements: number;
}

/** Counts the statements that cite each source, by source id. */
export function countCitingStatements(statements: readonly { citations: Citation[] }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { citations } of statements)
    for (const source of new Set(citations.map((citation) => citation.source)))
      counts.set(source, (counts.get(source) ?? 0) + 1);
  return counts;
}

/** The sources of one publisher that have the same kind and standpoint. */
export interface PublisherSources extends Pick<Source, 'publisher' | 'kind' | 'tag' | 'perspective'> {
  /** Those that most statements cite first. */
  sources: CitedSource[];
}

const citations = (sources: readonly CitedSource[]) => sources.reduce((sum, { statements }) => sum + statements, 0);

const strength = ([first]: readonly CitedSource[]) => (first ? strengthRank(first.source.standing) : 0);

/** Groups sources by publisher: the strongest first, then those that most statements cite. */
export function groupByPublisher(sources: readonly CitedSource[]): PublisherSources[] {
  const keyOf = ({ source }: CitedSource) =>
    JSON.stringify([source.publisher, source.kind, source.standing, source.perspective?.en]);
  const groups = [...Map.groupBy(sources, keyOf).values()];
  groups.sort((a, b) => strength(a) - strength(b) || citations(b) - citations(a));
  return groups.flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { publisher, kind, tag, perspective } = first.source;
    return [
      {
        publisher,
        kind,
        ...(tag && { tag }),
        ...(perspective && { perspective }),
        sources: group.toSorted((a, b) => b.statements - a.statements || a.source.title.localeCompare(b.source.title)),
      },
    ];
  });
}
