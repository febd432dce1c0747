/** What a very large pack beside the bundled ones costs: its import, pages, look-ups and memory. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { serviceWorkerOf } from '../../../tests/support/browser/launch.ts';
import { scratchFolder } from '../../../tests/support/scratch-folder.ts';
import { generatedArticle } from '../article.ts';
import { LARGE_ALIASES, LARGE_CARDS, largePack } from '../large-pack.ts';
import type { Bench, Section } from '../open-bench.ts';
import { withNames } from '../pages.ts';
import { median, ms, table } from '../print.ts';

const ROUNDS = 7;
const LOOK_UPS = 40;
/** Reading and installing are waited for this long, in milliseconds. */
const IMPORT_TIMEOUT_MS = 300_000;

/** What is asked: milliseconds and megabytes. */
const GOALS = { import: 60_000, lookUp: 50, memory: 8 } as const;

interface InPage {
  chrome: { runtime: { sendMessage: (message: object) => Promise<{ res?: { ok: boolean } }> } };
}

async function openOwn(context: BrowserContext, hash: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(`/library.html${hash}`, (await serviceWorkerOf(context)).url()).href);
  return page;
}

/** From the choice of the file to the plan, and from the press of the button to the end. */
async function timeImport(context: BrowserContext, file: string): Promise<{ planMs: number; installMs: number }> {
  const page = await openOwn(context, '#/packs');
  await page.locator('.pack').first().waitFor();
  const begun = performance.now();
  await page.locator('input[type="file"]').setInputFiles(file);
  await page.locator('.plan').waitFor({ timeout: IMPORT_TIMEOUT_MS });
  const planned = performance.now();
  await page.locator('.plan-actions button').first().click();
  await page
    .getByText('is installed and on.')
    .or(page.locator('.action-result .failure'))
    .waitFor({ timeout: IMPORT_TIMEOUT_MS });
  const done = performance.now();
  await page.close();
  return { planMs: planned - begun, installMs: done - planned };
}

/** From the navigation to the first mark, and megabytes that the page's engine then holds. */
async function measurePage(context: BrowserContext, address: string): Promise<{ markMs: number; heapMb: number }> {
  const page = await context.newPage();
  await page.goto(address);
  const markMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const look = () => (CSS.highlights.size > 0 ? resolve(performance.now()) : requestAnimationFrame(look));
        look();
      }),
  );
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  // Typed arrays, of which a lexicon is made, are counted apart.
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number };
  await page.close();
  return { markMs, heapMb: (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6 };
}

async function measurePages(context: BrowserContext, address: string) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await measurePage(context, address));
  return { markMs: median(rounds.map((one) => one.markMs)), heapMb: median(rounds.map((one) => one.heapMb)) };
}

/** From the request for a card to its answer, for cards all over the pack. */
async function timeLookUps(context: BrowserContext, ids: readonly string[]): Promise<number> {
  const page = await openOwn(context, '#/settings');
  const step = Math.floor(ids.length / LOOK_UPS);
  const asked = Array.from({ length: LOOK_UPS }, (_, index) => ids[index * step] ?? '');
  const times = await page.evaluate(async (all) => {
    const { chrome } = globalThis as unknown as InPage;
    const found: number[] = [];
    for (const id of all) {
      const begun = performance.now();
      const { res } = await chrome.runtime.sendMessage({ id: 1, type: 'getCard', data: { id }, timestamp: Date.now() });
      if (!res?.ok) throw new Error(`no card ${id}`);
      found.push(performance.now() - begun);
    }
    return found;
  }, asked);
  await page.close();
  // The first opens the database.
  return median(times.slice(1));
}

async function run(bench: Bench) {
  const context = await bench.ficha();
  const { json, names, ids } = largePack();
  const file = join(scratchFolder('large-pack'), 'large.ficha.json');
  writeFileSync(file, json);
  const ours = bench.bundled.lexicon.aliases.flatMap(({ text, strength }) => (strength === 'strong' ? text : []));
  const html = `<!doctype html><meta charset="utf-8"><title>Article</title>${generatedArticle(20_000)}`;
  const address = bench.server.put(
    'large-pack',
    withNames({ name: 'article', html }, [...ours.slice(0, 100), ...names]).html,
  );
  const before = await measurePages(context, address);
  const { planMs, installMs } = await timeImport(context, file);
  const after = await measurePages(context, address);
  const lookUpMs = await timeLookUps(context, ids);
  const moreMb = after.heapMb - before.heapMb;
  const size = `${(Buffer.byteLength(json) / 1e6).toFixed(0)} MB`;
  console.log(
    table([
      [
        `${LARGE_CARDS.toLocaleString('en-GB')} cards, ${LARGE_ALIASES.toLocaleString('en-GB')} aliases, ${size}`,
        'measured',
        'goal',
      ],
      ['  the file is read, checked and compared', ms(planMs), ''],
      ['  it is installed, and names and cards are ready', ms(installMs), `${GOALS.import} ms with the above`],
      ['  first mark on an article, without the pack', ms(before.markMs), ''],
      ['  first mark on an article, with the pack', ms(after.markMs), ''],
      ['  a card is looked up', ms(lookUpMs), `${GOALS.lookUp} ms`],
      ['  memory of the tab, more than without', `${moreMb.toFixed(1)} MB`, `${GOALS.memory} MB`],
    ]),
  );
  return { cards: LARGE_CARDS, aliases: LARGE_ALIASES, planMs, installMs, before, after, lookUpMs, moreMb };
}

export const packs: Section = { name: 'packs', title: 'A very large pack beside the bundled ones', run };
