import { siteOf } from '../../data/settings/settings.ts';

/**
 * The site of this page; undefined for none. A frame without an address of its own has the site of
 * its opener.
 */
export function pageSite(): string | undefined {
  return siteOf(location.href) ?? siteOf(self.origin);
}
