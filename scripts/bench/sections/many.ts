/** A page of 100,000 names: what it holds, and how long the page's own timers wait. */
import type { BrowserContext, Page } from '@playwright/test';
import { launchChromium } from '../../../tests/support/browser/launch.ts';
import { waitForMarks } from '../../../tests/support/browser/marked-names.ts';
import { servePages } from '../../../tests/support/browser/serve.ts';
import { NO_NETWORK } from '../browser.ts';
import type { Bench, Section } from '../open-bench.ts';
import { ms } from '../print.ts';

const NAMES = 100_000;
const ROUNDS = 3;
/** How often the page's timer should run. */
const TIMER_MS = 10;
/** Milliseconds after the last mark in the window, for what is read after that. */
const REST_MS = 4_000;

interface Cost {
  /** Bytes of the page's heap, our script's world included. */
  heap: number;
  /** The longest that a timer of the page was late. */
  lateMs: number;
}

function manyNames(names: readonly string[]): string {
  const paragraphs = Array.from({ length: NAMES / 4 }, (_, at) => {
    const four = [0, 1, 2, 3].map((more) => names[(at * 4 + more) % names.length]);
    return `<p>In that year ${four.join(', then ')} were spoken of.</p>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Many names</title>${paragraphs.join('\n')}
<script>let last = performance.now(); window.late = 0;
setInterval(() => { const now = performance.now(); window.late = Math.max(window.late, now - last - ${TIMER_MS}); last = now; }, ${TIMER_MS});
addEventListener('load', () => { window.late = 0; last = performance.now(); });</script>`;
}

declare global {
  interface Window {
    /** The longest that a timer of the page was late, in milliseconds. */
    late: number;
  }
}

async function visit(context: BrowserContext, address: string, hasFicha: boolean): Promise<Cost> {
  const page: Page = await context.newPage();
  await page.goto(address, { waitUntil: 'load' });
  if (hasFicha) await waitForMarks(page, 120_000);
  const marks = () => page.evaluate(() => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0));
  // Marks grow until the page is read; a page without Ficha has none.
  let [before, rested] = [-1, 0];
  while (rested < REST_MS) {
    const now = await marks();
    rested = now === before ? rested + 500 : 0;
    before = now;
    await page.waitForTimeout(500);
  }
  const lateMs = await page.evaluate(() => window.late);
  const session = await context.newCDPSession(page);
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return { heap: usedSize, lateMs };
}

async function run(bench: Bench): Promise<{ ficha: Cost; plain: Cost }[]> {
  const body = manyNames(bench.bundled.lexicon.aliases.map(({ text }) => text));
  const server = await servePages(() => ({ body }));
  const ficha = await bench.ficha();
  const plain = await launchChromium({ args: NO_NETWORK });
  const rounds: { ficha: Cost; plain: Cost }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const costs = { ficha: await visit(ficha, server.origin, true), plain: await visit(plain, server.origin, false) };
    rounds.push(costs);
    const added = (costs.ficha.heap - costs.plain.heap) / 1e6;
    console.log(
      `  ${added.toFixed(1)} MB more than without Ficha; the page's timers wait ` +
        `${ms(costs.ficha.lateMs)} at most, without ${ms(costs.plain.lateMs)}`,
    );
  }
  await plain.close();
  await server.close();
  return rounds;
}

export const many: Section = { name: 'many', title: `A page of ${NAMES} names`, run };
