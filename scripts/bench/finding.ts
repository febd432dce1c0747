/** Times finding on all pages with one pack, side by side with the other ways. */
import type { Browser } from '@playwright/test';
import { type PackedLexicon, packLexicon } from '../../linking/lexicon/encode.ts';
import type { LexiconData } from '../../linking/lexicon/model.ts';
import type { ServedPages } from './browser.ts';
import type { InPageBench, InPageResult, InPageTask, Way } from './in-page.ts';
import type { BenchPage } from './pages.ts';
import { median } from './print.ts';

const ROUNDS = 100;

/** One expression of more aliases takes minutes. */
const REGEX_ALIASES = 2_000;
/** mark.js walks the page once for every alias. */
const MARK_JS_ALIASES = 2_000;
/** Seconds for mark.js a pack: pages that come after are left out. */
const MARK_JS_SECONDS = 3;

export interface FindingResult {
  pack: string;
  aliases: number;
  pages: (InPageResult & { name: string })[];
  /** By way: medians summed over the pages it ran on, and the bare walk's over the same pages. */
  summary: Partial<Record<Way, { medianMs: number; ratio: number; firstRatio?: number; pages: number }>>;
  leftOut: string[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function summarise(pages: FindingResult['pages']): FindingResult['summary'] {
  const summary: FindingResult['summary'] = {};
  for (const way of ['bare', 'look', 'find', 'hosts', 'all', 'regex', 'mark'] satisfies Way[]) {
    const on = pages.filter(({ times }) => times[way]);
    if (on.length === 0) continue;
    const own = sum(on.map(({ times }) => median(times[way] ?? [])));
    const bare = sum(on.map(({ times }) => median(times.bare ?? [])));
    const first = sum(on.map((page) => page.first[way] ?? 0)) / sum(on.map((page) => page.first.bare ?? 0));
    summary[way] = { medianMs: own, ratio: own / bare, pages: on.length, ...(first > 0 ? { firstRatio: first } : {}) };
  }
  return summary;
}

export interface FindingTask {
  browser: Browser;
  server: ServedPages;
  code: string;
  pages: readonly BenchPage[];
  pack: string;
  lexicon: LexiconData;
  /** Whether mark.js and the expression run beside ours. */
  compared: boolean;
}

export async function timeFinding({
  browser,
  server,
  code,
  pages,
  pack,
  lexicon,
  compared,
}: FindingTask): Promise<FindingResult> {
  const texts = lexicon.aliases.map(({ text }) => text);
  const regex = compared && texts.length <= REGEX_ALIASES;
  const leftOut =
    regex || !compared ? [] : [`one regular expression of ${texts.length.toLocaleString('en-GB')} aliases (minutes)`];
  if (compared && texts.length > MARK_JS_ALIASES)
    leftOut.push(`mark.js with ${texts.length.toLocaleString('en-GB')} aliases (minutes)`);
  const results: FindingResult['pages'] = [];
  // Fetched by each page: handing megabytes over the debugger takes longer than the measuring.
  const lexiconAddress = server.put('lexicon.json', JSON.stringify(packLexicon(lexicon)));
  let markJsMs = 0;
  let withoutMarkJs = 0;
  for (const { name, html } of pages) {
    const markJs = compared && texts.length <= MARK_JS_ALIASES && markJsMs < MARK_JS_SECONDS * 1000;
    if (!markJs) withoutMarkJs++;
    const tab = await browser.newPage();
    await tab.goto(server.put(name, html), { waitUntil: 'load' });
    await tab.evaluate(code);
    const task: InPageTask = { aliases: regex ? texts : [], rounds: ROUNDS, regex, markJs };
    const result = await tab.evaluate(
      async ([address, given]) => {
        const data: PackedLexicon = await (await fetch(address)).json();
        return (globalThis as unknown as { fichaBench: InPageBench }).fichaBench.run(data, given);
      },
      [lexiconAddress, task] as const,
    );
    await tab.close();
    markJsMs += result.times.mark?.[0] ?? 0;
    if (result.markJsError) leftOut.push(`mark.js on ${name} (${result.markJsError})`);
    results.push({ name, ...result });
  }
  if (compared && texts.length <= MARK_JS_ALIASES && withoutMarkJs > 0)
    leftOut.push(`mark.js on ${withoutMarkJs} of ${pages.length} pages (it had used its ${MARK_JS_SECONDS} s)`);
  return { pack, aliases: texts.length, pages: results, summary: summarise(results), leftOut };
}
