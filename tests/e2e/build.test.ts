/** The built extension itself: small enough for every page, and asking for no more than it uses. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { PRODUCTION_BUILD } from './ficha.ts';

/** Bytes, compressed: what every page has to load, and what a page loads when its first card opens. */
const LIMITS = { 'content-scripts/content.js': 27_000, 'card.js': 40_000 };

const read = (file: string) => readFileSync(`${PRODUCTION_BUILD}/${file}`);

for (const [file, limit] of Object.entries(LIMITS))
  test(`${file} stays small`, () => {
    expect(gzipSync(read(file)).length).toBeLessThan(limit);
  });

test('the manifest asks for what is used and no more', () => {
  const manifest = JSON.parse(read('manifest.json').toString());
  expect(manifest.permissions).toEqual(['storage', 'unlimitedStorage', 'scripting', 'contextMenus', 'sidePanel']);
  expect(manifest.host_permissions).toEqual(['<all_urls>']);
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['notes-frame.html'], matches: ['<all_urls>'], use_dynamic_url: true },
  ]);
  expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'; script-src 'self'");
});

test('the pack travels in the package', () => {
  const pack = JSON.parse(read('packs/peru.json').toString());
  expect(pack.format).toBe('ficha-pack');
});
