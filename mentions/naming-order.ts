/** Whom a page has named, in the order of the last time: "the page last named Keiko Fujimori". */

/** Moments are counted up from here, and down for what is as if it had come before; all are greater than that of nobody. */
const BEGINNING = 2 ** 40;
const NEVER = -1;

/** Entity indexes; `~entity` stands for somebody else who was named in full and bears the entity's surname. */
export class NamingOrder {
  private readonly moments = new Map<number, number>();
  private latest = BEGINNING;
  private earliest = BEGINNING;

  /** Notes that an entity, or another bearer of its surname, is named here. */
  note(named: number): void {
    this.moments.set(named, ++this.latest);
  }

  /** Notes that an entity is named in passing: as if it had been named before all others. */
  noteAside(named: number): void {
    if (!this.moments.has(named)) this.moments.set(named, --this.earliest);
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
