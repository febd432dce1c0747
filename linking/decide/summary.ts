/** What a text says by itself of the page it stands in: of a block, of a passage of several, of the whole page. */

export interface Gist {
  /** How often each entity is named in full. */
  namings: ReadonlyMap<number, number>;
  /** Those that are named so plainly that they tell what the page is about. */
  topics: ReadonlySet<number>;
  /** Those whose bare surname stands with a cue and nothing against it; with a word against it; those whose surname others bear. */
  cued: ReadonlySet<number>;
  contradicted: ReadonlySet<number>;
  othersNamed: ReadonlySet<number>;
  /** What the text says its acronyms stand for: an entity index, or `OTHER`. */
  acronyms: ReadonlyMap<string, number>;
  /** `SpanFacts.hint`, by name. */
  hints: ReadonlyMap<string, number>;
  peruNamed: boolean;
}

/** Sums up what consecutive texts say, one a step. */
export function* sumUp(gists: Iterable<Gist>): Generator<void, Gist> {
  const namings = new Map<number, number>();
  const topics = new Set<number>();
  const cued = new Set<number>();
  const contradicted = new Set<number>();
  const othersNamed = new Set<number>();
  const acronyms = new Map<string, number>();
  const hints = new Map<string, number>();
  let peruNamed = false;
  for (const gist of gists) {
    for (const [entity, count] of gist.namings) namings.set(entity, (namings.get(entity) ?? 0) + count);
    for (const entity of gist.topics) topics.add(entity);
    for (const entity of gist.cued) cued.add(entity);
    for (const entity of gist.contradicted) contradicted.add(entity);
    for (const entity of gist.othersNamed) othersNamed.add(entity);
    // What was said first holds.
    for (const [acronym, meaning] of gist.acronyms) if (!acronyms.has(acronym)) acronyms.set(acronym, meaning);
    for (const [name, share] of gist.hints) hints.set(name, share);
    peruNamed ||= gist.peruNamed;
    yield;
  }
  return { namings, topics, cued, contradicted, othersNamed, acronyms, hints, peruNamed };
}
