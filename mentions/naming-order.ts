/** Whom a page has named, in the order of the last time: "the page last named Keiko Fujimori". */

/** Entity indexes, the one named last at the end; `~entity` stands for somebody else who was named in full and bears the entity's surname. */
export class NamingOrder {
  private readonly order: number[] = [];

  /** Notes that an entity, or another bearer of its surname, is named here. */
  note(named: number): void {
    const known = this.order.indexOf(named);
    if (known >= 0) this.order.splice(known, 1);
    this.order.push(named);
  }

  /** Notes that an entity is named in passing: as if it had been named before all others. */
  noteAside(named: number): void {
    if (!this.order.includes(named)) this.order.unshift(named);
  }

  /** A number that is greater the later it was named; -1 when it was not. */
  rank(named: number): number {
    return this.order.indexOf(named);
  }

  /** The order among some entities, as a text to compare. */
  among(entities: ReadonlySet<number>): string {
    return this.order.filter((named) => entities.has(named < 0 ? ~named : named)).join();
  }
}
