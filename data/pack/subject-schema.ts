/** The shape of `subject.yaml`: what the linker has to know of a pack's subject. */
import * as v from 'valibot';
import { citationSchema, datesSchema, daySchema, edtfSchema, idSchema, nonEmpty } from './schema-parts.ts';
import { VALUE_RULES } from './value-rules.ts';

/** Words by language (BCP 47), `mul` for those that are the same in many. */
const wordsByLanguageSchema = v.record(
  v.pipe(v.string(), v.regex(/^(mul|[a-z]{2})$/, VALUE_RULES.language)),
  v.array(nonEmpty),
);

/** Somebody without a card who held an office: the title on a page of those days means nobody here. */
export const officeHolderSchema = v.strictObject({
  name: nonEmpty,
  start: edtfSchema,
  end: v.optional(edtfSchema),
  /** For an office still held: the day on which we knew that it was. */
  asOf: v.optional(daySchema),
  citations: v.pipe(v.array(citationSchema), v.minLength(1, VALUE_RULES['needs-citation'])),
});

export const subjectOfficeSchema = v.strictObject({
  id: idSchema,
  /** Titles of its holder that no language has already; `president` is known. */
  titles: v.optional(wordsByLanguageSchema, {}),
  formerTitles: v.optional(wordsByLanguageSchema, {}),
  /** Its holder does not act in the news of its years. */
  ceremonial: v.optional(v.boolean(), false),
  /** Those of its holders who have no card. */
  holders: v.optional(v.array(officeHolderSchema), []),
});

/** What a pack is about, as far as the linker has to know it. */
export const subjectSchema = v.strictObject({
  /** Words that make a page one about this subject. */
  topicWords: wordsByLanguageSchema,
  era: datesSchema,
  /** The offices that its people held: they decide what a title means on a dated page. */
  offices: v.optional(v.array(subjectOfficeSchema), []),
  /** Given names of other people who bear a surname of this pack. */
  givenNames: v.optional(v.array(nonEmpty), []),
});

/** A pack's subject. */
export type PackSubject = v.InferOutput<typeof subjectSchema>;
