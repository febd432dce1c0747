/** Makes the lexicon of a pack: what a page needs to find and link names, and no facts. */
import type { LexiconAlias, LexiconData, LexiconEntity } from '../../linking/lexicon/model.ts';
import type { Pack } from '../pack/schema.ts';

/** Fields that are empty are left out: the lexicon is read by every page. */
export function lexiconOf(pack: Pack, packHash: string): LexiconData {
  const indexes = new Map(pack.entities.map(({ id }, index) => [id, index]));
  const related = new Map<number, Set<number>>(pack.entities.map((_, index) => [index, new Set()]));
  pack.entities.forEach((entity, index) => {
    for (const { type, to } of entity.relations) {
      const other = indexes.get(to);
      if (other === undefined || type === 'distinct-from') continue;
      related.get(index)?.add(other);
      related.get(other)?.add(index);
    }
  });
  const entities = pack.entities.map((entity, index): LexiconEntity => {
    const ties = [...(related.get(index) ?? [])];
    const offices = entity.offices.map(({ office, start, end }) => (end ? { office, start, end } : { office, start }));
    return {
      id: entity.id,
      kind: entity.kind,
      ...(entity.worldwide ? { worldwide: true } : {}),
      ...(offices.length > 0 ? { offices } : {}),
      ...(ties.length > 0 ? { related: ties } : {}),
    };
  });
  const aliases = pack.entities.flatMap((entity, index) =>
    entity.aliases.map(
      ({ text, strength, cues, against }): LexiconAlias => ({
        text,
        entity: index,
        strength,
        ...(entity.kind === 'person' ? { isPerson: true } : {}),
        ...(cues.length > 0 ? { cues } : {}),
        ...(against.length > 0 ? { against } : {}),
      }),
    ),
  );
  return { packHash, entities, aliases };
}
