/** Makes what a form holds ready to be saved: trimmed, without empty fields, strongest source first. */
import type { Citation, Localized, Source } from '../pack/schema.ts';
import { strengthRank } from '../pack/source-strength.ts';
import type { OwnCardContent } from './own-card.ts';

const trimmed = ({ en, es }: Localized): Localized => ({ en: en.trim(), es: es.trim() });

/** The object without the keys whose text is empty. */
function withoutEmpty<T extends object, Key extends keyof T>(value: T, ...keys: Key[]): T {
  const filled = Object.entries(value).filter(([key, one]) => !keys.includes(key as Key) || (one as string)?.trim());
  return Object.fromEntries(filled) as T;
}

function citationsOf(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): Citation[] {
  const rank = ({ source }: Citation) => {
    const standing = sources.get(source)?.standing;
    return standing ? strengthRank(standing) : Number.MAX_SAFE_INTEGER;
  };
  const cited = citations.map(({ source, fragment }): Citation => {
    const [start, end] = [fragment?.start.trim(), fragment?.end?.trim()];
    return { source, ...(start ? { fragment: { start, ...(end ? { end } : {}) } } : {}) };
  });
  return cited.toSorted((a, b) => rank(a) - rank(b));
}

/** The content as it is saved. */
export function prepareCard({ id, entity, cardName, facts, disputes, sources }: OwnCardContent): OwnCardContent {
  const known = new Map(sources.map((source) => [source.id, source]));
  return {
    id,
    ...(entity
      ? {
          entity: {
            ...entity,
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
