/** Measures the built extension itself: a changed paragraph, and how a lexicon reaches a page. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { encodeLexicon } from '../../linking/lexicon/encode.ts';
import type { LexiconData } from '../../linking/lexicon/model.ts';
import { launchWithFicha, serviceWorkerOf, waitForLexicon } from '../../tests/support/browser/launch.ts';
import { generatedArticle, paragraphsPage } from './article.ts';
import { NO_NETWORK, type ServedPages } from './browser.ts';
import type { ReadyResult } from './in-content.ts';
import { withNames } from './pages.ts';
import { median } from './print.ts';
import { type Slices, slicesOf, traced } from './trace.ts';

/**
 * Time after `load` in which the slowed-down reading of a page comes to rest; a trace has no sign
 * for it.
 */
export const REST_MS = 1500;

/** A page to begin from. */
export const EMPTY = '<!doctype html><title>Empty</title><p>Nothing here.</p>';

type StorageArea = { get: (key: string) => Promise<object>; set: (items: object) => Promise<void> };
type WithChrome = { chrome: { storage: { local: StorageArea } } };

export const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export async function launchFicha(): Promise<BrowserContext> {
  const context = await launchWithFicha({ extension: '.output/chrome-mv3', args: NO_NETWORK });
  await waitForLexicon(context);
  return context;
}

const PARAGRAPHS = 10_000;
const CHANGES = 7;

export interface ChangeCost {
  paragraphs: number;
  /** Milliseconds of our script, without slow-down. */
  firstReadingMs: number;
  /** A paragraph that has no name before or after; one that gains a name; one that is removed. */
  plainMs: number;
  plainRatio: number;
  changeMs: number;
  ratio: number;
  removedMs: number;
}

async function paragraphAt(session: CDPSession, index: number): Promise<number> {
  const { root } = await session.send('DOM.getDocument', { depth: 1 });
  const selector = `p:nth-of-type(${index})`;
  return (await session.send('DOM.querySelector', { nodeId: root.nodeId, selector })).nodeId;
}

/** Sets a paragraph's text through the debugger, so that no script but ours runs. */
async function changeParagraph(session: CDPSession, index: number, text: string): Promise<void> {
  const nodeId = await paragraphAt(session, index);
  const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1 });
  const backendNodeId = node.children?.[0]?.backendNodeId;
  if (backendNodeId === undefined) throw new Error(`paragraph ${index} has no text`);
  const { object } = await session.send('DOM.resolveNode', { backendNodeId });
  const { nodeId: textId } = await session.send('DOM.requestNode', { objectId: object.objectId ?? '' });
  await session.send('DOM.setNodeValue', { nodeId: textId, value: text });
}

const total = ({ slices }: Slices) => slices.reduce((sum, { ms }) => sum + ms, 0);

/**
 * All of our script for one changed paragraph, beside all of it for the first reading of the page.
 */
export async function timeChange(
  context: BrowserContext,
  server: ServedPages,
  names: readonly string[],
  oneNamedIn: number,
): Promise<ChangeCost> {
  const address = server.put('paragraphs', paragraphsPage(PARAGRAPHS, names, oneNamedIn));
  const page = await context.newPage();
  await page.goto(server.put('empty', EMPTY));
  const session = await context.newCDPSession(page);
  const reading = await traced(session, async () => {
    await page.goto(address, { waitUntil: 'load' });
    await rest(2 * REST_MS);
  });
  const first = slicesOf(reading);
  await session.send('DOM.enable');
  const timed = async (act: () => Promise<unknown>) => {
    const events = await traced(session, async () => {
      await act();
      await rest(REST_MS / 2);
    });
    return total(slicesOf(events, first.thread));
  };
  const timedText = (index: number, text: string) => timed(() => changeParagraph(session, index, text));
  const plain: number[] = [];
  const named: number[] = [];
  const removed: number[] = [];
  for (let at = 0; at < CHANGES; at++) {
    // Paragraph 1002 + 50 n has no name on a page where one in fifty has.
    const index = 1002 + 1000 * at;
    plain.push(await timedText(index, 'the court said that nobody had signed the report.'));
    plain.push(await timedText(index, 'the report said that nobody had signed the court.'));
    named.push(await timedText(index, `the court said that ${names[at % names.length] ?? ''} had signed the report.`));
  }
  // Paragraph 51 + 50 n has one. From the last to the first, so that the others keep their numbers.
  for (let at = CHANGES; at > 0; at--) {
    const nodeId = await paragraphAt(session, 51 + 1000 * at);
    removed.push(await timed(() => session.send('DOM.removeNode', { nodeId })));
  }
  await page.close();
  const firstReadingMs = total(first);
  const plainMs = median(plain);
  const changeMs = median(named);
  const paragraphs = PARAGRAPHS;
  return {
    paragraphs,
    firstReadingMs,
    plainMs,
    plainRatio: plainMs / firstReadingMs,
    changeMs,
    ratio: changeMs / firstReadingMs,
    removedMs: median(removed),
  };
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
  /**
   * Medians, in milliseconds: the head in a page; the shards that an article asks for, until its
   * names are found; both.
   */
  headMs: number;
  shardsMs: number;
  totalMs: number;
  shardsRead: number;
  shards: number;
}

const READY_ROUNDS = 7;
/** Characters of the article, and names in it. */
const READY_LENGTH = 20_000;

/**
 * How long a stored lexicon takes to be ready in a new page: in the content script's world,
 * without slow-down.
 */
export async function timeReady(
  context: BrowserContext,
  server: ServedPages,
  code: string,
  { pack, lexicon }: { pack: string; lexicon: LexiconData },
): Promise<ReadyTimes> {
  const worker = await serviceWorkerOf(context);
  const key = `bench-${pack}`;
  const { head, shards } = encodeLexicon(lexicon);
  const items = Object.fromEntries([[key, head], ...shards.map((shard, index) => [`${key}:${index}`, shard])]);
  await worker.evaluate(async (json) => {
    const { local } = (globalThis as unknown as WithChrome).chrome.storage;
    await local.set(JSON.parse(json));
  }, JSON.stringify(items));
  const texts = lexicon.aliases.map(({ text }) => text);
  const { html } = withNames({ name: 'article', html: generatedArticle(READY_LENGTH) }, texts);
  const paragraphs = [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));
  const rounds: ReadyResult[] = [];
  for (let round = 0; round < READY_ROUNDS; round++) {
    const page = await context.newPage();
    await page.goto(server.put('empty', EMPTY));
    const { session, contextId } = await contentWorld(page);
    await session.send('Runtime.evaluate', { expression: code, contextId });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `fichaBench.ready(${JSON.stringify(key)}, ${JSON.stringify(paragraphs)})`,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    rounds.push(result.value as ReadyResult);
    await page.close();
  }
  await worker.evaluate(
    (names) =>
      (
        globalThis as unknown as { chrome: { storage: { local: { remove: (keys: string[]) => Promise<void> } } } }
      ).chrome.storage.local.remove(names),
    Object.keys(items),
  );
  const [first] = rounds;
  if (!first || first.spans === 0) throw new Error('no names were found');
  return {
    pack,
    aliases: lexicon.aliases.length,
    headMs: median(rounds.map(({ headMs }) => headMs)),
    shardsMs: median(rounds.map(({ shardsMs }) => shardsMs)),
    totalMs: median(rounds.map(({ headMs, shardsMs }) => headMs + shardsMs)),
    shardsRead: first.shardsRead,
    shards: head.shards,
  };
}
