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
/** The page is read when its thread was idle for so many checks: marks do not tell, for a long page has few. */
const IDLE_CHECKS = 6;
const CHECK_MS = 500;
/** Seconds of work between two checks that the page's own timer needs. */
const IDLE_WORK_S = 0.06;

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
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  const work = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  let before = await work();
  for (let idle = 0; idle < IDLE_CHECKS; ) {
    await page.waitForTimeout(CHECK_MS);
    const now = await work();
    idle = now - before < IDLE_WORK_S ? idle + 1 : 0;
    before = now;
  }
  const lateMs = await page.evaluate(() => window.late);
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
