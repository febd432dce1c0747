/** Times finding on all pages with one pack, beside a bare walk and the other ways. */
import type { Browser } from '@playwright/test';
import { encodeLexicon } from '../../linking/lexicon/encode.ts';
import type { LexiconData } from '../../linking/lexicon/model.ts';
import type { StoredLexicon } from '../../linking/lexicon/stored.ts';
import type { ServedPages } from './browser.ts';
import type { InPageBench, InPageResult, InPageTask, Way } from './in-page.ts';
import type { BenchPage } from './pages.ts';
import { median } from './print.ts';

/** Warm runs of a page. */
const ROUNDS = 20;

/**
 * With more aliases one expression, and mark.js, which walks the page once for every alias, take
 * minutes.
 */
const MAX_COMPARED = 2_000;
/** Seconds for mark.js a pack: pages that come after are left out. */
const MARK_JS_SECONDS = 3;

export interface WayResult {
  way: Way;
  pages: number;
  found: number;
  /** To the bare walk, both summed over the pages: first runs, and medians of warm ones. */
  firstRatio: number;
  warmRatio: number;
  /** Milliseconds of the first runs, and of the bare walk before them. */
  firstMs: number;
  bareFirstMs: number;
}

export interface FindingResult {
  pack: string;
  aliases: number;
  ways: WayResult[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function summarise(way: Way, results: readonly InPageResult[]): WayResult {
  const firstMs = sum(results.map(({ first }) => first));
  const bareFirstMs = sum(results.map(({ bareFirst }) => bareFirst));
  const warmMs = sum(results.map(({ warm }) => median(warm)));
  return {
    way,
    pages: results.length,
    found: sum(results.map(({ found }) => found)),
    firstRatio: firstMs / bareFirstMs,
    warmRatio: warmMs / sum(results.map(({ bareWarm }) => median(bareWarm))),
    firstMs,
    bareFirstMs,
  };
}

export interface FindingTask {
  browser: Browser;
  server: ServedPages;
  code: string;
  pages: readonly BenchPage[];
  pack: string;
  lexicon: LexiconData;
  /** Whether mark.js and one expression run too. */
  compared: boolean;
}

/**
 * Runs each way on each page, in a tab of its own: the first run is a reader's, with code that is
 * new to the engine.
 */
export async function timeFinding(task: FindingTask): Promise<FindingResult> {
  const { browser, server, code, pages, pack, lexicon, compared } = task;
  const texts = lexicon.aliases.map(({ text }) => text);
  // Fetched by each page: handing megabytes over the debugger takes longer than the measuring.
  const lexiconAddress = server.put('lexicon.json', JSON.stringify(encodeLexicon(lexicon)));
  const runIn = async ({ name, html }: BenchPage, given: InPageTask): Promise<InPageResult> => {
    const tab = await browser.newPage();
    await tab.goto(server.put(name, html), { waitUntil: 'load' });
    await tab.evaluate(code);
    const result = await tab.evaluate(
      async ([address, inPage]) => {
        const stored: StoredLexicon = await (await fetch(address)).json();
        return (globalThis as unknown as { fichaBench: InPageBench }).fichaBench.run(stored, inPage);
      },
      [lexiconAddress, given] as const,
    );
    await tab.close();
    return result;
  };
  const results: Record<Way, InPageResult[]> = { find: [], all: [], regex: [], mark: [] };
  const isCompared = compared && texts.length <= MAX_COMPARED;
  for (const page of pages) {
    for (const way of ['find', 'all'] as const)
      results[way].push(await runIn(page, { way, aliases: [], rounds: ROUNDS }));
    if (isCompared) results.regex.push(await runIn(page, { way: 'regex', aliases: texts, rounds: ROUNDS }));
    if (isCompared && sum(results.mark.map(({ first }) => first)) < MARK_JS_SECONDS * 1000)
      results.mark.push(await runIn(page, { way: 'mark', aliases: texts, rounds: 0 }));
  }
  const ways = (['find', 'all', 'regex', 'mark'] as const).filter((way) => results[way].length > 0);
  return { pack, aliases: texts.length, ways: ways.map((way) => summarise(way, results[way])) };
}
