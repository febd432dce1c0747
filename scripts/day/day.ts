/**
 * npm run test:day [-- --pages N]
 *
 * A day of reading in one browser: N pages (default 200) are opened, navigated within, left, gone
 * back to and closed, with cards, notes and settings that change. Prints what one article, the
 * library, the side panel and the background hold after each quarter, and fails when they grow in
 * the last three, or when pages without names wake the background.
 */
import { parseArgs } from 'node:util';
import type { BrowserContext, Page } from '@playwright/test';
import { cardOf, closeWithEscape } from '../../tests/support/browser/card-frame.ts';
import { launchWithFicha, serviceWorkerOf, waitForLexicon } from '../../tests/support/browser/launch.ts';
import { waitForMarks } from '../../tests/support/browser/marked-names.ts';
import { openCardOf } from '../../tests/support/browser/open-card.ts';
import { servePages } from '../../tests/support/browser/serve.ts';
import { workerStopper } from '../../tests/support/browser/stop-worker.ts';
import { table } from '../bench/print.ts';
import { countMemory, type MemoryCount } from '../survey/memory.ts';
import { dayPage, NAME } from './day-pages.ts';
import { type WorkerWatch, watchWorker } from './watch-worker.ts';

const { values } = parseArgs({ options: { pages: { type: 'string', default: '200' } } });
const TABS = 8;
/** Bytes that a heap may vary by: code that is compiled late, and collected late. */
const HEAP_MARGIN = 1_500_000;
/** Nodes and listeners that may be more after one quarter than after another. */
const COUNT_MARGIN = 40;

const server = await servePages((path) => ({ body: dayPage(path) }));
const context = await launchWithFicha({ extension: '.output/chrome-mv3-test' });
await waitForLexicon(context);
const base = new URL('.', (await serviceWorkerOf(context)).url()).href;

async function keptOpen(address: string) {
  const page = await context.newPage();
  await page.goto(address);
  return { page, session: await context.newCDPSession(page) };
}

async function writeNote(page: Page, text: string): Promise<void> {
  const card = cardOf(page);
  await card.locator('.card-footer button').last().click();
  await card.locator('textarea').fill(text);
  await card.locator('.primary').click();
  await card.locator('.note').first().waitFor();
}

/** The reader changes a setting; every open page hears of it. */
async function changeSetting(hoverDelay: number): Promise<void> {
  const worker = await serviceWorkerOf(context);
  await worker.evaluate(async (delay) => {
    interface Area {
      get: (key: string) => Promise<{ settings?: object }>;
      set: (items: object) => Promise<void>;
    }
    const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
    const { settings } = await local.get('settings');
    await local.set({ settings: { ...settings, hoverDelay: delay } });
  }, hoverDelay);
}

/** One page of the day. */
async function read(browser: BrowserContext, number: number): Promise<Page> {
  const page = await browser.newPage();
  const named = number % 3 !== 0;
  await page.goto(`${server.origin}/${named ? 'named' : 'plain'}/${number}`);
  for (const step of ['first', 'second'])
    await page.evaluate((hash) => dispatchEvent(new CustomEvent('go', { detail: hash })), step);
  if (named) {
    // Until the new paragraphs are read, the marks are those of the old.
    while (!(await waitForMarks(page)).some(({ text }) => text === NAME)) await page.waitForTimeout(50);
    await openCardOf(page, NAME);
    if (number % 10 === 1) await writeNote(page, `Note of page ${number}`);
    await closeWithEscape(page);
  }
  if (number % 20 === 2) await changeSetting(200 + number);
  if (number % 4 === 0) {
    await page.goto(`${server.origin}/plain/away`);
    await page.goBack();
    if (named) await waitForMarks(page);
  }
  return page;
}

const article = await keptOpen(`${server.origin}/named/kept`);
await waitForMarks(article.page);
const library = await keptOpen(`${base}library.html#/settings`);
const panel = await keptOpen(`${base}sidepanel.html`);
const watch: WorkerWatch = await watchWorker(context);

async function countAll(): Promise<Record<string, MemoryCount>> {
  return {
    article: await countMemory(article.session),
    library: await countMemory(library.session),
    panel: await countMemory(panel.session),
    background: { nodes: 0, listeners: 0, heap: await watch.heap() },
  };
}

const count = Number(values.pages);
const quarters: Record<string, MemoryCount>[] = [];
const tabs: Page[] = [];
for (let number = 0; number < count; number++) {
  tabs.push(await read(context, number));
  if (tabs.length > TABS) await tabs.shift()?.close();
  if ((number + 1) % Math.ceil(count / 4) === 0) quarters.push(await countAll());
}

const rows = Object.keys(quarters[0] ?? {}).map((surface) => [
  surface,
  ...quarters.map((quarter) => {
    const { nodes, listeners, heap } = quarter[surface] as MemoryCount;
    return `${(heap / 1e6).toFixed(1)} MB, ${nodes} nodes, ${listeners} listeners`;
  }),
]);
console.log(table([['after quarter', ...quarters.map((_, at) => String(at + 1))], ...rows]));

const faults: string[] = [];
const [, second = {}] = quarters;
for (const [surface, before] of Object.entries(second)) {
  const after = quarters.at(-1)?.[surface] as MemoryCount;
  if (after.heap > before.heap + HEAP_MARGIN) faults.push(`the heap of ${surface} grows`);
  if (after.nodes > before.nodes + COUNT_MARGIN) faults.push(`the nodes of ${surface} grow`);
  if (after.listeners > before.listeners + COUNT_MARGIN) faults.push(`the listeners of ${surface} grow`);
}

// Ficha's own pages and pages with names ask the background, and so does a site with notes: these
// pages are on another.
const other = server.origin.replace('127.0.0.1', 'localhost');
for (const page of [library.page, panel.page, ...tabs]) await page.close();
await article.page.goto(`${other}/plain/kept`);
await watch.end();
const stopWorker = await workerStopper(article.session);
await stopWorker();
let starts = 0;
article.session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
  if (versions.some(({ runningStatus }) => runningStatus === 'starting')) starts++;
});
for (let number = 0; number < count / 4; number++) {
  const page = await context.newPage();
  await page.goto(`${other}/plain/${number}`);
  await page.waitForTimeout(200);
  await page.close();
}
console.log(`pages without names: ${Math.ceil(count / 4)}, starts of the background: ${starts}`);
if (starts > 0) faults.push('pages without names wake the background');
await context.close();
await server.close();
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
