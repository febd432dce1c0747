/** Who held which office on a date: decides whom "President Torres" means on a dated page. */
import type { LexiconEntity, LexiconOffice } from '../lexicon/model.ts';

/** Compares ISO dates of unequal precision: "1995" is neither before nor after "1995-03". */
function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

/** Without a wanted office, any that makes its holder act in the news counts. */
const isWanted = ({ office, ceremonial }: LexiconOffice, wanted: string | undefined) =>
  wanted ? office === wanted : !ceremonial;

/** True when the entity held the office, or any, on a date as precise as known. */
export function heldOffice({ offices = [] }: LexiconEntity, wanted: string | undefined, date: string): boolean {
  return offices.some(
    (held) => isWanted(held, wanted) && !isBefore(date, held.start) && !(held.end && isBefore(held.end, date)),
  );
}

/** True when it held the office once, and no longer did on the date. */
export function heldOfficeBefore({ offices = [] }: LexiconEntity, wanted: string | undefined, date: string): boolean {
  return offices.some((held) => isWanted(held, wanted) && held.end !== undefined && isBefore(held.end, date));
}
