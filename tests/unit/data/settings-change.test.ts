import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { settingsChangeSchema } from '../../../data/messaging/settings-change-schema.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../data/settings/settings.ts';
import { applyChange, type SettingsChange } from '../../../data/settings/settings-change.ts';

const CORRECTION = { site: 'example.org', name: 'Torres', from: 'north/ana-torres', to: null };

const CASES: [SettingsChange, Partial<Settings>][] = [
  [
    { type: 'set', values: { language: 'es', badge: false } },
    { language: 'es', badge: false },
  ],
  [
    { type: 'mark-style', kind: 'person', style: { shape: 'tint' } },
    { markStyles: { ...DEFAULT_SETTINGS.markStyles, person: { shape: 'tint', colour: 'orange' } } },
  ],
  [{ type: 'site', site: 'a.example', on: false }, { sites: { mode: 'except', hosts: ['a.example'] } }],
  [{ type: 'list-site', host: 'a.example', listed: true }, { sites: { mode: 'except', hosts: ['a.example'] } }],
  [{ type: 'sites-mode', mode: 'only' }, { sites: { mode: 'only', hosts: [] } }],
  [{ type: 'correct', correction: CORRECTION }, { corrections: [CORRECTION] }],
  [{ type: 'never-mark', entity: 'north/ana-torres', never: true }, { neverMarked: ['north/ana-torres'] }],
  [{ type: 'replace', settings: { ...DEFAULT_SETTINGS, history: true } }, { history: true }],
];

describe('applyChange', () => {
  it.each(CASES)('%j changes that and nothing else', (change, changed) => {
    expect(applyChange(DEFAULT_SETTINGS, change)).toEqual({ ...DEFAULT_SETTINGS, ...changed });
  });

  it.each(CASES)('%j made twice is the same as made once', (change) => {
    const once = applyChange(DEFAULT_SETTINGS, change);
    expect(applyChange(once, change)).toEqual(once);
  });

  it('takes a host from the list, and a correction back', () => {
    const before = {
      ...DEFAULT_SETTINGS,
      sites: { mode: 'only' as const, hosts: ['a', 'b'] },
      corrections: [CORRECTION],
    };
    expect(applyChange(before, { type: 'list-site', host: 'a', listed: false }).sites.hosts).toEqual(['b']);
    const { to: _, ...origin } = CORRECTION;
    expect(applyChange(before, { type: 'withdraw-correction', correction: origin }).corrections).toEqual([]);
  });
});

describe('a change that is sent', () => {
  it.each(CASES)('%j is accepted', (change) => {
    expect(v.safeParse(settingsChangeSchema, change).success).toBe(true);
  });

  it.each<[object]>([
    [{ type: 'set', values: { openDelay: 1e9 } }],
    [{ type: 'set', values: { sites: { mode: 'only', hosts: [] } } }],
    [{ type: 'never-mark', entity: 7, never: true }],
    [{ type: 'replace', settings: {} }],
    [{ type: 'erase' }],
  ])('%j is refused', (change) => {
    expect(v.safeParse(settingsChangeSchema, change).success).toBe(false);
  });
});
