/** Names for things that have no address on the web, as the Web Annotation format wants one for each. */
const ENTITY = 'urn:x-ficha:entity:';
const PAGE = 'urn:x-ficha:page:';
const NOTE = 'urn:uuid:';

export const entityUrn = (id: string) => ENTITY + id;
export const noteUrn = (id: string) => NOTE + id;

/** The address of a page; of one whose address is none, a name made of it. */
export const pageIri = (url: string) =>
  URL.canParse(url) && !/[\s<>"{}|\\^`]/.test(url) ? url : PAGE + encodeURIComponent(url);

const after = (start: string, iri: string) => (iri.startsWith(start) ? iri.slice(start.length) : undefined);

export const entityOfUrn = (iri: string) => after(ENTITY, iri);
export const noteOfUrn = (iri: string) => after(NOTE, iri);

export function pageOfIri(iri: string): string {
  const named = after(PAGE, iri);
  if (named === undefined) return iri;
  try {
    return decodeURIComponent(named);
  } catch {
    return iri;
  }
}
