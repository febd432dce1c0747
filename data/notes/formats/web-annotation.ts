/**
 * Notes as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a collection with one
 * page. Fields that the model lacks use the other vocabularies of its context: Dublin Core, RDF
 * Schema and schema.org.
 */
import { pdfUrn } from '../../messaging/page-address.ts';
import type { Note, PageRef, Quote } from '../note.ts';
import { PDF_FRAGMENTS } from './pdf-place.ts';
import { entityUrn, noteUrn, pageIri } from './urns.ts';

/** The JSON-LD context of the files. */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

function entityBody(note: Note, id: string): object {
  const name = Object.hasOwn(note.names, id) ? note.names[id] : undefined;
  const label = name && Object.entries(name).map(([lang, value]) => ({ '@language': lang, '@value': value }));
  return {
    type: 'SpecificResource',
    purpose: 'identifying',
    source: { id: entityUrn(id), ...(label ? { 'rdfs:label': label } : {}) },
  };
}

function bodiesOf(note: Note): object[] {
  const text = { type: 'TextualBody', value: note.text, format: 'text/markdown', purpose: 'commenting' };
  return [
    ...(note.text === '' ? [] : [text]),
    ...note.tags.map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
    ...note.entities.map((id) => entityBody(note, id)),
  ];
}

function sourceOf({ url, title, canonical, date, pdf }: PageRef): object {
  return {
    id: pageIri(url),
    type: 'Text',
    ...(pdf ? { 'dc:format': 'application/pdf', 'dcterms:identifier': pdfUrn(pdf.fingerprint) } : {}),
    ...(title === '' ? {} : { 'dcterms:title': title }),
    ...(canonical === undefined ? {} : { canonical: pageIri(canonical) }),
    ...(date === undefined ? {} : { 'dcterms:date': date }),
  };
}

const quoteSelector = ({ exact, prefix, suffix }: Quote) => ({ type: 'TextQuoteSelector', exact, prefix, suffix });

/** The page of a PDF, by the fragment that RFC 3778 defines. */
const pageSelector = (page: number) => ({
  type: 'FragmentSelector',
  conformsTo: PDF_FRAGMENTS,
  value: `page=${page}`,
});

/** The quote, by which Hypothesis finds the place in web pages and PDFs, and the page of a PDF. */
function selectorsOf({ quote, page: { pdf } }: Note): object[] {
  return [...(quote ? [quoteSelector(quote)] : []), ...(pdf ? [pageSelector(pdf.page)] : [])];
}

function annotationOf(note: Note): object {
  const body = bodiesOf(note);
  const selectors = selectorsOf(note);
  return {
    id: noteUrn(note.id),
    type: 'Annotation',
    motivation: note.text === '' ? 'highlighting' : 'commenting',
    created: note.created,
    modified: note.updated,
    'schema:version': note.revision,
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: sourceOf(note.page),
      ...(selectors.length > 0 ? { selector: selectors.length === 1 ? selectors[0] : selectors } : {}),
    },
  };
}

/** A JSON-LD file of these notes, without older versions and the trash. */
export function toWebAnnotation(notes: readonly Note[], now = new Date()): string {
  const id = `urn:x-ficha:notes:${now.toISOString()}`;
  const collection = {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label: 'Ficha',
    created: now.toISOString(),
    total: notes.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items: notes.map(annotationOf) },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
