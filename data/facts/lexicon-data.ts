/** Makes the lexicon of some packs: what a page needs to find and link names, and no facts. */
import type { Calling, KinRole, Kinship, OfficeWords } from '../../linking/languages/language.ts';
import { callingsIn } from '../../linking/languages/vocabulary.ts';
import {
  type LexiconAlias,
  type LexiconData,
  type LexiconEntity,
  type LexiconOffice,
  type Subject,
  topicOf,
} from '../../linking/lexicon/model.ts';
import { foldKey } from '../../linking/text/fold.ts';
import { expandPattern } from '../pack/phrase-pattern.ts';
import { withPack } from '../pack/qualified-id.ts';
import { CALLING_OF_ROLE } from '../pack/roles.ts';
import type { Entity, Pack, Relation } from '../pack/schema.ts';
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

function subjectOfPack({ id, asOf, subject }: Pack): Subject {
  const offices = officeWords(subject);
  return {
    pack: id,
    asOf,
    ...(subject.era.start ? { start: subject.era.start.replace(/[~?]/, '') } : {}),
    ...(subject.givenNames.length > 0 ? { givenNames: subject.givenNames } : {}),
    ...(Object.keys(offices).length > 0 ? { offices } : {}),
  };
}

/** An event with more ties than this says nothing of who belongs together, and would relate all to all. */
const MAX_COMPANY = 300;

/**
 * Who is related to whom, by index in the pack, read from both ends; who took part in one event is
 * related through it, and so is what led to it.
 */
function relatedIn(pack: Pack): Set<number>[] {
  const direct = directlyRelatedIn(pack);
  return direct.map((ties, index) => {
    const events = [...ties].filter(
      (other) => pack.entities[other]?.kind === 'event' && (direct[other]?.size ?? 0) <= MAX_COMPANY,
    );
    const through = new Set([...ties, ...events.flatMap((event) => [...(direct[event] ?? [])])]);
    through.delete(index);
    return through;
  });
}

function directlyRelatedIn({ entities }: Pack): Set<number>[] {
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

const KINSHIP: Partial<Record<Relation['type'], { to: Kinship; from: Kinship }>> = {
  'parent-of': { to: 'child', from: 'parent' },
  'sibling-of': { to: 'sibling', from: 'sibling' },
  'spouse-of': { to: 'spouse', from: 'spouse' },
};

/** The relatives of everybody, by index in the pack: "child woman". Children of one parent are siblings. */
function kinIn({ entities }: Pack): Set<KinRole>[] {
  const kin = entities.map(() => new Set<KinRole>());
  const indexes = new Map(entities.map(({ id }, index) => [id, index]));
  const add = (owner: number, role: Kinship, relative: number) => {
    const gender = entities[relative]?.gender;
    if (owner !== relative) kin[owner]?.add(gender ? `${role} ${gender}` : role);
  };
  entities.forEach(({ relations }, index) => {
    const children = relations.flatMap(({ type, to }) => (type === 'parent-of' ? (indexes.get(to) ?? []) : []));
    for (const child of children) for (const other of children) add(child, 'sibling', other);
    for (const { type, to } of relations) {
      const kinship = KINSHIP[type];
      const other = indexes.get(to);
      if (!kinship || other === undefined) continue;
      add(index, kinship.to, other);
      add(other, kinship.from, index);
    }
  });
  return kin;
}

/** The words of a name, folded. */
const foldedWords = (name: string) => foldKey(name).split(/[\s-]+/);

/** The offices of people without a card who bear a surname of this one. */
function namesakesOf({ kind, aliases }: Entity, { offices }: PackSubject): LexiconOffice[] {
  if (kind !== 'person') return [];
  const surnames = new Set(
    aliases.flatMap(({ text, strength }) => (strength === 'weak' ? (foldedWords(text).at(-1) ?? []) : [])),
  );
  return offices.flatMap(({ id: office, holders }) =>
    holders
      .filter(({ name }) =>
        foldedWords(name)
          .slice(1)
          .some((word) => surnames.has(word)),
      )
      .map(({ start, end }) => ({ office, start, ...(end ? { end } : {}) })),
  );
}

function entitiesOf({ pack, index: packIndex, first }: Placed): LexiconEntity[] {
  const related = relatedIn(pack);
  const kin = kinIn(pack);
  const byId = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const ceremonial = new Set(pack.subject.offices.flatMap((office) => (office.ceremonial ? office.id : [])));
  return pack.entities.map((entity, index): LexiconEntity => {
    const callings = callingsOf(entity);
    const relatives = [...(kin[index] ?? [])];
    const namesakes = namesakesOf(entity, pack.subject);
    const when = whenOf(entity);
    const ranIn = yearsRunIn(entity, byId);
    const ties = [...(related[index] ?? [])].map((other) => first + other);
    const offices = entity.offices.map(({ office, start, end }) => ({
      office,
      start,
      ...(end ? { end } : {}),
      ...(ceremonial.has(office) ? { ceremonial: true } : {}),
    }));
    return {
      id: withPack(entity.id, pack.id),
      pack: packIndex,
      kind: entity.kind,
      ...(entity.gender ? { gender: entity.gender } : {}),
      ...(entity.worldwide ? { worldwide: true } : {}),
      ...(offices.length > 0 ? { offices } : {}),
      ...(namesakes.length > 0 ? { namesakes } : {}),
      ...(callings.length > 0 ? { callings } : {}),
      ...(relatives.length > 0 ? { kin: relatives } : {}),
      ...(when ? { when } : {}),
      ...(ranIn.length > 0 ? { ranIn } : {}),
      ...(entity.grave ? { grave: true } : {}),
      ...(ties.length > 0 ? { related: ties } : {}),
    };
  });
}

/** An event without an end is over on its day; somebody without one is alive. */
function whenOf({ kind, dates }: Entity): LexiconEntity['when'] {
  if (kind !== 'event' && kind !== 'person') return undefined;
  const start = dates.start?.replace(/[~?]/, '');
  const end = (dates.end ?? (kind === 'event' ? dates.start : undefined))?.replace(/[~?]/, '');
  return start || end ? { ...(start ? { start } : {}), ...(end ? { end } : {}) } : undefined;
}

const yearsRunIn = ({ relations }: Entity, byId: ReadonlyMap<string, Entity>): string[] =>
  relations.flatMap(({ type, to }) => (type === 'candidate-in' ? (byId.get(to)?.dates.start?.slice(0, 4) ?? []) : []));

function phrasesOf({ phrases }: Entity, index: number): LexiconAlias[] {
  return phrases.flatMap(({ text, definite, near, against }) =>
    expandPattern(text).map(
      (phrase): LexiconAlias => ({
        text: phrase,
        entity: index,
        strength: 'phrase',
        ...(definite ? { definite } : {}),
        cues: near,
        ...(against.length > 0 ? { against } : {}),
      }),
    ),
  );
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
 * Makes one lexicon of some packs, with bare ids or whole ones; `key` is a hash of them. Fields
 * that are empty are left out: every page reads it.
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
      ...one.pack.entities.flatMap((entity, index) => [
        ...aliasesOf(entity, one.first + index),
        ...phrasesOf(entity, one.first + index),
      ]),
      ...topicAliases(one),
    ]),
  };
}
