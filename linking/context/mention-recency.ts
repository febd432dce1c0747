/** Whom a page has named, in the order of the last time: "the page last named Keiko Fujimori". */

/** What a text does to the order. Entity indexes; `~entity` stands for somebody else who was named in full and bears the entity's surname. */
export interface Moves {
  /** Those named in passing, in order. */
  asides: readonly number[];
  /** All others at their last place. */
  lastNamings: readonly number[];
}

/** Everybody named so far, from the one whose last naming is longest ago. */
export type Sequence = readonly number[];

export const NOBODY: Sequence = [];

/** Moments are counted up from here, and down for what is as if it had come before; all are greater than that of nobody. */
const MIDDLE = 2 ** 40;
const NEVER = -1;

/** Follows a text from name to name. */
export class NamingOrder {
  private readonly moments = new Map<number, number>();
  private latest = MIDDLE;
  private earliest = MIDDLE;

  constructor(before: Sequence = NOBODY) {
    for (const named of before) this.note(named);
  }

  /** Notes that an entity, or another bearer of its surname, is named here. */
  note(named: number): void {
    this.moments.set(named, ++this.latest);
  }

  /** Notes that an entity is named in passing: as if it had been named before all others. */
  noteAside(named: number): void {
    if (!this.moments.has(named)) this.moments.set(named, --this.earliest);
  }

  noteAll({ asides, lastNamings }: Moves): void {
    for (const named of asides) this.noteAside(named);
    for (const named of lastNamings) this.note(named);
  }

  /** A number that is greater the later it was named; -1 when it was not. */
  rank(named: number): number {
    return this.moments.get(named) ?? NEVER;
  }

  /** The order among some entities and the others of their surnames, as a text to compare. */
  among(entities: ReadonlySet<number>): string {
    const named: number[] = [];
    for (const entity of entities) {
      if (this.moments.has(entity)) named.push(entity);
      if (this.moments.has(~entity)) named.push(~entity);
    }
    return named.sort((a, b) => this.rank(a) - this.rank(b)).join();
  }
}

/** The order after a text, without following it from name to name. */
export function after(before: Sequence, { asides, lastNamings }: Moves): Sequence {
  const known = new Set(before);
  const first = [...new Set(asides)].filter((named) => !known.has(named)).reverse();
  const last = new Set(lastNamings);
  return [...[...first, ...before].filter((named) => !last.has(named)), ...lastNamings];
}

/** The moves of several texts in a row as those of one. */
export function joinMoves(moves: readonly Moves[]): Moves {
  const last = new Set<number>();
  for (const { lastNamings } of moves)
    for (const named of lastNamings) {
      last.delete(named);
      last.add(named);
    }
  return { asides: [...new Set(moves.flatMap(({ asides }) => asides))], lastNamings: [...last] };
}

export const isSameSequence = (a: Sequence, b: Sequence) =>
  a === b || (a.length === b.length && a.every((named, at) => named === b[at]));

/** True when two orders are the same among some entities and the others of their surnames. */
export function isSameAmong(entities: ReadonlySet<number>, a: Sequence, b: Sequence): boolean {
  if (isSameSequence(a, b)) return true;
  const isMeant = (named: number) => entities.has(named < 0 ? ~named : named);
  return isSameSequence(a.filter(isMeant), b.filter(isMeant));
}
