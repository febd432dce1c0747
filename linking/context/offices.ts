/** Who held which office on a date: decides whom "President Fujimori" means on a dated page. */
import type { LexiconEntity } from '../lexicon/model.ts';

/** Compares ISO dates of unequal precision: "1995" is neither before nor after "1995-03". */
function before(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** An office that makes its holder no actor in the news of its years. */
const BESIDE_POWER = 'first-lady';

const isOffice = (held: string, wanted: string | undefined) => (wanted ? held === wanted : held !== BESIDE_POWER);

export function heldOffice(entity: LexiconEntity, office: string | undefined, date: string): boolean {
  return (entity.offices ?? []).some(
    (held) => isOffice(held.office, office) && !before(date, held.start) && !(held.end && before(held.end, date)),
  );
}

/** Held it once, and no longer does on `date`. */
export function heldOfficeBefore(entity: LexiconEntity, office: string | undefined, date: string): boolean {
  return (entity.offices ?? []).some(
    (held) => isOffice(held.office, office) && held.end !== undefined && before(held.end, date),
  );
}
