/** No work before a page has painted, nor while it is hidden. */
import { type CDPSession, expect } from '@playwright/test';
import { slicesOf, traced } from '../../scripts/bench/trace.ts';
import { markedNames, waitForMarks } from '../support/browser/marked-names.ts';
import { servePages } from '../support/browser/serve.ts';
import { workerStopper } from '../support/browser/stop-worker.ts';
import { article, startFicha, testMarkingAll as test } from './ficha.ts';
import { scriptWorld } from './script-world.ts';

const NAMED = article(['The Grupo Colina of Peru.']);

/**
 * Shows or hides a page to the content script. Playwright keeps every page visible, so this sets
 * the property in the script's own world and dispatches the event.
 */
async function setHidden(session: CDPSession, world: number, hidden: boolean): Promise<void> {
  await session.send('Runtime.evaluate', {
    contextId: world,
    expression: `Object.defineProperty(document, 'hidden', { configurable: true, value: ${hidden} });
      document.dispatchEvent(new Event('visibilitychange'));`,
  });
}

test('changes in a hidden tab are marked when the reader comes back to it, not before', async ({ ficha }) => {
  const page = await ficha.open(article(['The Grupo Colina of Peru.', '<span id="gone">Shining Path</span>']));
  await waitForMarks(page);
  const session = await ficha.context.newCDPSession(page);
  const world = await scriptWorld(session);
  await setHidden(session, world, true);
  const change = (count: number) =>
    page.evaluate(async (times) => {
      for (let at = 0; at < times; at++) {
        const p = document.createElement('p');
        p.textContent = 'Abimael Guzmán';
        document.querySelector('main')?.append(p);
        await new Promise((done) => setTimeout(done));
      }
    }, count);
  const texts = () => waitForMarks(page).then((all) => all.map(({ text }) => text));
  await change(20);
  // A page opened later is marked meanwhile.
  await waitForMarks(await ficha.open(NAMED));
  expect(await texts()).toEqual(['Grupo Colina', 'Shining Path']);
  await page.evaluate(() => document.querySelector('#gone')?.remove());
  await setHidden(session, world, false);
  await expect.poll(texts).toEqual(['Grupo Colina', ...Array(20).fill('Abimael Guzmán')]);
});

test('only the start of the script runs before the page has painted', async ({ ficha }) => {
  // A style sheet delays the first paint until the parser has reached the end of the page.
  let release = () => {};
  const parsed = new Promise<void>((resolve) => {
    release = resolve;
  });
  const body = NAMED.replace('<style>', '<link rel="stylesheet" href="/late.css"><style>').replace(
    '</main>',
    '<img src="/end.png" alt=""></main>',
  );
  const server = await servePages(async (path) => {
    if (path === '/end.png') release();
    if (path !== '/late.css') return { body };
    await parsed;
    return { body: 'p { color: navy }', type: 'text/css' };
  });
  const page = await ficha.open(article(['First, in the same process.']));
  const session = await ficha.context.newCDPSession(page);
  const events = await traced(session, async () => {
    await page.goto(`${server.origin}/`, { waitUntil: 'load' });
    // The screenshot makes sure that the page has painted; a script evaluated before that would be
    // in the trace.
    await page.screenshot();
    await waitForMarks(page);
  });
  // 1 ms: under load, the rest of the start takes longer; reading a page takes several
  // milliseconds.
  const { firstWork, firstPaint } = slicesOf(events, undefined, 1);
  expect(firstPaint).toBeGreaterThan(0);
  expect(firstWork).toBeGreaterThan(firstPaint ?? Number.POSITIVE_INFINITY);
  await server.close();
});

test('a page that has not painted yet is not read until it does', async ({ ficha }) => {
  let release = () => {};
  const wanted = new Promise<void>((resolve) => {
    release = resolve;
  });
  const server = await servePages(async (path) => {
    if (path !== '/late.css')
      return { body: NAMED.replace('<style>', '<link rel="stylesheet" href="/late.css"><style>') };
    await wanted;
    return { body: 'p { color: navy }', type: 'text/css' };
  });
  const page = await ficha.context.newPage();
  const session = await ficha.context.newCDPSession(page);
  const started = scriptWorld(session);
  await page.goto(`${server.origin}/`, { waitUntil: 'commit' });
  const contextId = await started;
  const evaluate = async (expression: string) =>
    (await session.send('Runtime.evaluate', { contextId, expression, returnByValue: true })).result.value;
  await evaluate(`globalThis.reads = 0;
    const { get } = chrome.storage.local;
    chrome.storage.local.get = (...keys) => { reads++; return get.apply(chrome.storage.local, keys); };`);
  // A page opened later is marked meanwhile.
  await waitForMarks(await ficha.open(NAMED));
  expect(await evaluate('reads')).toBe(0);
  expect(await markedNames(page)).toEqual([]);
  release();
  expect((await waitForMarks(page)).map(({ text }) => text)).toEqual(['Grupo Colina']);
  expect(await evaluate('reads')).toBeGreaterThan(0);
  await server.close();
});

test('pages without names leave the background asleep, also when they are closed', async () => {
  const ficha = await startFicha();
  const nameless = article(['Roses and hedges.']);
  const session = await ficha.context.newCDPSession(await ficha.open(nameless));
  await (await workerStopper(session))();
  let starts = 0;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    if (versions.some(({ runningStatus }) => runningStatus === 'starting')) starts++;
  });
  for (let count = 0; count < 4; count++) {
    const page = await ficha.open(nameless);
    await page.screenshot();
    await page.goto('about:blank');
    await page.close();
  }
  expect(starts).toBe(0);
  await waitForMarks(await ficha.open(NAMED));
  await expect.poll(() => starts).toBeGreaterThan(0);
  await ficha.close();
});
