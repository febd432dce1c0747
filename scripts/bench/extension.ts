/** Measures the built extension itself: its slices on slow machines, a changed paragraph, and how a lexicon reaches a page. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { packLexicon } from '../../mentions/packed-lexicon.ts';
import type { LexiconData } from '../../mentions/types.ts';
import { launchWithFicha, serviceWorkerOf, waitForLexicon } from '../browser/launch.ts';
import { paragraphsPage } from './article.ts';
import { NO_NETWORK, type ServedPages } from './browser.ts';
import { type BenchPage, withNames } from './pages.ts';
import { median } from './print.ts';
import { type Slices, slicesOf, traced } from './trace.ts';

/** A cheap phone beside a desktop computer. */
const SLOWDOWN = 4;

/** Time after `load` in which the slowed-down reading of a page comes to rest; a trace has no sign for it. */
const REST_MS = 1500;

type StorageArea = { get: (key: string) => Promise<object>; set: (items: object) => Promise<void> };
type WithChrome = { chrome: { storage: { local: StorageArea } } };

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function launchFicha(): Promise<BrowserContext> {
  const context = await launchWithFicha({ extension: '.output/chrome-mv3', args: NO_NETWORK });
  await waitForLexicon(context);
  return context;
}

export interface PageSlices extends Slices {
  name: string;
}

const EMPTY = '<!doctype html><title>Empty</title><p>Nothing here.</p>';

async function slicesOn(context: BrowserContext, empty: string, address: string): Promise<Slices> {
  const page = await context.newPage();
  // On the same site first: a page of another site would get another process, without the slow-down.
  await page.goto(empty);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const events = await traced(session, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await rest(REST_MS);
  });
  await page.close();
  return slicesOf(events);
}

/** The slices of the content script on each page, at 4x CPU slow-down, with the bundled pack. */
export async function timeSlices(
  context: BrowserContext,
  server: ServedPages,
  pages: readonly BenchPage[],
  names: readonly string[],
): Promise<PageSlices[]> {
  const results: PageSlices[] = [];
  for (const page of pages) {
    const { name, html } = withNames(page, names);
    results.push({ name, ...(await slicesOn(context, server.put('empty', EMPTY), server.put(name, html))) });
  }
  return results;
}

const PARAGRAPHS = 10_000;
const CHANGES = 7;

export interface ChangeCost {
  paragraphs: number;
  /** Milliseconds of our script, without slow-down. */
  firstReadingMs: number;
  changeMs: number;
  ratio: number;
}

/** Sets a paragraph's text through the debugger, so that no script but ours runs. */
async function changeParagraph(session: CDPSession, index: number, text: string): Promise<void> {
  const { root } = await session.send('DOM.getDocument', { depth: 1 });
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `p:nth-of-type(${index})`,
  });
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1 });
  const backendNodeId = node.children?.[0]?.backendNodeId;
  if (backendNodeId === undefined) throw new Error(`paragraph ${index} has no text`);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { nodeId: textId } = await session.send('DOM.requestNode', { objectId: object.objectId ?? '' });
  await session.send('DOM.setNodeValue', { nodeId: textId, value: text });
}

const total = ({ slices }: Slices) => slices.reduce((sum, slice) => sum + slice, 0);

/** All of our script for one changed paragraph that gains a name, beside all of it for the first reading of the page. */
export async function timeChange(
  context: BrowserContext,
  server: ServedPages,
  names: readonly string[],
): Promise<ChangeCost> {
  const address = server.put('paragraphs', paragraphsPage(PARAGRAPHS, names));
  const page = await context.newPage();
  await page.goto(server.put('empty', EMPTY));
  const session = await context.newCDPSession(page);
  const reading = await traced(session, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await rest(2 * REST_MS);
  });
  const first = slicesOf(reading);
  const changes: number[] = [];
  await session.send('DOM.enable');
  for (let index = 0; index < CHANGES; index++) {
    const name = names[index % names.length] ?? '';
    const events = await traced(session, async () => {
      await changeParagraph(session, 1001 + 1000 * index, `the court said that ${name} had signed the report.`);
      await rest(REST_MS / 2);
    });
    changes.push(total(slicesOf(events, first.thread)));
  }
  await page.close();
  const firstReadingMs = total(first);
  const changeMs = median(changes);
  return { paragraphs: PARAGRAPHS, firstReadingMs, changeMs, ratio: changeMs / firstReadingMs };
}

/** The content script's own world in a page. */
async function contentWorld(page: Page): Promise<{ session: CDPSession; contextId: number }> {
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context: { id, origin } }) => {
      if (origin.startsWith('chrome-extension:')) resolve(id);
    });
  });
  await session.send('Runtime.enable');
  return { session, contextId: await found };
}

export interface ReadyTimes {
  pack: string;
  aliases: number;
  /** Medians, in milliseconds: reading storage.local in a page, and making the finder's tables. */
  readMs: number;
  compileMs: number;
  totalMs: number;
}

/** How long a stored lexicon takes to be ready in a new page: in the content script's world, without slow-down. */
export async function timeReady(
  context: BrowserContext,
  server: ServedPages,
  code: string,
  { pack, lexicon }: { pack: string; lexicon: LexiconData },
): Promise<ReadyTimes> {
  const worker = await serviceWorkerOf(context);
  const key = `bench-${pack}`;
  await worker.evaluate(
    async ([name, json]) => {
      const { local } = (globalThis as unknown as WithChrome).chrome.storage;
      await local.set({ [name]: JSON.parse(json) });
    },
    [key, JSON.stringify(packLexicon(lexicon))] as const,
  );
  const reads: number[] = [];
  const compiles: number[] = [];
  for (let round = 0; round < 5; round++) {
    const page = await context.newPage();
    await page.goto(server.put('empty', EMPTY));
    const { session, contextId } = await contentWorld(page);
    await session.send('Runtime.evaluate', { expression: code, contextId });
    const expression = `(async () => {
      const start = performance.now();
      const stored = (await chrome.storage.local.get('${key}'))['${key}'];
      return [performance.now() - start, fichaBench.ready(stored)];
    })()`;
    const { result } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    const [read, compile] = result.value as [number, number];
    reads.push(read);
    compiles.push(compile);
    await page.close();
  }
  await worker.evaluate(
    (name) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { remove: (key: string) => Promise<void> } } } }
      ).chrome.storage.local.remove(name),
    key,
  );
  return {
    pack,
    aliases: lexicon.aliases.length,
    readMs: median(reads),
    compileMs: median(compiles),
    totalMs: median(reads.map((read, index) => read + (compiles[index] ?? 0))),
  };
}
