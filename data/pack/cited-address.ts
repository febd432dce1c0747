/** The address of a cited source at the cited page. */
import type { Citation, Source } from './schema.ts';

/** Viewers of PDFs go to the page that an address names. */
const PAGE = /#page=([1-9]\d{0,4})$/;

/** The source's address; with the page that is cited, where there is one. */
export const citedAddress = ({ url }: Pick<Source, 'url'>, { page }: Pick<Citation, 'page'>): string =>
  page ? `${url.split('#')[0]}#page=${page}` : url;

/** The other way round: an address without its page, and the page. */
export function citedPage(address: string): { url: string; page?: number } {
  const [written, page] = PAGE.exec(address) ?? [];
  return written ? { url: address.slice(0, -written.length), page: Number(page) } : { url: address };
}
