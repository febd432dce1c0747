/** Makes the lexicon of some packs: what a page needs to find and link names, and no facts. */
import type { Calling, OfficeWords } from '../../linking/languages/language.ts';
import { callingsIn } from '../../linking/languages/vocabulary.ts';
import {
  type LexiconAlias,
  type LexiconData,
  type LexiconEntity,
  type Subject,
  topicOf,
} from '../../linking/lexicon/model.ts';
import { qualifiedId } from '../pack/qualified-id.ts';
import { CALLING_OF_ROLE } from '../pack/roles.ts';
import type { Entity, Pack } from '../pack/schema.ts';
import type { PackSubject } from '../pack/subject-schema.ts';
import { LANGUAGES } from '../settings/languages.ts';

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
    ...(subject.era.start ? { start: subject.era.start.replace(/[~?]/, '') } : {}),
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

/**
 * The callings that a card gives somebody: those of its roles, and those that its line or the
 * titles of its offices name.
 */
function callingsOf({ kind, roles, line, offices }: Entity): Calling[] {
  if (kind !== 'person') return [];
  const said = LANGUAGES.flatMap((lang) =>
    [line, ...offices.map(({ title }) => title)].flatMap((text) => callingsIn(text[lang], lang)),
  );
  return [...new Set([...roles.flatMap((role) => CALLING_OF_ROLE[role] ?? []), ...said])];
}

function entitiesOf({ pack, index: packIndex, first }: Placed): LexiconEntity[] {
  const related = relatedIn(pack);
  const ceremonial = new Set(pack.subject.offices.flatMap((office) => (office.ceremonial ? office.id : [])));
  return pack.entities.map((entity, index): LexiconEntity => {
    const callings = callingsOf(entity);
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
      ...(entity.gender ? { gender: entity.gender } : {}),
      ...(entity.worldwide ? { worldwide: true } : {}),
      ...(offices.length > 0 ? { offices } : {}),
      ...(callings.length > 0 ? { callings } : {}),
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

/**
 * Makes one lexicon of some packs; `key` is a hash of them. Fields that are empty are left out:
 * every page reads it.
 */
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
