import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { buildPacks } from './data/pack/build-packs.ts';
import { keepBrowserMessages } from './scripts/build/browser-messages.ts';
import { recordShares, type Shares, sharesAsJson, sharesFileOf } from './scripts/build/code-shares.ts';
import { OLDEST_CHROME, OLDEST_FIREFOX } from './scripts/build/oldest-browsers.ts';
import { pdfAssets } from './scripts/build/pdf-assets.ts';
import { NOTICES_FILE, thirdPartyNotices } from './scripts/build/third-party-notices.ts';

/** How much code each package has in each file of this build; empty in development mode. */
const shipped = new Map<string, Shares>();

/**
 * Reads entities such as `&eacute;` from a table; the package's variant for browsers sets
 * innerHTML.
 */
const MARKDOWN_WITHOUT_DOM = {
  'decode-named-character-reference': fileURLToPath(
    new URL('index.js', import.meta.resolve('decode-named-character-reference')),
  ),
};

/**
 * WXT gives each content script a context, which dispatches an event on the document of every page:
 * pages could tell from it that Ficha is installed, and stop Ficha by forging it. Ours does
 * nothing; see page/lifecycle/lifecycle.ts.
 */
const CONTENT_SCRIPT_CONTEXT = {
  'wxt/utils/content-script-context': resolve('scripts/build/content-script-context.ts'),
};

/** A sixth of what messages weigh in every page sends errors with all their fields, which nothing of ours reads. */
const PLAIN_ERRORS = {
  '@aklinker1/zero-serialize-error': resolve('scripts/build/plain-errors.ts'),
};

export default defineConfig({
  modules: ['@wxt-dev/i18n/module'],
  // Explicit imports show a reader which layer a file belongs to.
  imports: false,
  targetBrowsers: ['chrome', 'edge', 'firefox'],
  manifestVersion: 3,
  vite: () => ({
    resolve: { alias: { ...MARKDOWN_WITHOUT_DOM, ...CONTENT_SCRIPT_CONTEXT, ...PLAIN_ERRORS } },
    plugins: [preact(), recordShares(shipped)],
    build: { target: 'es2023' },
  }),
  hooks: {
    'build:publicAssets': (_wxt, files) => {
      keepBrowserMessages(files);
      for (const { name, contents } of buildPacks('data/packs'))
        files.push({ relativeDest: `packs/${name}`, contents });
      files.push(...pdfAssets(resolve('node_modules/pdfjs-dist')));
      files.push({ relativeDest: 'changelog.txt', absoluteSrc: resolve('CHANGELOG.md') });
      if (shipped.size > 0) files.push({ relativeDest: NOTICES_FILE, contents: thirdPartyNotices(shipped) });
    },
    'build:done': ({ config }) => {
      writeFileSync(sharesFileOf(config.outDir), sharesAsJson(shipped));
    },
  },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    permissions: ['storage', 'unlimitedStorage', 'scripting', 'contextMenus'],
    host_permissions: ['<all_urls>'],
    options_ui: { page: 'library.html', open_in_tab: true },
    omnibox: { keyword: 'ficha' },
    action: { default_title: '__MSG_extension_name__' },
    // Browsers allow four suggested keys. Readers set and change keys on a page of the browser.
    commands: {
      'next-mention': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_command_next_mention__' },
      'previous-mention': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: '__MSG_command_previous_mention__',
      },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_command_open_card__' },
      'look-up': { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_command_look_up__' },
      'save-selection': { description: '__MSG_command_save_selection__' },
      'make-card': { description: '__MSG_command_make_card__' },
      'toggle-site': { description: '__MSG_command_toggle_site__' },
    },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        // `blob:` for pages that are printed; the reader of PDFs draws them itself.
        "img-src 'self' blob:",
        // The reader fetches the PDF that it is asked for. Every other page forbids it in its head.
        "connect-src 'self' https: http:",
        "frame-src 'self'",
        "form-action 'none'",
        "base-uri 'none'",
      ].join('; '),
    },
    web_accessible_resources: [
      {
        resources: ['card.html'],
        matches: ['<all_urls>'],
        // A new address in each session, so that pages can neither embed a card nor detect Ficha.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: '{6f0b2c5e-8d1a-4b7c-9a3f-2e64d9c1a7b0}',
              strict_min_version: OLDEST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: OLDEST_CHROME }),
  }),
});
