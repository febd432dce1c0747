/** Size budgets: what the browser loads for each entrypoint. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { entriesOf } from '../../scripts/build/package-entries.ts';
import { PRODUCTION_BUILD } from './ficha.ts';

/**
 * Kilobytes (1,000 bytes) compressed, with styles and shared chunks. Raise one only with a reason
 * in the commit.
 */
const BUDGETS = {
  'content script': 34, // in every page
  'card host': 18, // in a page whose first card opens
  'note marks': 16, // in pages of sites that have notes
  background: 108, // whenever the browser wakes it
  'card.html': 66, // in a card's frame, with the notes; without the Markdown parser, which is loaded when needed
  'popup.html': 76, // shows whole cards in place, as the panel does
  'sidepanel.html': 88,
  'library.html': 208, // with the notes database, exports and imports, and the Markdown parser
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

// Read once after each update; no page waits for it.
test('the pack stays within 600 kB', () => {
  expect(kilobytes('packs/peru.json')).toBeLessThan(600);
});
