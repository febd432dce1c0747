/**
 * Keys that are the same for different addresses of one page, by which a page's notes are found.
 */
import type { PageRef } from '../notes/note.ts';

/** Query parameters that newsletters and share buttons add. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src|cmpid|ns_\w+|_ga)$/i;

/** A fragment that names a page of its own (`#/…`, `#!/…`) and not a place on a page. */
const ROUTE = /^#!?\//;

/**
 * The address without the parts that do not change the page. An address that cannot be parsed stays
 * as it is.
 */
export function pageKey(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const names: string[] = [];
  // Not `for...of`: in Firefox's content scripts that iterator throws.
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

/** Hosts under which sites offer the same pages. */
export const HOST_VARIANTS = ['www', 'm', 'mobile', 'amp'] as const;

const VARIANT = new RegExp(`^(?:${HOST_VARIANTS.join('|')})\\.(?=[^.]+\\.[^.])`);

/** Strips `www.`, `m.`, `mobile.` and `amp.` before a host; `m.me` has nothing but its own name. */
export const stripHostVariant = (host: string) => host.replace(VARIANT, '');

/**
 * The page's canonical address, if it is on the same site: a page must not pass for another site's.
 */
export function ownCanonical(url: string, canonical: string | undefined): string | undefined {
  const page = URL.parse(url);
  const named = canonical === undefined ? null : URL.parse(canonical, url);
  if (!page || !named || !/^https?:$/.test(named.protocol)) return undefined;
  return stripHostVariant(named.host) === stripHostVariant(page.host) ? named.href : undefined;
}

/** The URN of a PDF by its fingerprint, as Hypothesis writes it; the same for every copy. */
export const pdfUrn = (fingerprint: string) => `urn:x-pdf:${fingerprint.toLowerCase()}`;

/** The parts of a page that tell it from others. */
export type PageIdentity = Pick<PageRef, 'url' | 'canonical'> & {
  pdf?: Pick<NonNullable<PageRef['pdf']>, 'fingerprint'>;
};

/** All keys of a page, each once. */
export function pageKeys({ url, canonical, pdf }: PageIdentity): string[] {
  const own = ownCanonical(url, canonical);
  const keys = [pageKey(url), ...(own === undefined ? [] : [pageKey(own)]), ...(pdf ? [pdfUrn(pdf.fingerprint)] : [])];
  return [...new Set(keys)].filter((key) => key !== '');
}
