/** Sources with the number of statements that cite them, grouped by strength and by publisher. */
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
export interface PublisherSources extends Pick<Source, 'publisher' | 'publisherIn' | 'kind' | 'tag' | 'perspective'> {
  /** Those that most statements cite first. */
  sources: CitedSource[];
}

/** Kinds of publishers, the strongest first, in the order of `strengthRank`. */
export const STRENGTHS = ['official', 'commissions', 'press', 'parties'] as const;

/** The sources of one strength. */
export interface StrengthGroup {
  strength: (typeof STRENGTHS)[number];
  /** Number of sources. */
  size: number;
  publishers: PublisherSources[];
}

const citationsOf = (sources: readonly CitedSource[]) => sources.reduce((sum, { statements }) => sum + statements, 0);

function groupByPublisher(sources: readonly CitedSource[]): PublisherSources[] {
  const keyOf = ({ source }: CitedSource) => JSON.stringify([source.publisher, source.kind, source.perspective?.en]);
  const groups = [...Map.groupBy(sources, keyOf).values()];
  return groups
    .toSorted((a, b) => citationsOf(b) - citationsOf(a))
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { publisher, publisherIn, kind, tag, perspective } = first.source;
      const inOrder = group.toSorted(
        (a, b) => b.statements - a.statements || a.source.title.localeCompare(b.source.title),
      );
      const given = { ...(publisherIn && { publisherIn }), ...(tag && { tag }), ...(perspective && { perspective }) };
      return [{ publisher, kind, ...given, sources: inOrder }];
    });
}

/** Groups sources by strength, and within it by publisher: those of most citations first. */
export function groupByStrength(sources: readonly CitedSource[]): StrengthGroup[] {
  return STRENGTHS.map((strength, rank) => {
    const ofStrength = sources.filter(({ source }) => strengthRank(source.standing) === rank);
    return { strength, size: ofStrength.length, publishers: groupByPublisher(ofStrength) };
  }).filter(({ size }) => size > 0);
}
