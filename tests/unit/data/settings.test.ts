import { describe, expect, it } from 'vitest';
import {
  DEFAULT_SETTINGS,
  isOff,
  settingsOf,
  siteFromInput,
  siteOf,
  withNeverMarked,
  withSite,
} from '../../../data/settings/settings.ts';

describe('settingsOf', () => {
  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no object', 'all'],
    ['an empty object', {}],
    ['values of other types', { language: 3, openDelay: 'soon', sites: [], badge: 'yes' }],
    ['values out of range', { openDelay: -1, closeDelay: 1e9, trigger: 'wish' }],
  ])('gives the defaults for %s', (_, settings) => {
    expect(settingsOf({ settings })).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps valid values beside malformed ones', () => {
    expect(settingsOf({ settings: { language: 'es', openDelay: 'soon' } })).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'es',
    });
  });

  it('gives readers of version 1 the new defaults for what they had not changed', () => {
    const person = { shape: 'solid', colour: 'orange' };
    const place = { shape: 'solid', colour: 'blue' };
    const { marked, markStyles } = settingsOf({
      settings: { version: 1, marked: 'all', markStyles: { person, place } },
    });
    expect(marked).toBe('auto');
    expect(markStyles).toMatchObject({ person: { shape: 'dotted', colour: 'orange' }, place });
  });

  it('keeps "all" and solid lines that a reader has chosen since', () => {
    const markStyles = { ...DEFAULT_SETTINGS.markStyles, person: { shape: 'solid', colour: 'orange' } };
    expect(settingsOf({ settings: { version: 2, marked: 'all', markStyles } })).toMatchObject({
      marked: 'all',
      markStyles,
    });
  });

  it('reads the sites of settings without a version', () => {
    const { sites } = settingsOf({ settings: { offSites: ['a.example', 'a.example', 7] } });
    expect(sites).toEqual({ mode: 'except', hosts: ['a.example'] });
  });
});

describe('names that are never marked', () => {
  it('are each listed once, the latest last, and can be marked again', () => {
    const two = withNeverMarked(withNeverMarked(DEFAULT_SETTINGS, 'p/ana', true), 'p/club', true);
    expect(withNeverMarked(two, 'p/ana', true).neverMarked).toEqual(['p/club', 'p/ana']);
    expect(withNeverMarked(two, 'p/ana', false).neverMarked).toEqual(['p/club']);
  });

  it('leave out what is no id', () => {
    const neverMarked = ['p/ana', 7, '', 'x'.repeat(1000), 'p/ana', null];
    expect(settingsOf({ settings: { neverMarked } }).neverMarked).toEqual(['p/ana']);
  });
});

describe('sites', () => {
  const only = { ...DEFAULT_SETTINGS, sites: { mode: 'only' as const, hosts: ['a.example'] } };

  it('can be turned off one by one', () => {
    const settings = withSite(DEFAULT_SETTINGS, 'a.example', false);
    expect([isOff(settings, 'a.example'), isOff(settings, 'b.example')]).toEqual([true, false]);
    expect(withSite(settings, 'a.example', true)).toEqual(DEFAULT_SETTINGS);
  });

  it('can be turned on one by one', () => {
    expect([isOff(only, 'a.example'), isOff(only, 'b.example'), isOff(only, undefined)]).toEqual([false, true, true]);
    expect(isOff(withSite(only, 'b.example', true), 'b.example')).toBe(false);
    expect(isOff(withSite(only, 'a.example', false), 'a.example')).toBe(true);
  });

  it.each([
    ['https://a.example/x', 'a.example'],
    ['http://a.example:8080/', 'a.example:8080'],
    ['file:///x.html', 'file:'],
    ['about:blank', undefined],
    ['nothing', undefined],
  ])('%s belongs to %s', (address, site) => {
    expect(siteOf(address)).toBe(site);
  });
});

describe('sites that a reader types', () => {
  it.each([
    ['example.org', 'example.org'],
    [' https://www.Example.org/a?b#c ', 'www.example.org'],
    ['example.org:8080/x', 'example.org:8080'],
    ['localhost:3000', 'localhost:3000'],
    ['127.0.0.1', '127.0.0.1'],
    ['ñandú.pe', 'xn--and-6ma2c.pe'],
    ['', undefined],
    ['example', undefined],
    ['two words.org', undefined],
    ['.org', undefined],
    ['javascript:alert(1)', undefined],
    ['ftp://example.org', undefined],
    ['https://me:secret@example.org', undefined],
  ])('%s is %s', (typed, site) => {
    expect(siteFromInput(typed)).toBe(site);
  });

  it('cover their subdomains, from which they can be turned on again', () => {
    const off = withSite(DEFAULT_SETTINGS, 'example.org', false);
    expect(['example.org', 'www.example.org', 'myexample.org'].map((site) => isOff(off, site))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isOff(withSite(off, 'www.example.org', true), 'www.example.org')).toBe(false);
  });
});
