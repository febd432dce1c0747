/** Makes the lexicon of some packs: what a page needs to find and link names, and no facts. */
import type { OfficeWords } from '../../linking/languages/language.ts';
import {
  type LexiconAlias,
  type LexiconData,
  type LexiconEntity,
  qualifiedId,
  type Subject,
  topicOf,
} from '../../linking/lexicon/model.ts';
import type { Entity, Pack, PackSubject } from '../pack/schema.ts';

/** A pack with its place among the packs, and the place of its first entity among all entities. */
interface Placed {
  pack: Pack;
  index: number;
  first: number;
}

const inOneLine = (words: Record<string, string[]>) => Object.values(words).flat().join(' ');

function officeWords({ offices }: PackSubject): Record<string, OfficeWords> {
  return Object.fromEntries(
    offices.flatMap(({ id, titles, formerTitles }): [string, OfficeWords][] => {
      const words = { titles: inOneLine(titles), formerTitles: inOneLine(formerTitles) };
      return words.titles || words.formerTitles ? [[id, words]] : [];
    }),
  );
}

function subjectOfPack({ id, subject }: Pack): Subject {
  const offices = officeWords(subject);
  return {
    pack: id,
    ...(subject.givenNames.length > 0 ? { givenNames: subject.givenNames } : {}),
    ...(Object.keys(offices).length > 0 ? { offices } : {}),
  };
}

/** Who is related to whom, by index in the pack, read from both ends. */
function relatedIn({ entities }: Pack): Set<number>[] {
  const indexes = new Map(entities.map(({ id }, index) => [id, index]));
  const related = entities.map(() => new Set<number>());
  entities.forEach((entity, index) => {
    for (const { type, to } of entity.relations) {
      const other = indexes.get(to);
      if (other === undefined || type === 'distinct-from') continue;
      related[index]?.add(other);
      related[other]?.add(index);
    }
  });
  return related;
}

function entitiesOf({ pack, index: packIndex, first }: Placed): LexiconEntity[] {
  const related = relatedIn(pack);
  const ceremonial = new Set(pack.subject.offices.flatMap((office) => (office.ceremonial ? office.id : [])));
  return pack.entities.map((entity, index): LexiconEntity => {
    const ties = [...(related[index] ?? [])].map((other) => first + other);
    const offices = entity.offices.map(({ office, start, end }) => ({
      office,
      start,
      ...(end ? { end } : {}),
      ...(ceremonial.has(office) ? { ceremonial: true } : {}),
    }));
    return {
      id: qualifiedId(pack.id, entity.id),
      pack: packIndex,
      kind: entity.kind,
      ...(entity.worldwide ? { worldwide: true } : {}),
      ...(offices.length > 0 ? { offices } : {}),
      ...(entity.roles.length > 0 ? { roles: entity.roles } : {}),
      ...(ties.length > 0 ? { related: ties } : {}),
    };
  });
}

function aliasesOf(entity: Entity, index: number): LexiconAlias[] {
  return entity.aliases.map(({ text, strength, cues, against }) => ({
    text,
    entity: index,
    strength,
    ...(entity.kind === 'person' ? { isPerson: true } : {}),
    ...(cues.length > 0 ? { cues } : {}),
    ...(against.length > 0 ? { against } : {}),
  }));
}

const topicAliases = ({ pack: { subject }, index }: Placed): LexiconAlias[] =>
  Object.values(subject.topicWords)
    .flat()
    .map((text) => ({ text, entity: topicOf(index), strength: 'strong' }));

/** Makes one lexicon of some packs; `key` is a hash of them. Fields that are empty are left out: every page reads it. */
export function lexiconOf(packs: readonly Pack[], key: string): LexiconData {
  let first = 0;
  const placed = packs.map((pack, index): Placed => {
    const one = { pack, index, first };
    first += pack.entities.length;
    return one;
  });
  return {
    key,
    subjects: packs.map(subjectOfPack),
    entities: placed.flatMap(entitiesOf),
    aliases: placed.flatMap((one) => [
      ...one.pack.entities.flatMap((entity, index) => aliasesOf(entity, one.first + index)),
      ...topicAliases(one),
    ]),
  };
}
