/** Checks that sources state their standpoint, and that a fact's strongest source comes first. */
import type { Report } from './pack-problem.ts';
import type { Pack } from './schema.ts';
import { sortedByStrength } from './source-strength.ts';

/** Reports sources without a standpoint, and facts whose citations are not in order of strength. */
export function checkSources(pack: Pack, report: Report): void {
  pack.sources.forEach(({ id, publisher, standing, perspective, tag }, index) => {
    if (!perspective)
      report(['sources', index], `the source ${id} needs a perspective: who publishes it`, {
        rule: 'perspective',
        values: [publisher],
      });
    if (standing === 'party' && !tag)
      report(['sources', index], `the party paper ${id} needs a tag such as "Maoist"`, {
        rule: 'party-tag',
        values: [publisher],
      });
  });
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  pack.facts.forEach(({ citations }, index) => {
    if (!sortedByStrength(citations, sources))
      report(['facts', index, 'citations'], 'a weaker source stands before a stronger one');
  });
}
