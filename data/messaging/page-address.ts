/** When two addresses are the same page: notes are found again by this, whatever a newsletter or a share button has added. */
import type { PageRef } from '../notes/note.ts';

/** Added by whoever passes a link on; says nothing of the page. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|cmpid|ns_\w+|_ga)$/i;

/** A fragment that stands for a page of its own (`#/…`, `#!/…`), unlike one that is a place on the page. */
const ROUTE = /^#!?\//;

/** The address without what does not change the page. Unreadable addresses are left as they are. */
export function pageKey(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const names: string[] = [];
  // Not by an iterator: Firefox gives content scripts one that cannot be gone through.
  url.searchParams.forEach((_, name) => {
    names.push(name);
  });
  for (const name of names) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (!ROUTE.test(url.hash)) url.hash = '';
  url.username = '';
  url.password = '';
  return url.href.replace(/\/$/, '');
}

/** A host without what tells variants of one house apart: the front door, the one for phones, the one for fast pages. */
export const houseOf = (host: string) => host.replace(/^(www|m|mobile|amp)\./, '');

/** The page's own canonical address, if it speaks for its own house: a page must not pass for another's. */
export function ownCanonical(url: string, canonical: string | undefined): string | undefined {
  const page = URL.parse(url);
  const named = canonical === undefined ? null : URL.parse(canonical, url);
  if (!page || !named || !/^https?:$/.test(named.protocol)) return undefined;
  return houseOf(named.host) === houseOf(page.host) ? named.href : undefined;
}

/** All keys a page goes by, each once. */
export function pageKeys({ url, canonical }: Pick<PageRef, 'url' | 'canonical'>): string[] {
  const own = ownCanonical(url, canonical);
  return [...new Set([pageKey(url), ...(own === undefined ? [] : [pageKey(own)])])].filter((key) => key !== '');
}
