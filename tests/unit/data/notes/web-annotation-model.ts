/**
 * The Web Annotation Data Model (https://www.w3.org/TR/annotation-model/) as a schema. Written from
 * the specification, not from our code.
 */
import * as v from 'valibot';

const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i));
const dateTime = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));
/** Section 3.3.5 and the vocabulary: the motivations there are. */
const motivation = v.picklist([
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
]);
/** Terms of other vocabularies, whose prefixes the context of annotations declares. */
const PREFIXES = /^(oa|dc|dcterms|dctypes|foaf|rdf|rdfs|skos|xsd|iana|owl|as|schema):\w+$/;

/** An object with these fields, and none but terms of declared vocabularies besides. */
const model = <T extends v.ObjectEntries>(entries: T) =>
  v.pipe(
    v.looseObject(entries),
    v.check((value) => Object.keys(value).every((key) => key in entries || PREFIXES.test(key)), 'an unknown term'),
  );

const resource = model({ id: iri, type: v.optional(v.literal('Text')), canonical: v.optional(iri) });
const textualBody = model({
  type: v.literal('TextualBody'),
  value: v.string(),
  format: v.optional(v.string()),
  purpose: motivation,
});
const identifyingBody = model({
  type: v.literal('SpecificResource'),
  purpose: v.literal('identifying'),
  source: model({ id: iri }),
});
const selector = model({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.minLength(1)),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});
const annotation = model({
  id: iri,
  type: v.literal('Annotation'),
  motivation,
  created: dateTime,
  modified: dateTime,
  body: v.optional(v.pipe(v.array(v.union([textualBody, identifyingBody])), v.minLength(1))),
  target: model({ type: v.literal('SpecificResource'), source: resource, selector: v.optional(selector) }),
});
/** A collection of annotations. */
export const collectionSchema = model({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: v.literal('AnnotationCollection'),
  label: v.string(),
  created: dateTime,
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  first: model({
    id: iri,
    type: v.literal('AnnotationPage'),
    partOf: iri,
    startIndex: v.literal(0),
    items: v.array(annotation),
  }),
});
