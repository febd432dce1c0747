/** The shape and limits of a note, checked before one is stored. */
import * as v from 'valibot';

/** Characters, about ten typed pages; a message between contexts carries it easily. */
export const MAX_NOTE_LENGTH = 20_000;
export const MAX_QUOTE_LENGTH = 2_000;
export const MAX_TAGS = 50;
export const MAX_TAG_LENGTH = 60;
/** A note on more entities would be a list, and would crowd every card it shows on. */
export const MAX_ENTITIES = 20;
/** Names of entities that a note was about before are kept too. */
const MAX_NAMES = 2 * MAX_ENTITIES;
export const MAX_ADDRESS_LENGTH = 8_000;
export const MAX_SHORT_TEXT_LENGTH = 500;

/** Text without unpaired surrogates, which no file can hold. */
const text = v.pipe(
  v.string(),
  v.transform((value) => value.toWellFormed()),
);
const shortText = v.pipe(text, v.maxLength(MAX_SHORT_TEXT_LENGTH));
const address = v.pipe(text, v.maxLength(MAX_ADDRESS_LENGTH));

/** A moment in UTC as `Date.toISOString` writes it, so that moments compare as strings. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
export const momentSchema = v.pipe(
  v.string(),
  v.regex(MOMENT),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'no such moment'),
);

/** The words a note was taken at, as a W3C TextQuoteSelector. */
export const quoteSchema = v.strictObject({
  exact: v.pipe(text, v.minLength(1), v.maxLength(MAX_QUOTE_LENGTH)),
  prefix: shortText,
  suffix: shortText,
});

/** The place of a note in a PDF. */
const pdfRefSchema = v.strictObject({
  /** The file's identifier (ISO 32000-1, 14.4), in hexadecimal: the same in every copy of it. */
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-fA-F]{8,128}$/), v.toLowerCase()),
  /** From 1. */
  page: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
});

/** The page a note was taken at. */
export const pageRefSchema = v.strictObject({
  url: address,
  title: shortText,
  /** The page's `<link rel="canonical">`, if it has one. */
  canonical: v.optional(address),
  /** The page's date: YYYY-MM-DD, YYYY-MM or YYYY. */
  date: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){0,2}$/))),
  /** Of a note in a PDF; its `url` is then the document's, or its URN for a file without address. */
  pdf: v.optional(pdfRefSchema),
});

const localizedSchema = v.strictObject({ en: shortText, es: shortText });

/** A tag as it is stored: without leading number signs, with single spaces. */
export function plainTag(tag: string): string {
  return tag.trim().replace(/^#+/, '').replace(/\s+/g, ' ').trim();
}

/** Tags without duplicates; of two that differ only in case, the first stays. */
function distinct(tags: string[]): string[] {
  const seen = new Set<string>();
  return tags.filter((tag) => {
    const key = tag.toLowerCase();
    if (tag === '' || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export const tagsSchema = v.pipe(
  v.array(v.pipe(text, v.transform(plainTag), v.maxLength(MAX_TAG_LENGTH))),
  v.transform(distinct),
  v.maxLength(MAX_TAGS),
);

export const noteTextSchema = v.pipe(
  text,
  // One kind of line end, so that a note compares equal after a round trip through any file.
  v.transform((value) => value.replace(/\r\n?/g, '\n').trim()),
  v.maxLength(MAX_NOTE_LENGTH),
);

/** `pack/entity`; files from when there was only one pack have `entity` alone. */
export const entityIdSchema = v.pipe(
  v.string(),
  v.regex(/^([a-z0-9]+(-[a-z0-9]+)*\/)?[a-z0-9]+(-[a-z0-9]+)*$/),
  v.maxLength(200),
);

export const noteIdSchema = v.pipe(v.string(), v.uuid(), v.toLowerCase());

/** The part of a note that the reader writes and may change. */
export const noteContentSchema = v.strictObject({
  /** Markdown; may be empty where there is a quote. */
  text: noteTextSchema,
  tags: tagsSchema,
  /** Ids of the entities it is about, on whose cards it shows. */
  entities: v.pipe(
    v.array(entityIdSchema),
    v.transform((ids) => [...new Set(ids)]),
    v.maxLength(MAX_ENTITIES),
  ),
  /** Their names when the note was written, by id, in case a later pack drops an entity. */
  names: v.pipe(v.record(entityIdSchema, localizedSchema), v.maxEntries(MAX_NAMES)),
});

/** A new note. */
export const noteDraftSchema = v.strictObject({
  ...noteContentSchema.entries,
  page: pageRefSchema,
  quote: v.optional(quoteSchema),
});

export const noteSchema = v.strictObject({
  /** UUID. */
  id: noteIdSchema,
  ...noteDraftSchema.entries,
  created: momentSchema,
  /** Never decreases, even when the clock is set back. */
  updated: momentSchema,
  /**
   * 1 when first saved, one more with each change. A change names the revision it was made from.
   */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
});

export type Quote = v.InferOutput<typeof quoteSchema>;
export type PageRef = v.InferOutput<typeof pageRefSchema>;
export type NoteContent = v.InferOutput<typeof noteContentSchema>;
export type NoteDraft = v.InferOutput<typeof noteDraftSchema>;
export type Note = v.InferOutput<typeof noteSchema>;

/** The later of two moments, as ISO texts. */
export function later(a: string, b: string): string {
  return a > b ? a : b;
}

/** Milliseconds by which two clocks may differ. */
const CLOCK_DIFFERENCE_MS = 24 * 60 * 60 * 1000;

/** Whether a moment that a file names may be: one well after `now` never makes its text the newer one. */
export const isBelieved = (moment: string, now: Date) => Date.parse(moment) <= now.getTime() + CLOCK_DIFFERENCE_MS;

/** Sorts newest first; notes of the same moment by revision, so that their order is stable. */
export function newestFirst(a: Note, b: Note): number {
  if (a.updated !== b.updated) return a.updated < b.updated ? 1 : -1;
  return b.revision - a.revision || (a.id < b.id ? 1 : -1);
}

const sorted = (fields: object) => Object.entries(fields).sort();

/** The same text for two notes that differ at most in names, dates and revisions, and for no others. */
export const contentKey = ({ text, tags, entities, page, quote = {} as Quote }: NoteDraft): string =>
  JSON.stringify([text, tags, entities, sorted(page), sorted(quote)]);

/** True when two notes differ at most in names, dates and revisions. */
export function hasSameContent(a: NoteDraft, b: NoteDraft): boolean {
  return a.text === b.text && contentKey(a) === contentKey(b);
}
