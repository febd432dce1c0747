/**
 * npm run bench
 *
 * Times the marking of a generated article in Chromium, side by side with a bare walk that only reads every character. Prints medians in
 * milliseconds and their ratio to the bare walk; writes the same to dist/bench.json. Machines differ: the ratios are what to compare.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { lexiconOf } from '../data/lexicon-data.ts';
import { generatedArticle } from './bench/article.ts';
import type { BenchResult } from './bench/in-page.ts';
import { findChromium, versionOf } from './browser/find-chromium.ts';
import { buildPack } from './pack/build-pack.ts';

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 31;

async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' }, target: 'es2023' },
  });
  const [result] = [output].flat();
  if (!result || !('output' in result)) throw new Error(`${entry} was not bundled`);
  return result.output[0].code;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const { pack, hash } = buildPack('data/peru');
const lexicon = lexiconOf(pack, hash);
const code = await bundle('scripts/bench/in-page.ts');
const path = findChromium();
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: path, headless: false, args: ['--headless=new', ...sandbox] });
const report: Record<string, unknown>[] = [];
console.log(`${versionOf(path)}; ${lexicon.aliases.length} aliases; medians of ${ROUNDS} rounds\n`);
for (const size of SIZES) {
  const page = await browser.newPage();
  await page.setContent(generatedArticle(size));
  await page.addScriptTag({ content: code });
  const { characters, mentions, times } = await page.evaluate(
    ([data, rounds]) =>
      (globalThis as unknown as { fichaBench: (d: unknown, r: number) => BenchResult }).fichaBench(data, rounds),
    [lexicon, ROUNDS] as const,
  );
  const bare = median(times['bare walk']);
  console.log(`${characters.toLocaleString('en-GB')} characters, ${mentions} mentions`);
  for (const [stage, values] of Object.entries(times)) {
    const time = median(values);
    console.log(
      `  ${stage.padEnd(16)} ${time.toFixed(2).padStart(8)} ms  ${(time / bare).toFixed(2).padStart(7)} x bare walk`,
    );
    report.push({ characters, mentions, stage, medianMs: time, ratioToBareWalk: time / bare });
  }
  await page.close();
}
await browser.close();
mkdirSync('dist', { recursive: true });
writeFileSync('dist/bench.json', `${JSON.stringify(report, null, 2)}\n`);
console.log('\ndist/bench.json');
