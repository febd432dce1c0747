/**
 * The facts of a pack that cite a place in a web page, as W3C Web Annotations
 * (https://www.w3.org/TR/annotation-model/): the fact is the body, the sentence that supports it the target.
 */

import { entityUrn } from '../../notes/formats/urns.ts';
import { ANNOTATION_CONTEXT } from '../../notes/formats/web-annotation.ts';
import type { Language } from '../../settings/languages.ts';
import type { Citation, Fact, Pack, Source } from '../schema.ts';

type Fragment = NonNullable<Citation['fragment']>;

/** What `:~:text=` in an address means. */
const TEXT_FRAGMENTS = 'https://wicg.github.io/scroll-to-text-fragment/';

/** The address of a source at the cited sentence. */
type LinkTo = (source: Source, citation: Citation) => string;

/** One phrase is a quote, which every reader of annotations finds; two are the ends of a longer one. */
function selectorOf({ start, end }: Fragment, address: string): object {
  if (!end) return { type: 'TextQuoteSelector', exact: start };
  const value = address.slice(address.indexOf('#') + 1);
  return { type: 'FragmentSelector', conformsTo: TEXT_FRAGMENTS, value };
}

/** A JSON-LD file; facts whose citations name no place are left out. */
export function toAnnotations(pack: Pack, lang: Language, linkTo: LinkTo): string {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const names = new Map(pack.entities.map(({ id, name }) => [id, name[lang]]));
  const card = (id: string) => ({
    type: 'SpecificResource',
    purpose: 'identifying',
    source: { id: entityUrn(`${pack.id}/${id}`), 'rdfs:label': [{ '@language': lang, '@value': names.get(id) ?? id }] },
  });
  const annotation = ({ text, about, id }: Fact, { fragment, source: cited }: Citation, index: number) => {
    const source = sources.get(cited);
    if (!fragment || !source) return [];
    return {
      id: `urn:x-ficha:fact:${pack.id}/${id}:${index + 1}`,
      type: 'Annotation',
      motivation: 'describing',
      body: [{ type: 'TextualBody', value: text[lang], language: lang, purpose: 'describing' }, ...about.map(card)],
      target: {
        type: 'SpecificResource',
        source: {
          ...{ id: source.url, type: 'Text', 'dcterms:title': source.title },
          ...(source.published ? { 'dcterms:date': source.published } : {}),
        },
        selector: selectorOf(fragment, linkTo(source, { source: source.id, fragment })),
      },
    };
  };
  const items = pack.facts.flatMap((fact) => fact.citations.flatMap((one, index) => annotation(fact, one, index)));
  const id = `urn:x-ficha:pack:${pack.id}:${pack.version}`;
  const collection = {
    ...{ '@context': ANNOTATION_CONTEXT, id, type: 'AnnotationCollection', label: pack.name[lang] },
    total: items.length,
    first: { id: `${id}:1`, type: 'AnnotationPage', partOf: id, startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
