/** The page a note is taken at, as the page describes itself. */
import { ownCanonical } from '../../data/messaging/page-address.ts';
import type { PageRef } from '../../data/notes/note.ts';
import { readDate } from '../reading/page-date.ts';
import { shownDocument } from './shown-document.ts';

/** Characters; some pages put a whole article into their title. */
const LONGEST_TITLE = 500;

/** The page's address and, when it names one on the same host, its canonical address. */
export function pageAddress(page: Document): Pick<PageRef, 'url' | 'canonical'> {
  const url = page.location.href;
  const named = page.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  const canonical = ownCanonical(url, named);
  return { url, ...(canonical ? { canonical } : {}) };
}

/** The page's addresses, title and date. */
export function pageRef(page: Document): PageRef {
  const date = readDate(page);
  return {
    ...pageAddress(page),
    title: page.title.trim().slice(0, LONGEST_TITLE),
    ...(date ? { date } : {}),
  };
}

/**
 * The page that a note at a node is taken at: the web page, or the document that a page of Ficha's
 * own shows.
 */
export function notedPage(page: Document, at: Node | undefined): PageRef {
  return shownDocument()?.pageRef(at) ?? pageRef(page);
}
