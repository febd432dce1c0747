/**
 * npm run bench [-- --pages FOLDER]
 *
 * Measures in Chromium what Ficha costs a page, side by side with a bare walk that only reads every character, with mark.js and with one
 * regular expression: see docs/performance.md. Prints tables and writes dist/bench.json. Machines differ: the ratios are what to compare.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lexiconOf } from '../data/lexicon-data.ts';
import { generatedArticle } from './bench/article.ts';
import { bundle, launchPlain, servedPages } from './bench/browser.ts';
import { launchFicha, timeChange, timeReady, timeSlices } from './bench/extension.ts';
import { timeFinding } from './bench/finding.ts';
import { generatedPack } from './bench/generated-pack.ts';
import type { Way } from './bench/in-page.ts';
import { memoryOf } from './bench/node-memory.ts';
import { benchPages } from './bench/pages.ts';
import { ms, ratio, survivePipes, table } from './bench/print.ts';
import { findChromium, versionOf } from './browser/find-chromium.ts';
import { buildPack } from './pack/build-pack.ts';

const SIZES = [1_000, 10_000, 100_000];

const ARTICLE_LENGTH = 100_000;

/** The longest slice of work that a page may notice, at 4x CPU slow-down. */
const SLICE_LIMIT_MS = 8;

const WAYS: Record<Way, string> = {
  bare: 'bare walk',
  read: 'ours: read',
  find: 'ours: read and find',
  all: 'ours: everything',
  regex: 'one expression',
  mark: 'mark.js',
};

survivePipes();
const { values } = parseArgs({ options: { pages: { type: 'string', default: '../shared/pages' } } });
const { pages, saved } = benchPages(values.pages);
const { pack, hash } = buildPack('data/peru');
const bundled = { pack: 'bundled', lexicon: lexiconOf(pack, hash) };
const packs = [
  bundled,
  ...SIZES.map((n) => ({ pack: `generated-${n}`, lexicon: lexiconOf(generatedPack(n), `${n}`) })),
];
const code = await bundle('scripts/bench/in-page.ts');
const server = await servedPages();
const chromium = versionOf(findChromium());
console.log(
  `${chromium}; ${pages.length} ${saved ? `saved pages of ${values.pages}` : `generated pages (no ${values.pages})`}`,
);

console.log(
  '\nFinding all names: medians, summed over the pages; "first" is the first run in a page, not yet optimised\n',
);
const plain = await launchPlain();
const finding = [];
/** An article of 100,000 characters, as long as any that a newspaper prints: what a reader meets at the most. */
const article = [{ name: 'article-100kB', html: generatedArticle(ARTICLE_LENGTH) }];
const runs = [
  { ...bundled, pack: 'bundled, an article of 100 kB', pages: article },
  ...packs.map((one) => ({ ...one, pages })),
];
for (const one of runs) {
  const result = await timeFinding({ browser: plain, server, code, ...one });
  finding.push(result);
  const rows = Object.entries(result.summary).map(([way, { medianMs, ratio: times, firstRatio, pages: count }]) => [
    `  ${WAYS[way as Way]}${count < one.pages.length ? ` (${count} pages)` : ''}`,
    ms(medianMs),
    ratio(times),
    firstRatio === undefined ? '' : ratio(firstRatio),
  ]);
  console.log(`${one.pack}, ${result.aliases} aliases`);
  console.log(table([['', 'median', 'to bare walk', 'first'], ...rows]));
  for (const what of result.leftOut) console.log(`  left out: ${what}`);
}
await plain.close();

console.log('\nMemory of the compiled lexicon\n');
const memory = packs.map(({ pack: name, lexicon }) => ({ pack: name, ...memoryOf(lexicon) }));
const memoryRows = memory.map(({ pack: name, heapBytes, typedArrayBytes, entityBytes, bytesPerAlias, aliases }) => [
  `  ${name}`,
  ((heapBytes + typedArrayBytes) / 1e6).toFixed(2),
  (typedArrayBytes / 1e6).toFixed(2),
  (entityBytes / 1e6).toFixed(2),
  bytesPerAlias.toFixed(0),
  ((heapBytes + typedArrayBytes - entityBytes) / aliases).toFixed(0),
]);
console.log(table([['', 'MB', 'typed arrays', 'entities', 'bytes an alias', 'without entities'], ...memoryRows]));

const ficha = await launchFicha();
console.log('\nThe lexicon reaches a new page (content script world, medians of 5 pages)\n');
const ready = [];
for (const one of packs) ready.push(await timeReady(ficha, server, code, one));
const readyRows = ready.map(({ pack: name, readMs, compileMs, totalMs }) => [
  `  ${name}`,
  ms(readMs),
  ms(compileMs),
  ms(totalMs),
]);
console.log(table([['', 'read storage', 'make tables', 'together'], ...readyRows]));

const names = bundled.lexicon.aliases.map(({ text }) => text);
console.log('\nA changed paragraph, all of our script\n');
const change = await timeChange(ficha, server, names);
console.log(`  first reading of ${change.paragraphs} paragraphs ${ms(change.firstReadingMs)}`);
console.log(`  one paragraph changed ${ms(change.changeMs)}, ${(100 * change.ratio).toFixed(2)} % of it`);

console.log('\nSlices of the built extension on the main thread, 4x CPU slow-down, bundled pack\n');
const slices = await timeSlices(ficha, server, pages, names);
const sliceRows = slices.map(({ name, slices: all, startMs, firstScript, firstPaint }) => {
  const over = all.filter((slice) => slice > SLICE_LIMIT_MS).length;
  const paint = firstPaint === undefined ? 'no paint' : ms(firstPaint);
  const longest = all.length > 0 ? ms(Math.max(...all)) : '-';
  const start = startMs === undefined ? '-' : ms(startMs);
  return [
    `  ${name}`,
    longest,
    start,
    `${over} of ${all.length}`,
    firstScript === undefined ? '-' : ms(firstScript),
    paint,
  ];
});
console.log(
  table([['', 'longest', 'script start', `over ${SLICE_LIMIT_MS} ms`, 'our first', 'first paint'], ...sliceRows]),
);
await ficha.close();
await server.close();

mkdirSync('dist', { recursive: true });
writeFileSync(
  'dist/bench.json',
  `${JSON.stringify({ chromium, saved, pages: pages.length, finding, memory, ready, change, slices }, null, 2)}\n`,
);
console.log('\ndist/bench.json');
