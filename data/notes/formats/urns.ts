/** URNs for things without a web address, because Web Annotations need an IRI for each. */
const ENTITY = 'urn:x-ficha:entity:';
const PAGE = 'urn:x-ficha:page:';
const NOTE = 'urn:uuid:';

/** The URN of an entity. */
export const entityUrn = (id: string) => ENTITY + id;
/** The URN of a note. */
export const noteUrn = (id: string) => NOTE + id;

/** A page's address, or a URN made of it where it is no valid IRI. */
export const pageIri = (url: string) =>
  URL.canParse(url) && !/[\s<>"{}|\\^`]/.test(url) ? url : PAGE + encodeURIComponent(url);

const after = (start: string, iri: string) => (iri.startsWith(start) ? iri.slice(start.length) : undefined);

/** The entity that a URN names, if it is one of Ficha's. */
export const entityOfUrn = (iri: string) => after(ENTITY, iri);
/** The note that a URN names, if it is one. */
export const noteOfUrn = (iri: string) => after(NOTE, iri);

/** The inverse of `pageIri`. */
export function pageOfIri(iri: string): string {
  const named = after(PAGE, iri);
  if (named === undefined) return iri;
  try {
    return decodeURIComponent(named);
  } catch {
    return iri;
  }
}
