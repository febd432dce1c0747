/**
 * Shortens what stands around a note's text in a file of another program: the title of its page, its
 * quote, its tags and names. Ficha shortens the same parts when it makes a note itself. The reader's
 * own text is never cut.
 */
import {
  MAX_ADDRESS_LENGTH,
  MAX_ENTITIES,
  MAX_QUOTE_LENGTH,
  MAX_SHORT_TEXT_LENGTH,
  MAX_TAG_LENGTH,
  MAX_TAGS,
  plainTag,
} from '../note.ts';
import { type Fields, fieldsOf, listed } from './json-fields.ts';

/** A part of a note that was shortened. */
export type ShortenedPart = 'page' | 'quote' | 'tags' | 'names';

/** A record, shortened where it had to be. */
export interface Shortened {
  value: unknown;
  parts: ShortenedPart[];
}

const start = (value: unknown, length: number) =>
  typeof value === 'string' && value.length > length ? value.slice(0, length).toWellFormed() : value;

const end = (value: unknown, length: number) =>
  typeof value === 'string' && value.length > length ? value.slice(-length).toWellFormed() : value;

function shortPage(page: Fields): Fields {
  const { title, url } = page;
  // Without its fragment, an address still leads to the page.
  const isLong = typeof url === 'string' && url.length > MAX_ADDRESS_LENGTH;
  return { ...page, title: start(title, MAX_SHORT_TEXT_LENGTH), ...(isLong ? { url: url.replace(/#.*/s, '') } : {}) };
}

/** What is next to the quote counts, so the prefix keeps its end. */
function shortQuote(quote: Fields): Fields {
  return {
    exact: start(quote.exact, MAX_QUOTE_LENGTH),
    prefix: end(quote.prefix, MAX_SHORT_TEXT_LENGTH),
    // After a quote that was cut, the text that followed it is no longer next to it.
    suffix: start(quote.exact, MAX_QUOTE_LENGTH) === quote.exact ? start(quote.suffix, MAX_SHORT_TEXT_LENGTH) : '',
  };
}

function shortTags(tags: unknown): unknown[] {
  const short = listed(tags).map((tag) => (typeof tag === 'string' ? start(plainTag(tag), MAX_TAG_LENGTH) : tag));
  return [...new Set(short)].filter((tag) => tag !== '').slice(0, MAX_TAGS);
}

/** The names of the first entities; others name nothing in the note. */
function shortNames(names: Fields, entities: readonly unknown[]): Fields {
  const short = entities.flatMap((id): [string, unknown][] => {
    const name = typeof id === 'string' && Object.hasOwn(names, id) ? fieldsOf(names[id]) : undefined;
    if (!name) return [];
    return [
      [String(id), { ...name, en: start(name.en, MAX_SHORT_TEXT_LENGTH), es: start(name.es, MAX_SHORT_TEXT_LENGTH) }],
    ];
  });
  return Object.fromEntries(short);
}

const isTooMuch = (tags: unknown[]) =>
  tags.length > MAX_TAGS || tags.some((tag) => typeof tag === 'string' && plainTag(tag).length > MAX_TAG_LENGTH);

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Shortens the record of a note before its shape is checked. */
export function shortenSurroundings(value: unknown): Shortened {
  const note = fieldsOf(value);
  if (note !== value) return { value, parts: [] };
  const parts: ShortenedPart[] = [];
  const short: Fields = { ...note };
  const replace = (field: string, by: unknown, part: ShortenedPart) => {
    if (isSame(note[field], by)) return;
    short[field] = by;
    parts.push(part);
  };
  if (fieldsOf(note.page) === note.page) replace('page', shortPage(fieldsOf(note.page)), 'page');
  if (fieldsOf(note.quote) === note.quote) replace('quote', shortQuote(fieldsOf(note.quote)), 'quote');
  if (Array.isArray(note.tags) && isTooMuch(note.tags)) replace('tags', shortTags(note.tags), 'tags');
  if (Array.isArray(note.entities) && fieldsOf(note.names) === note.names) {
    const entities = [...new Set(note.entities)].slice(0, MAX_ENTITIES);
    if (entities.length < new Set(note.entities).size) replace('entities', entities, 'names');
    short.names = shortNames(fieldsOf(note.names), entities);
  }
  return { value: short, parts: [...new Set(parts)] };
}
