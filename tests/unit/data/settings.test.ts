import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, isOff, settingsOf, siteOf, withSite } from '../../../data/settings.ts';

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

  it('keeps what makes sense beside what does not', () => {
    expect(settingsOf({ settings: { language: 'es', openDelay: 'soon' } })).toEqual({
      ...DEFAULT_SETTINGS,
      language: 'es',
    });
  });

  it('takes over the sites that were off before settings had a version', () => {
    const { sites } = settingsOf({ settings: { offSites: ['a.example', 'a.example', 7] } });
    expect(sites).toEqual({ mode: 'except', hosts: ['a.example'] });
  });
});

describe('sites', () => {
  const only = { ...DEFAULT_SETTINGS, sites: { mode: 'only' as const, hosts: ['a.example'] } };

  it('turns off one site of all', () => {
    const settings = withSite(DEFAULT_SETTINGS, 'a.example', false);
    expect([isOff(settings, 'a.example'), isOff(settings, 'b.example')]).toEqual([true, false]);
    expect(withSite(settings, 'a.example', true)).toEqual(DEFAULT_SETTINGS);
  });

  it('turns on one site alone', () => {
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
