/** Checks that facts on the legal status of living people are recent or final. */
import type { Report } from './pack-problem.ts';
import type { Fact, Pack } from './schema.ts';

const LEGAL_STATUSES: readonly Fact['status'][] = [
  'charged',
  'convicted',
  'acquitted',
  'annulled',
  'dismissed',
  'pardoned',
];

/** After this time a case is likely to have moved on. */
const MAX_MONTHS = 18;

/** The day that is `months` earlier; days are YYYY-MM-DD. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/**
 * Reports facts on the legal status of living people whose `asOf` is missing or too old on the
 * pack's own day.
 */
export function checkLegalStatus(pack: Pack, report: Report): void {
  const living = new Set(
    pack.entities.filter(({ kind, dates }) => kind === 'person' && !dates.end).map(({ id }) => id),
  );
  const oldest = monthsBefore(pack.asOf, MAX_MONTHS);
  pack.facts.forEach(({ about, status, asOf, final }, index) => {
    const person = about.find((id) => living.has(id));
    if (!person || final || !LEGAL_STATUSES.includes(status)) return;
    if (!asOf)
      report(['facts', index], `the legal status of ${person} needs asOf, or final: true`, {
        rule: 'legal-undated',
        values: [],
      });
    else if (asOf < oldest)
      report(
        ['facts', index, 'asOf'],
        `the legal status of ${person} is older than ${MAX_MONTHS} months and not final`,
        { rule: 'legal-old', values: [String(MAX_MONTHS)] },
      );
  });
}
