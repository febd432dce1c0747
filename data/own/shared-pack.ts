/** Makes a pack for others of the reader's own cards. */

import { nameId } from '../pack/name-id.ts';
import { bareId, isOwn } from '../pack/qualified-id.ts';
import type { Citation, Entity, Pack } from '../pack/schema.ts';
import type { PackSubject } from '../pack/subject-schema.ts';
import { inEveryLanguage, type Language } from '../settings/languages.ts';
import type { OwnCardContent } from './own-card.ts';
import { ownPackOf } from './own-pack.ts';

/** Characters of an author and of a pack's name in the pack's id. */
const MAX_PART = 35;

/** What the reader says of the pack. */
export interface SharedHead {
  name: string;
  author: string;
  license: string;
  /** From what standpoint it was made; may be empty. */
  perspective: string;
  /** The language in which the cards are written. */
  lang: Language;
  /** YYYY-MM-DD: the day of the export. */
  today: string;
}

/** The pack, and what of the cards it cannot hold. */
export interface SharedPack {
  pack: Pack;
  /** Facts on cards of other packs, which no pack may change. */
  leftFacts: number;
  /** Relations to cards that are not in the pack. */
  leftRelations: number;
}

/** The same for the same author and name, so that others get an update; never an id of Ficha's own packs. */
const idOf = ({ author, name }: SharedHead) =>
  [nameId(author, 'author', MAX_PART), nameId(name, 'cards', MAX_PART)].join('-');

/** `2026-03-05` as `2026.3.5`: a later day is a later version. */
const versionOf = ({ today }: SharedHead) => today.split('-').map(Number).join('.');

const cited = <T extends { citations: Citation[] }>(one: T): T => ({
  ...one,
  citations: one.citations.map((citation) => ({ ...citation, source: bareId(citation.source) })),
});

function officesOf(entities: readonly Entity[]): PackSubject['offices'] {
  const ids = new Set(entities.flatMap(({ offices }) => offices.map(({ office }) => office)));
  return [...ids].map((id) => ({ id, titles: {}, formerTitles: {}, ceremonial: false, holders: [] }));
}

/** The pack of these cards, with bare ids as pack files have them. */
export function sharedPackOf(cards: readonly OwnCardContent[], head: SharedHead): SharedPack {
  const own = cards.filter(({ entity }) => entity);
  const whole = ownPackOf(own);
  const here = new Set(own.map(({ id }) => id));
  const entities = whole.entities.map((entity) => ({
    ...entity,
    id: bareId(entity.id),
    relations: entity.relations
      .filter(({ to }) => isOwn(to) && here.has(to))
      .map((relation) => ({ ...relation, to: bareId(relation.to) })),
    brief: entity.brief.map((entry) => ({ ...entry, fact: bareId(entry.fact) })),
    ...(entity.toll ? { toll: cited(entity.toll) } : {}),
  }));
  const statement = <T extends { id: string; about: string[] }>(one: T): T => ({
    ...one,
    id: bareId(one.id),
    about: one.about.filter((id) => here.has(id)).map(bareId),
  });
  const relationsIn = (all: readonly Entity[]) => all.reduce((sum, { relations }) => sum + relations.length, 0);
  const pack: Pack = {
    ...whole,
    id: idOf(head),
    version: versionOf(head),
    asOf: head.today,
    name: inEveryLanguage(head.name),
    license: head.license,
    author: head.author,
    ...(head.perspective ? { perspective: inEveryLanguage(head.perspective) } : {}),
    languages: [head.lang],
    subject: { ...whole.subject, offices: officesOf(entities) },
    sources: whole.sources.map((source) => ({ ...source, id: bareId(source.id) })),
    entities,
    facts: whole.facts.map((fact) => cited(statement(fact))),
    disputes: whole.disputes.map((one) => ({ ...statement(one), positions: one.positions.map(cited) })),
  };
  return {
    pack,
    leftFacts: cards.filter(({ entity }) => !entity).reduce((sum, { facts }) => sum + facts.length, 0),
    leftRelations: relationsIn(whole.entities) - relationsIn(entities),
  };
}
