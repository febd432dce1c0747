/** Checks that what is said of a living person's legal status is recent, or final. */
import type { Report } from './checks.ts';
import type { Fact, Pack } from './schema.ts';

const LEGAL: readonly Fact['status'][] = ['charged', 'convicted', 'acquitted', 'annulled', 'dismissed', 'pardoned'];

/** Courts move slowly; after so many months a status is likely to have changed. */
const MOST_MONTHS = 18;

/** The day `months` before a day, both YYYY-MM-DD. */
function monthsBefore(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/** Reports legal statuses of living persons whose `asOf` is missing or old, measured from the pack's own day. */
export function checkLegalStatus(pack: Pack, report: Report): void {
  const living = new Set(
    pack.entities.filter(({ kind, dates }) => kind === 'person' && !dates.end).map(({ id }) => id),
  );
  const oldest = monthsBefore(pack.asOf, MOST_MONTHS);
  pack.facts.forEach(({ about, status, asOf, final }, index) => {
    const person = about.find((id) => living.has(id));
    if (!person || final || !LEGAL.includes(status)) return;
    if (!asOf) report(['facts', index], `the legal status of ${person} needs asOf, or final: true`);
    else if (asOf < oldest)
      report(
        ['facts', index, 'asOf'],
        `the legal status of ${person} is older than ${MOST_MONTHS} months and not final`,
      );
  });
}
