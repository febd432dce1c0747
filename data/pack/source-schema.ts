/** The shape of a source: what it is, who stands behind it, where it is found. */
import * as v from 'valibot';
import { edtfSchema, idSchema, localizedSchema, nonEmpty, webAddressSchema } from './schema-parts.ts';

export const SOURCE_KINDS = ['article', 'judgment', 'report', 'reference'] as const;

/** Who stands behind a source; `source-strength.ts` says which of two is the stronger. */
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

export const sourceSchema = v.strictObject({
  id: idSchema,
  kind: v.picklist(SOURCE_KINDS),
  title: nonEmpty,
  publisher: nonEmpty,
  byline: v.optional(v.array(nonEmpty), []),
  published: v.optional(edtfSchema),
  url: webAddressSchema,
  /** BCP 47 tag of the source's own language. */
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  standing: v.picklist(STANDINGS),
  /** Who publishes it and from what standpoint, in a sentence; every source of a fact base needs it. */
  perspective: v.optional(localizedSchema),
  /** The standpoint in one or two words, shown beside the source. Required for papers of parties. */
  tag: v.optional(localizedSchema),
});

export type Standing = (typeof STANDINGS)[number];
