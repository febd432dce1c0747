/** A part of a pack that is a pack of its own: what the chosen cards need, and nothing that names others. */
import type { Pack } from '../schema.ts';

/** The pack with these cards alone, under an id of its own: it does not replace the whole. */
export function selectCards(pack: Pack, chosen: ReadonlySet<string>): Pack {
  const here = (id: string) => chosen.has(id);
  const keep = <T extends { about: string[] }>(statements: readonly T[]) =>
    // A statement belongs to the card that it was written for.
    statements
      .filter(({ about: [first = ''] }) => here(first))
      .map((one) => ({ ...one, about: one.about.filter(here) }));
  const facts = keep(pack.facts);
  const disputes = keep(pack.disputes);
  const factIds = new Set(facts.map(({ id }) => id));
  const entities = pack.entities
    .filter(({ id }) => here(id))
    .map((entity) => ({
      ...entity,
      relations: entity.relations.filter(({ to }) => here(to)),
      brief: entity.brief.filter(({ fact }) => factIds.has(fact)),
    }));
  const statements = [...facts, ...entities.flatMap(({ toll }) => toll ?? []), ...disputes.flatMap((d) => d.positions)];
  const cited = new Set(statements.flatMap(({ citations }) => citations.map(({ source }) => source)));
  return {
    ...pack,
    id: `${pack.id}-selection`,
    featured: pack.featured.filter(here),
    sources: pack.sources.filter(({ id }) => cited.has(id)),
    ...{ entities, facts, disputes },
  };
}
