/** The page a note is taken at, as the page describes itself. */

import { ownCanonical } from '../../data/messaging/page-address.ts';
import type { PageRef } from '../../data/notes/note.ts';
import { readDate } from '../reading/page-date.ts';

/** Characters; titles are for recognising a page, and some hold whole articles. */
const LONGEST_TITLE = 500;

export function pageRef(page: Document): PageRef {
  const url = page.location.href;
  const named = page.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.getAttribute('href') ?? undefined;
  const canonical = ownCanonical(url, named);
  const date = readDate(page);
  return {
    url,
    title: page.title.trim().slice(0, LONGEST_TITLE),
    ...(canonical ? { canonical } : {}),
    ...(date ? { date } : {}),
  };
}
