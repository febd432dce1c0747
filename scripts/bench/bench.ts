/**
 * npm run bench [-- --pages FOLDER] [--only SECTION,...]
 *
 * Measures in Chromium what Ficha costs a page, side by side with a bare walk that only reads every
 * character, with mark.js and with one regular expression: see docs/performance.md. Prints tables
 * and writes dist/bench.json. Machines differ: the ratios are what to compare. A section is a file
 * in scripts/bench/sections/ and an entry in SECTIONS.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { findChromium, versionOf } from '../../tests/support/browser/find-chromium.ts';
import { openBench, type Section } from './open-bench.ts';
import { ignoreClosedPipe } from './print.ts';
import { card } from './sections/card.ts';
import { change } from './sections/change.ts';
import { delivery } from './sections/delivery.ts';
import { finding } from './sections/finding.ts';
import { many } from './sections/many.ts';
import { memory } from './sections/memory.ts';
import { notes } from './sections/notes.ts';
import { packs } from './sections/packs.ts';
import { pointer } from './sections/pointer.ts';
import { reader } from './sections/reader.ts';
import { search } from './sections/search.ts';
import { slices } from './sections/slices.ts';

const SECTIONS: readonly Section[] = [
  finding,
  memory,
  delivery,
  change,
  many,
  slices,
  pointer,
  card,
  search,
  notes,
  reader,
  packs,
];

ignoreClosedPipe();
const { values } = parseArgs({
  options: { pages: { type: 'string', default: '../shared/pages' }, only: { type: 'string' } },
});
const wanted = values.only?.split(',') ?? SECTIONS.map(({ name }) => name);
const unknown = wanted.filter((name) => !SECTIONS.some((section) => section.name === name));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}; there are: ${SECTIONS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}
const bench = await openBench(values.pages);
const { pages, saved } = bench;
const chromium = versionOf(findChromium());
const what = saved ? `saved pages of ${values.pages}` : `generated pages (no ${values.pages})`;
console.log(`${chromium}; ${pages.length} ${what}`);

const results: Record<string, unknown> = { chromium, saved, pages: pages.length };
for (const section of SECTIONS) {
  if (!wanted.includes(section.name)) continue;
  console.log(`\n${section.title}\n`);
  results[section.name] = await section.run(bench);
}
await bench.close();

mkdirSync('dist', { recursive: true });
writeFileSync('dist/bench.json', `${JSON.stringify(results, null, 2)}\n`);
console.log('\ndist/bench.json');
