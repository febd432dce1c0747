/** Makes own cards, facts and sources of what the reader has filled in. */

import type { EntityKind } from '../pack/entity-kinds.ts';
import { newEntity } from '../pack/new-entity.ts';
import type { Alias, Citation, Fact, Source } from '../pack/schema.ts';
import { inEveryLanguage } from '../settings/languages.ts';
import type { OwnCardContent } from './own-card.ts';
import { newMemberId, newSourceId } from './own-id.ts';
import type { SelectedPlace } from './selected-place.ts';

/** Words at each end of a sentence that find it in its source. */
const FRAGMENT_WORDS = 5;

/** The address under which others find a page; undefined for a file or a page of a browser. */
export function webAddressOf({ canonical, url }: SelectedPlace['page']): string | undefined {
  const address = URL.parse(canonical ?? url);
  if (!address || !/^https?:$/.test(address.protocol)) return undefined;
  address.hash = '';
  return address.href;
}

/** The page as a source. Throws for one without an address on the web. */
export function sourceOf({ page, site, lang }: SelectedPlace): Source {
  const url = webAddressOf(page);
  if (!url) throw new Error('the page has no address on the web');
  return {
    id: newSourceId(site),
    kind: page.pdf ? 'report' : 'article',
    title: page.title.trim() || url,
    publisher: site,
    byline: [],
    ...(page.date ? { published: page.date } : {}),
    url,
    lang: /^[a-z]{2}$/.test(lang) ? lang : 'en',
    standing: 'press',
  };
}

/** Finds a sentence in its source, as text fragments do: its first and last words. */
export function fragmentOf(sentence: string): NonNullable<Citation['fragment']> {
  const words = sentence.trim().split(/\s+/);
  if (words.length <= 2 * FRAGMENT_WORDS) return { start: words.join(' ') };
  return { start: words.slice(0, FRAGMENT_WORDS).join(' '), end: words.slice(-FRAGMENT_WORDS).join(' ') };
}

/** Where in its source a selection stands. */
export const citedAt = ({ sentence, page }: SelectedPlace) => ({ sentence, page: page.pdf?.page });

/** A fact as a form has it. */
export interface FactFields {
  text: string;
  date?: string | undefined;
  topic?: Fact['topic'];
  status?: Fact['status'];
}

/** The fact on this card, cited from this source at this sentence. `page`: of a PDF, from 1. */
export function factOf(
  card: string,
  { text, date, topic = 'biography', status = 'reported' }: FactFields,
  { source, sentence, page }: { source: Source; sentence: string; page?: number | undefined },
): Fact {
  return {
    id: newMemberId(card),
    about: [card],
    text: inEveryLanguage(text.trim()),
    ...(date ? { date } : {}),
    topic,
    status,
    final: false,
    citations: [
      {
        source: source.id,
        ...(sentence.trim() ? { fragment: fragmentOf(sentence) } : {}),
        ...(page ? { page } : {}),
      },
    ],
  };
}

/** A card as the short form has it. */
export interface CardFields {
  /** `newCardId` of its name. */
  id: string;
  name: string;
  kind: EntityKind;
  line: string;
  aliases: readonly Pick<Alias, 'text' | 'strength'>[];
  /** The first fact, with the place it is from. */
  fact?: { text: string; place: SelectedPlace } | undefined;
}

/** An alias in all languages. */
export const aliasOf = ({ text, strength }: Pick<Alias, 'text' | 'strength'>): Alias => ({
  text: text.trim(),
  lang: ['mul'],
  strength,
  cues: [],
  against: [],
});

/** A new card; its name is its first alias. */
export function newCard({ id, name, kind, line, aliases, fact }: CardFields): OwnCardContent {
  const source = fact && sourceOf(fact.place);
  const texts = new Set([name.trim()]);
  const others = aliases.filter(({ text }) => !texts.has(text.trim()) && texts.add(text.trim()) && text.trim() !== '');
  return {
    id,
    entity: newEntity({
      id,
      kind,
      name: inEveryLanguage(name.trim()),
      line: inEveryLanguage(line.trim()),
      aliases: [{ text: name, strength: 'strong' as const }, ...others].map(aliasOf),
    }),
    facts: fact && source ? [factOf(id, fact, { source, ...citedAt(fact.place) })] : [],
    disputes: [],
    sources: source ? [source] : [],
  };
}
