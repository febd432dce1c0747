/**
 * Reads W3C Web Annotations by any program: one, a list, a page, or a collection with its first
 * page.
 */
import { later, type Note, noteSchema } from '../note.ts';
import { isHtml, textOfHtml } from './html-text.ts';
import { type Fields, fieldsOf, listed, momentOf, textOf } from './json-fields.ts';
import { isWebAddress } from './markdown-names.ts';
import { nameBasedId } from './name-based-id.ts';
import {
  assertCount,
  type NoteFile,
  NoteFileError,
  type NoteOrRefusal,
  readEach,
  separateRefused,
} from './note-file.ts';
import { pdfPlace } from './pdf-place.ts';
import { quoteIn } from './quote-selector.ts';
import { readNote } from './read-note.ts';
import { entityOfUrn, noteOfUrn, pageOfIri } from './urns.ts';

const hasType = (value: unknown, type: string) => listed(fieldsOf(value).type).includes(type);

/** The annotations of a parsed file; undefined when it is no file of annotations. */
function annotationsIn(data: unknown): unknown[] | undefined {
  if (Array.isArray(data)) return data.some((one) => hasType(one, 'Annotation')) ? data : undefined;
  if (hasType(data, 'Annotation')) return [data];
  const fields = fieldsOf(data);
  if (hasType(data, 'AnnotationPage')) return listed(fields.items);
  if (hasType(data, 'AnnotationCollection')) return listed(fieldsOf(fields.first).items);
  return undefined;
}

/** True for a parsed file of Web Annotations. */
export const isWebAnnotation = (data: unknown): boolean => annotationsIn(data) !== undefined;

const purposes = ({ purpose }: Fields) => listed(purpose);

/** One or more of `{ "@language": "es", "@value": "…" }` as a name in both languages. */
function nameIn(label: unknown): { en: string; es: string } | undefined {
  const names = listed(label).map((one) => (typeof one === 'string' ? { '@value': one } : fieldsOf(one)));
  const inLanguage = (lang: string) => names.find((name) => name['@language'] === lang)?.['@value'];
  const any = names.find((name) => typeof name['@value'] === 'string')?.['@value'];
  const [en, es] = [textOf(inLanguage('en') ?? any), textOf(inLanguage('es') ?? any)];
  return en === '' && es === '' ? undefined : { en, es };
}

/** Bodies may hold others; deeper ones are ignored. */
const DEEPEST = 8;

/**
 * The text of a body, without markup if its format says that it has some: its own, that of the bodies in
 * it, or the address of a text that stands elsewhere.
 */
function bodyText(body: unknown, depth = 0): string {
  if (typeof body === 'string') return body;
  const {
    format,
    'dc:format': dcFormat,
    value,
    'rdf:value': rdfValue,
    chars,
    items,
    source,
    id,
    type,
  } = fieldsOf(body);
  const text = listed(value ?? rdfValue ?? chars)
    .map(textOf)
    .join('\n\n');
  const formats = listed(format ?? dcFormat).map(textOf);
  const isMarkup =
    formats.length === 0 ? isHtml(text) : formats.some((one) => /^(?:text\/html|application\/xhtml)/i.test(one));
  if (text !== '') return isMarkup ? textOfHtml(text) : text;
  const inner = depth < DEEPEST ? listed(items ?? source) : [];
  // Of a choice, the first is meant for whoever cannot choose.
  const read = listed(type).includes('Choice') ? inner.slice(0, 1) : inner;
  const texts = read.map((one) => bodyText(one, depth + 1)).filter((one) => one !== '');
  const elsewhere = texts.length === 0 && !listed(type).includes('TextualBody') ? textOf(id) : '';
  return texts.join('\n\n') || (isWebAddress(elsewhere) ? elsewhere : '');
}

function contentOf({ body, bodyValue }: Fields): Pick<Note, 'text' | 'tags' | 'entities' | 'names'> {
  const texts = listed(bodyValue).map(textOf);
  const tags: string[] = [];
  const entities: string[] = [];
  const names: Note['names'] = {};
  for (const one of listed(body)) {
    const fields = fieldsOf(one);
    const source = typeof fields.source === 'string' ? { id: fields.source } : fieldsOf(fields.source);
    const entity = purposes(fields).includes('identifying') ? entityOfUrn(textOf(source.id)) : undefined;
    if (entity !== undefined) {
      entities.push(entity);
      const name = nameIn(fieldsOf(source)['rdfs:label']);
      if (name) names[entity] = name;
    } else if (purposes(fields).includes('tagging')) tags.push(textOf(fields.value));
    else texts.push(bodyText(one));
  }
  return { text: texts.filter((text) => text !== '').join('\n\n'), tags, entities, names };
}

function pageOf(target: unknown): Note['page'] | undefined {
  const fields = fieldsOf(target);
  const given = fields.source ?? fields.id ?? target;
  const source: Fields = typeof given === 'string' ? { id: given } : fieldsOf(given);
  if (typeof source.id !== 'string' || source.id === '') return undefined;
  const { 'dcterms:title': dcterms, 'dc:title': dc, title, label, 'dcterms:date': date, canonical } = source as Fields;
  const pdf = pdfPlace([source['dcterms:identifier'], source.id], fields.selector);
  return {
    url: pageOfIri(source.id),
    title: textOf([dcterms, dc, title, label].find((one) => typeof one === 'string')),
    ...(typeof canonical === 'string' ? { canonical: pageOfIri(canonical) } : {}),
    ...(typeof date === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(date) ? { date } : {}),
    ...(pdf ? { pdf } : {}),
  };
}

async function idOf(annotation: Fields): Promise<string> {
  const iri = textOf(annotation.id);
  const own = noteOfUrn(iri);
  // An annotation without an id is identified by its content.
  return own ?? nameBasedId(iri === '' ? JSON.stringify(annotation) : iri);
}

async function noteFrom(value: unknown, now: string): Promise<NoteOrRefusal<Note>> {
  if (!hasType(value, 'Annotation')) return { why: 'not-a-note' };
  const annotation = fieldsOf(value);
  const targets = listed(annotation.target);
  const target = targets.find((one) => quoteIn(fieldsOf(one).selector)) ?? targets[0];
  const page = pageOf(target);
  if (!page) return { why: 'no-page' };
  const quote = quoteIn(fieldsOf(target).selector);
  const created = momentOf(annotation.created) ?? momentOf(annotation.modified) ?? now;
  const revision = annotation['schema:version'];
  return readNote(noteSchema, {
    id: await idOf(annotation),
    ...contentOf(annotation),
    page,
    ...(quote ? { quote } : {}),
    created,
    updated: later(momentOf(annotation.modified) ?? created, created),
    revision: Number.isSafeInteger(revision) && Number(revision) > 0 ? revision : 1,
  });
}

/**
 * Throws a `NoteFileError` for a file without annotations. `now`: the date of undated annotations.
 */
export async function fromWebAnnotation(data: unknown, now = new Date()): Promise<NoteFile> {
  const annotations = annotationsIn(data);
  if (!annotations) throw new NoteFileError('unknown-format');
  assertCount(annotations.length);
  const read = await readEach(annotations, (annotation) => noteFrom(annotation, now.toISOString()));
  const { notes, ...rest } = separateRefused(read);
  return { format: 'web-annotation', collection: { notes, trash: [], versions: [] }, ...rest };
}
