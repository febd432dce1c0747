/** Size budgets: what the browser loads for each entrypoint. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { entriesOf } from '../../scripts/build/package-entries.ts';
import { PRODUCTION_BUILD } from './ficha.ts';

/**
 * Kilobytes (1,000 bytes) compressed, with styles and shared chunks. Raise one only with a reason
 * in the commit.
 */
const BUDGETS = {
  'content script': 45.3, // in every page; decision 0024 says why it is one piece, and what weighs what in it
  'mark rules': 1, // in a page with names
  'card host': 23.4, // in a page whose first card opens, also around small frames; quotes are cut from laid-out text that is in sight
  'note marks': 16, // in pages of sites that have notes
  background: 134.7, // with the words of all languages and the writing of notes into a folder; whenever the browser wakes it
  'card.html': 79, // in a card's frame, with the notes; without the Markdown parser, which is loaded when needed
  'popup.html': 94, // shows whole cards in place, as the panel does
  'sidepanel.html': 111,
  'reader.html': 131.4, // with the reading of web pages; without pdf.js, which it loads to open a document
  'library.html': 296, // with the notes database, exports and imports, a sentence for each fault of a pack, and the Markdown parser
};

const kilobytes = (file: string) => gzipSync(readFileSync(`${PRODUCTION_BUILD}/${file}`)).length / 1000;

const sizes = new Map(
  [...entriesOf(PRODUCTION_BUILD)].map(([entry, files]) => [
    entry,
    files.reduce((sum, file) => sum + kilobytes(file), 0),
  ]),
);

test('every entry has a budget', () => {
  expect([...sizes.keys()].sort()).toEqual(Object.keys(BUDGETS).sort());
});

for (const [entry, budget] of Object.entries(BUDGETS))
  test(`${entry} stays within ${budget} kB`, () => {
    expect(sizes.get(entry)).toBeLessThan(budget);
  });

/** What the reader of PDFs loads for a document, and what it may need of fonts and tables. */
const isPdfJs = (path: string) => /^pdfjs\/|^chunks\/pdf(?:_viewer)?-/.test(path);

const packaged = readdirSync(PRODUCTION_BUILD, { recursive: true, encoding: 'utf8' }).filter((path) =>
  statSync(`${PRODUCTION_BUILD}/${path}`).isFile(),
);

test('pdf.js takes 4.6 MB of the package, 620 kB compressed of which a document needs at once', () => {
  const bytes = packaged.filter(isPdfJs).reduce((sum, path) => sum + statSync(`${PRODUCTION_BUILD}/${path}`).size, 0);
  expect(bytes / 1e6).toBeLessThan(4.6);
  const needed = packaged.filter((path) => /^pdfjs\/worker\.js$|^chunks\/pdf(?:_viewer)?-/.test(path));
  expect(needed).toHaveLength(3);
  expect(needed.reduce((sum, path) => sum + kilobytes(path), 0)).toBeLessThan(620);
});

test('no page or script but the reader holds or loads pdf.js', () => {
  for (const [entry, files] of entriesOf(PRODUCTION_BUILD)) expect(files.filter(isPdfJs), entry).toEqual([]);
  const scripts = packaged.filter((path) => path.endsWith('.js') && !isPdfJs(path));
  const mentioning = scripts.filter((path) =>
    /GlobalWorkerOptions|pdfjs\/|chunks\/pdf|\.\/pdf(?:_viewer)?-/.test(
      readFileSync(`${PRODUCTION_BUILD}/${path}`, 'utf8'),
    ),
  );
  expect(mentioning.filter((path) => !/^chunks\/reader-/.test(path))).toEqual([]);
});

// Read once after each update; no page waits for it.
test('the pack stays within 663 kB', () => {
  expect(kilobytes('packs/peru.json')).toBeLessThan(663);
});
