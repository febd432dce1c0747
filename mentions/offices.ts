/** Who held which office on a date: decides whom "President Fujimori" means on a dated page. */
import type { LexiconEntity } from './types.ts';

/** Compares ISO dates of unequal precision: "1995" is neither before nor after "1995-03". */
function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

export function heldOffice(entity: LexiconEntity, office: string | undefined, date: string): boolean {
  return (entity.offices ?? []).some(
    (held) => (!office || held.office === office) && !before(date, held.start) && !(held.end && before(held.end, date)),
  );
}

/** Held it once, and no longer does on `date`. */
export function heldOfficeBefore(entity: LexiconEntity, office: string | undefined, date: string): boolean {
  return (entity.offices ?? []).some(
    (held) => (!office || held.office === office) && held.end !== undefined && before(held.end, date),
  );
}
