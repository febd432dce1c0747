/** What store reviewers check: no code or markup made of text, nothing remote, every licence. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LANGUAGES } from '../../data/settings/languages.ts';
import { readShares } from '../../scripts/build/code-shares.ts';
import { NOTICES_FILE, shippedPackages } from '../../scripts/build/third-party-notices.ts';
import { dependencyProblems } from '../../scripts/release/dependency-doc.ts';
import { dependencyFacts } from '../../scripts/release/dependency-facts.ts';
import { FIREFOX_BUILD } from '../firefox/ficha.ts';
import { INNER_HTML } from '../support/inner-html.ts';
import { PRODUCTION_BUILD } from './ficha.ts';

const PACKAGES = { Chromium: PRODUCTION_BUILD, Firefox: FIREFOX_BUILD };

/**
 * Addresses in the code that Ficha never requests: XML namespaces, links and developer messages.
 */
const ADDRESSES = [
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/1998/Math/MathML',
  // Where readers report an error in a fact; nothing is sent there.
  'https://ficha.example/issues',
  // A link on the full card.
  'https://www.wikidata.org/wiki/',
  // Identify the formats of exported and imported notes.
  'http://www.w3.org/ns/anno.jsonld',
  'https://hypothes.is/a/',
  'http://tools.ietf.org/rfc/rfc3778',
  'https://wicg.github.io/scroll-to-text-fragment/',
  // In error messages of WXT's storage.
  'https://github.com/wxt-dev/wxt/issues/371',
  'https://wxt.dev/guide/go-further/testing.html',
  // In error messages of Dexie.
  'https://tinyurl.com/y2uuvskb',
  'http://bit.ly/2kdckMn',
];

/** pdf.js, which only the reader of PDFs loads: its library and viewer, and files copied beside them. */
const PDFJS = /^(?:pdfjs\/|chunks\/pdf(?:_viewer)?-)/;

/**
 * pdf.js holds a request for addresses other than http, which it uses for Ficha's own files, and
 * dead code of its polyfills.
 */
const ALLOWED_IN_PDFJS = ['remote requests'];

const FORBIDDEN = {
  'text run as code': /\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\s*\(\s*['"`]/,
  'text parsed as markup, except by innerHTML':
    /\.outerHTML\b|insertAdjacentHTML|document\.write|createContextualFragment|HTMLUnsafe|\bsrcdoc\b/,
  'remote code': /\bimport\s*\(\s*['"`]https?:|importScripts|<script[^>]+src=["'](?!\/)/,
  'remote styles or images': /@import|url\(\s*['"]?(?:https?:)?\/\/|<(?:link|img)[^>]+(?:href|src)=["'](?!\/)/,
  'remote requests': /XMLHttpRequest|sendBeacon|\bnew (?:WebSocket|EventSource|RTCPeerConnection)\b/,
  'source maps': /[#@]\s*sourceMappingURL/,
};

for (const [browser, folder] of Object.entries(PACKAGES)) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(`${folder}/${path}`).isFile(),
  );
  const code = files
    .filter((path) => /\.(?:js|css|html)$/.test(path))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }));

  for (const [what, pattern] of Object.entries(FORBIDDEN))
    test(`${browser}: contains no ${what}`, () => {
      expect(code.length).toBeGreaterThan(15);
      const found = code.filter(({ text }) => pattern.test(text)).map(({ path }) => path);
      expect(found.filter((path) => !(PDFJS.test(path) && ALLOWED_IN_PDFJS.includes(what)))).toEqual([]);
    });

  test(`${browser}: uses innerHTML only in Preact, d3-selection and pdf.js`, () => {
    const { preactCopies, perPreact, inD3Selection, inPdfJs } = INNER_HTML;
    const uses = code.flatMap(({ text }) => text.match(/\.innerHTML\b/g) ?? []);
    expect(uses).toHaveLength(preactCopies * perPreact + inD3Selection + inPdfJs);
  });

  test(`${browser}: contains only known addresses`, () => {
    const found = code
      .filter(({ path }) => !PDFJS.test(path))
      .flatMap(({ text }) => text.match(/\b(?:https?|wss?):\/\/[\w-][\w./-]*/g) ?? []);
    expect([...new Set(found)].filter((address) => !ADDRESSES.includes(address))).toEqual([]);
  });

  test(`${browser}: contains only known file types`, () => {
    expect(
      files.filter(
        (path) =>
          !/\.(?:js|css|html|json|png|txt)$|^pdfjs\/(?:cmaps\/.*\.bcmap|standard_fonts\/.*\.(?:pfb|ttf))$/.test(path),
      ),
    ).toEqual([]);
  });

  test(`${browser}: ships the messages that the browser itself shows, and no others`, () => {
    const named = readFileSync(`${folder}/manifest.json`, 'utf8').match(/(?<=__MSG_)\w+(?=__)/g) ?? [];
    const calls = code.flatMap(({ text }) => text.match(/i18n\.getMessage\([^)]{0,100}/g) ?? []);
    const asked = calls.flatMap((call) => call.match(/\b[a-z]+_[a-z_]+/g) ?? []);
    for (const lang of LANGUAGES) {
      const messages = JSON.parse(readFileSync(`${folder}/_locales/${lang}/messages.json`, 'utf8'));
      expect(Object.keys(messages).sort()).toEqual([...new Set([...named, ...asked])].sort());
    }
  });

  test(`${browser}: has the licence of every bundled package`, () => {
    const notices = readFileSync(`${folder}/${NOTICES_FILE}`, 'utf8');
    const packages = shippedPackages(readShares(folder));
    expect(packages.length).toBeGreaterThan(10);
    for (const path of packages) {
      const { name, version } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
      const [, notice = ''] = notices.split(`\n${name} ${version}\n`);
      expect(notice.split('\n-----')[0], name).toMatch(/copyright/i);
    }
  });
}

test('docs/dependencies.md lists what is bundled', () => {
  expect(dependencyProblems(readFileSync('docs/dependencies.md', 'utf8'), dependencyFacts(PRODUCTION_BUILD))).toEqual(
    [],
  );
});
