import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hrefTo, namesIn, parseRoute, SECTION_NAMES } from '../../../entrypoints/library/shell/routes.ts';

describe('parseRoute', () => {
  it.each([
    ['', { section: 'home', query: {} }],
    ['#/', { section: 'home', query: {} }],
    ['#/browse', { section: 'browse', query: {} }],
    ['#/browse?kind=event', { section: 'browse', query: { kind: 'event' } }],
    ['#/card/peru/grupo-colina', { section: 'card', id: 'peru/grupo-colina', query: {} }],
    ['#/card/grupo-colina', { section: 'card', id: 'grupo-colina', query: {} }],
    ['#/card/peru%2Fgrupo-colina', { section: 'card', id: 'peru/grupo-colina', query: {} }],
    ['#/timeline?entity=keiko-fujimori', { section: 'timeline', query: { entity: 'keiko-fujimori' } }],
    ['#/map/alberto-fujimori', { section: 'map', id: 'alberto-fujimori', query: {} }],
    [
      '#/card/peru/grupo-colina?fact=peru/grupo-colina.founded',
      { section: 'card', id: 'peru/grupo-colina', query: { fact: 'peru/grupo-colina.founded' } },
    ],
    ['#/browse?find=a?b', { section: 'browse', query: { find: 'a?b' } }],
  ])('%s', (hash, route) => {
    expect(parseRoute(hash)).toEqual(route);
  });

  it.each(['#/nowhere', '#/card/a/b/c', '#/card/%E0%A4%A', '#main', '#/constructor', '#/__proto__'])(
    'returns undefined for %s',
    (hash) => {
      expect(parseRoute(hash)).toBeUndefined();
    },
  );

  it('parses every address that hrefTo makes', () => {
    const words = fc.string({ minLength: 1, unit: 'grapheme' });
    const part = words.filter((text) => !text.includes('/'));
    const ids = fc.array(part, { minLength: 1, maxLength: 2 }).map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.constantFrom(...SECTION_NAMES.slice(1)), ids, words, (section, id, find) => {
        expect(parseRoute(hrefTo(section, id, { find }))).toEqual({ section, id, query: { find } });
      }),
    );
  });
});

describe('namesIn', () => {
  it.each([
    ['#/timeline?names=north/ana-torres,north/grupo-norte', ['north/ana-torres', 'north/grupo-norte']],
    ['#/map?names=north/ana-torres,,north/ana-torres', ['north/ana-torres']],
    ['#/map?names=north%2Fana-torres%2Cgrupo-norte', ['north/ana-torres', 'grupo-norte']],
    ['#/map', []],
    ['#/map?names=', []],
  ])('%s', (hash, ids) => {
    expect(namesIn(parseRoute(hash)?.query ?? {})).toEqual(ids);
  });

  it('reads the addresses that hrefTo makes, which stay readable', () => {
    const href = hrefTo('timeline', undefined, { names: ['north/ana-torres', 'north/grupo-norte'].join(',') });
    expect(href).toBe('#/timeline?names=north/ana-torres,north/grupo-norte');
  });
});
