/** The shape of a source: its kind, its publisher, its standing and its address. */
import * as v from 'valibot';
import { edtfSchema, idSchema, localizedSchema, nonEmpty, webAddressSchema } from './schema-parts.ts';
import { VALUE_RULES } from './value-rules.ts';

/** The kinds of sources. */
export const SOURCE_KINDS = ['article', 'judgment', 'report', 'reference'] as const;

/** Kinds of publishers; `source-strength.ts` says which of two sources is the stronger. */
export const STANDINGS = [
  'court',
  'official',
  'commission',
  'organisation',
  'agency',
  'press',
  'reference',
  'party',
] as const;

/** A source that facts and disputes cite. */
export const sourceSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(SOURCE_KINDS),
  title: nonEmpty,
  publisher: nonEmpty,
  /** The publisher's name in languages in which it has another one. */
  publisherIn: v.optional(v.partial(localizedSchema)),
  byline: v.optional(v.array(nonEmpty), []),
  published: v.optional(edtfSchema),
  url: webAddressSchema,
  /** BCP 47 tag of the source's own language. */
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/, VALUE_RULES.language)),
  standing: v.picklist(STANDINGS),
  /** Who publishes it and from what standpoint, in a sentence. `check-sources.ts` needs it. */
  perspective: v.optional(localizedSchema),
  /** The standpoint in one or two words, shown beside the source. Required for papers of parties. */
  tag: v.optional(localizedSchema),
});

/** The kind of a source's publisher. */
export type Standing = (typeof STANDINGS)[number];
