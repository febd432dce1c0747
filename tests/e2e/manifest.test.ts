/**
 * The manifests of both packages. Whatever is added here must be justified in docs/permissions.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { FIREFOX_BUILD } from '../firefox/ficha.ts';
import { PRODUCTION_BUILD } from './ficha.ts';

const manifestOf = (folder: string) => JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));

const PACKAGES = { Chromium: manifestOf(PRODUCTION_BUILD), Firefox: manifestOf(FIREFOX_BUILD) };

const FOLDERS = { Chromium: PRODUCTION_BUILD, Firefox: FIREFOX_BUILD };

const PERMISSIONS = ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'];

/**
 * Allows only files of the package, including frames for the notes on the welcome page. The reader
 * of PDFs fetches the document that it is asked for, and prints pictures that it has drawn itself.
 */
const POLICY = [
  ...["default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob:"],
  "connect-src 'self' https: http:",
  ...["frame-src 'self'", "form-action 'none'", "base-uri 'none'"],
].join('; ');

/** In the head of each other page, where it can only make the policy stricter. */
const OWN_FILES_ONLY = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'; img-src 'self'"`;

for (const [browser, manifest] of Object.entries(PACKAGES)) {
  const folder = FOLDERS[browser as keyof typeof FOLDERS];

  test(`${browser}: has exactly these keys`, () => {
    const own = {
      Chromium: ['minimum_chrome_version', 'side_panel'],
      Firefox: ['browser_specific_settings', 'sidebar_action'],
    }[browser];
    expect(Object.keys(manifest).sort()).toEqual(
      [
        ...['action', 'background', 'commands', 'content_scripts', 'content_security_policy', 'default_locale'],
        ...['description', 'host_permissions', 'icons', 'manifest_version', 'name', 'omnibox', 'options_ui'],
        ...['permissions', 'version', 'web_accessible_resources', ...(own ?? [])],
      ].sort(),
    );
  });

  test(`${browser}: extension pages load only from the package`, () => {
    expect(manifest.content_security_policy).toEqual({ extension_pages: POLICY });
  });

  test(`${browser}: every page but the reader forbids itself to connect to the web`, () => {
    const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
    const open = pages.filter((name) => !readFileSync(`${folder}/${name}`, 'utf8').includes(OWN_FILES_ONLY));
    expect(pages.length).toBeGreaterThan(3);
    expect(open).toEqual(['reader.html']);
  });

  test(`${browser}: one content script runs in every frame`, () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: ['<all_urls>'],
        all_frames: true,
        match_origin_as_fallback: true,
        run_at: 'document_idle',
        js: ['content-scripts/content.js'],
      },
    ]);
    expect(manifest.host_permissions).toEqual(['<all_urls>']);
  });
}

test('Chromium: permissions, accessible resources and minimum version', () => {
  const manifest = PACKAGES.Chromium;
  expect(manifest.permissions).toEqual([...PERMISSIONS, 'sidePanel']);
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['card.html'], matches: ['<all_urls>'], use_dynamic_url: true },
  ]);
  expect(manifest.background).toEqual({ service_worker: 'background.js' });
  expect(manifest.minimum_chrome_version).toBe('128');
});

test('Firefox: permissions, accessible resources, minimum version and no data collection', () => {
  const manifest = PACKAGES.Firefox;
  expect(manifest.permissions).toEqual(PERMISSIONS);
  expect(manifest.web_accessible_resources).toEqual([{ resources: ['card.html'], matches: ['<all_urls>'] }]);
  expect(manifest.background).toEqual({ scripts: ['background.js'] });
  expect(manifest.browser_specific_settings).toEqual({
    gecko: {
      id: '{6f0b2c5e-8d1a-4b7c-9a3f-2e64d9c1a7b0}',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    },
  });
});
