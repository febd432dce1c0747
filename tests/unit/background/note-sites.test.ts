import { describe, expect, it } from 'vitest';
import { ownCanonical } from '../../../data/messaging/page-address.ts';
import { sitePatterns } from '../../../entrypoints/background/notes/note-sites.ts';

/** The patterns for a site and its variants. */
const variantsOf = (site: string) => ['', 'www.', 'm.', 'mobile.', 'amp.'].map((prefix) => `*://${prefix}${site}/*`);

describe('sitePatterns', () => {
  it.each([
    ['https://example.org/a', variantsOf('example.org')],
    ['https://www.example.org:8443/a', variantsOf('example.org')],
    ['https://m.example.com.pe/a', variantsOf('example.com.pe')],
    ['https://news.example.org/', variantsOf('news.example.org')],
    // Other people's hosts end like these.
    ['https://www.gob.pe/a', variantsOf('gob.pe')],
    ['https://github.io/', variantsOf('github.io')],
    // What looks like a variant is the whole name.
    ['https://m.me/somebody', variantsOf('m.me')],
    ['https://amp.dev/', variantsOf('amp.dev')],
    ['http://127.0.0.1:8000/', ['*://127.0.0.1/*']],
    ['http://[::1]/', ['*://[::1]/*']],
    ['http://localhost/', ['*://localhost/*']],
    ['file:///a.html', ['file:///*']],
    ['about:blank', []],
  ])('%s', (page, patterns) => {
    expect(sitePatterns(page)).toEqual(patterns);
  });
});

describe('ownCanonical', () => {
  it('takes no address of another site, however short its name', () => {
    expect(ownCanonical('https://m.me/a', 'https://amp.me/a')).toBeUndefined();
    expect(ownCanonical('https://m.example.org/a', 'https://www.example.org/a')).toBe('https://www.example.org/a');
  });
});
