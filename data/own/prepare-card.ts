/** Makes what a form holds ready to be saved: trimmed, without empty fields, strongest source first. */

import { HARMS } from '../pack/entity-fields-schema.ts';
import { nameId } from '../pack/name-id.ts';
import type { Citation, Entity, Localized, Source } from '../pack/schema.ts';
import { strengthRank } from '../pack/source-strength.ts';
import type { OwnCardContent } from './own-card.ts';

const trimmed = ({ en, es }: Localized): Localized => ({ en: en.trim(), es: es.trim() });

/** The object with these texts trimmed, and without those that are empty. */
function withoutEmpty<T extends object, Key extends keyof T>(value: T, ...keys: Key[]): T {
  const filled = Object.entries(value).flatMap(([key, one]) => {
    if (!keys.includes(key as Key)) return [[key, one]];
    const text = ((one ?? '') as string).trim();
    return text ? [[key, text]] : [];
  });
  return Object.fromEntries(filled) as T;
}

function citationsOf(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): Citation[] {
  const rank = ({ source }: Citation) => {
    const standing = sources.get(source)?.standing;
    return standing ? strengthRank(standing) : Number.MAX_SAFE_INTEGER;
  };
  const cited = citations.map(({ source, fragment, page }): Citation => {
    const [start, end] = [fragment?.start.trim(), fragment?.end?.trim()];
    return { source, ...(start ? { fragment: { start, ...(end ? { end } : {}) } } : {}), ...(page ? { page } : {}) };
  });
  return cited.toSorted((a, b) => rank(a) - rank(b));
}

/** A text that a form may leave empty. */
const filled = <Key extends string>(key: Key, text: Localized | undefined) =>
  (text?.en.trim() ? { [key]: trimmed(text) } : {}) as Partial<Record<Key, Localized>>;

function preparedForce({ text, ...force }: NonNullable<Entity['inForce']>): NonNullable<Entity['inForce']> {
  return { ...withoutEmpty(force, 'since', 'until'), asOf: force.asOf.trim(), ...filled('text', text) };
}

/** What only cards of one kind have: the rest was left by another kind that the form had before. */
function preparedForKind(entity: Entity, sources: ReadonlyMap<string, Source>): Entity {
  const { gender, roles, offices, toll, place, leader, inForce, ...rest } = entity;
  const { kind } = entity;
  const isPerson = kind === 'person';
  return {
    ...rest,
    ...(isPerson && gender ? { gender } : {}),
    roles: isPerson ? roles : [],
    offices: isPerson
      ? offices.map((held) => ({
          ...withoutEmpty(held, 'end', 'asOf'),
          office: nameId(held.title.en, 'office'),
          title: trimmed(held.title),
          start: held.start.trim(),
        }))
      : [],
    ...(kind === 'event' ? filled('place', place) : {}),
    ...(kind === 'organization' ? filled('leader', leader) : {}),
    ...(kind === 'event' && toll
      ? { toll: { ...withoutEmpty(toll, ...HARMS), citations: citationsOf(toll.citations, sources) } }
      : {}),
    ...(kind === 'law' && inForce ? { inForce: preparedForce(inForce) } : {}),
  };
}

/** The content as it is saved. */
export function prepareCard({ id, entity, cardName, facts, disputes, sources }: OwnCardContent): OwnCardContent {
  const known = new Map(sources.map((source) => [source.id, source]));
  return {
    id,
    ...(entity
      ? {
          entity: {
            ...preparedForKind(entity, known),
            name: trimmed(entity.name),
            line: trimmed(entity.line),
            dates: withoutEmpty(entity.dates, 'start', 'end'),
            aliases: entity.aliases
              .map((alias) => ({ ...alias, text: alias.text.trim() }))
              .filter(({ text }) => text !== ''),
            brief: entity.brief.map((entry) => ({ ...entry, text: trimmed(entry.text) })),
          },
        }
      : {}),
    ...(cardName ? { cardName } : {}),
    facts: facts.map((fact) => ({
      ...withoutEmpty(fact, 'date', 'asOf'),
      text: trimmed(fact.text),
      citations: citationsOf(fact.citations, known),
    })),
    disputes: disputes.map((dispute) => ({
      ...dispute,
      question: trimmed(dispute.question),
      positions: dispute.positions.map(({ says, citations }) => ({
        says: trimmed(says),
        citations: citationsOf(citations, known),
      })),
    })),
    sources: sources.map((source) => {
      const { perspective, tag, ...rest } = source;
      return {
        ...withoutEmpty(rest, 'published'),
        title: source.title.trim(),
        publisher: source.publisher.trim(),
        url: source.url.trim(),
        ...(perspective?.en.trim() ? { perspective: trimmed(perspective) } : {}),
        ...(tag?.en.trim() ? { tag: trimmed(tag) } : {}),
      };
    }),
  };
}
