import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../../data/settings/settings.ts';
import { LARGEST_SETTINGS_FILE, readSettingsFile, writeSettingsFile } from '../../../data/settings/settings-file.ts';

const CHANGED: Settings = {
  ...DEFAULT_SETTINGS,
  language: 'es',
  trigger: 'key',
  openDelay: 550,
  cardSize: 'large',
  cardTheme: 'dark',
  marked: 'first',
  markStyles: { ...DEFAULT_SETTINGS.markStyles, person: { shape: 'tint', colour: 'purple' } },
  neverMarked: ['north/ana-torres'],
  sites: { mode: 'only', hosts: ['example.org', 'file:'] },
  corrections: [
    { site: 'example.org', name: 'Torres', from: 'north/ana-torres', to: null },
    { site: 'example.org', name: 'Norte', from: 'north/norte', to: 'north/grupo-norte' },
  ],
};

/** The file of `CHANGED` with a change to its parsed content. */
function fileWith(change: (file: Record<string, unknown> & { settings: Record<string, unknown> }) => void): string {
  const file = JSON.parse(writeSettingsFile(CHANGED));
  change(file);
  return JSON.stringify(file);
}

describe('a settings file', () => {
  it.each([
    ['settings that a reader has changed', CHANGED],
    ['the defaults', DEFAULT_SETTINGS],
  ])('gives back %s', (_, settings) => {
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual({ ok: true, settings });
  });

  it('says its format, its version and when it was written', () => {
    expect(JSON.parse(writeSettingsFile(CHANGED, new Date('2026-05-04T03:02:01Z')))).toMatchObject({
      format: 'ficha-settings',
      formatVersion: 1,
      exported: '2026-05-04T03:02:01.000Z',
    });
  });

  it.each<[string, string, object]>([
    ['is too big', ' '.repeat(LARGEST_SETTINGS_FILE + 1), { why: 'too-big' }],
    ['is cut short', writeSettingsFile(CHANGED).slice(0, -20), { why: 'not-json' }],
    ['is empty', '', { why: 'not-json' }],
    ['holds nothing', 'null', { why: 'unknown-format' }],
    ['holds notes', '{"format":"ficha-notes","formatVersion":1}', { why: 'unknown-format' }],
    ['is from a newer Ficha', fileWith((file) => (file.formatVersion = 2)), { why: 'newer-format' }],
    [
      'has a value that is none',
      fileWith(({ settings }) => (settings.openDelay = -1)),
      { why: 'wrong-value', where: 'openDelay' },
    ],
    [
      'has a wrong value inside',
      fileWith(({ settings }) => (settings.sites = { mode: 'some', hosts: [] })),
      { why: 'wrong-value', where: 'sites.mode' },
    ],
    ['lacks a setting', fileWith(({ settings }) => delete settings.badge), { why: 'wrong-value', where: 'badge' }],
    [
      'has a setting that Ficha does not know',
      fileWith(({ settings }) => (settings.colour = 'red')),
      { why: 'wrong-value', where: 'colour' },
    ],
  ])('is refused when it %s', (_, text, failure) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, failure });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readSettingsFile(text).ok).toBe(false);
      }),
    );
  });
});
