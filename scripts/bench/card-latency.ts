/**
 * Measures how long a card takes from the pointer's last movement on a name until it shows facts,
 * beyond the delay that the reader chose.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../data/settings/settings.ts';
import { launchWithFicha, serviceWorkerOf, waitForLexicon } from '../../tests/support/browser/launch.ts';
import { type MarkedName, waitForMarks } from '../../tests/support/browser/marked-names.ts';
import { workerStopper } from '../../tests/support/browser/stop-worker.ts';
import { packsOnAtFirst } from '../pack/pack-folders.ts';
import { NO_NETWORK, servedPages } from './browser.ts';

const EXTENSION = '.output/chrome-mv3';

/** A page with the names of the first two people of the bundled packs, far apart. */
function twoNames(): string {
  const people = packsOnAtFirst().flatMap(({ entities }) => entities.filter(({ kind }) => kind === 'person'));
  const [first, second] = people.map(({ name }) => name.en);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Two names</title>
<style>body { margin: 60px; font: 18px/1.6 serif }</style>
<p>${first} spoke first.</p><p style="margin-top: 500px">${second} spoke later.</p>`;
}

const SAMPLES = 30;

/**
 * Milliseconds that the reader may have chosen: the usual, and none, which leaves nothing to hide
 * the work behind.
 */
const DELAYS = [DEFAULT_SETTINGS.openDelay, 0];

export interface CardLatency {
  what: string;
  delayMs: number;
  samples: number;
  medianMs: number;
  p95Ms: number;
}

/** The last pixels before the pointer rests, and the time between two of its movements there. */
const BRAKING_PX = 8;
const BETWEEN_MOVES_MS = 16;

interface Watched {
  benchMoved: number;
  benchSeen: Promise<number>;
}

/**
 * In the page: notes when the pointer last moved, and the first animation frame with a card that is
 * seen. Its content is there by then: a card is shown when it has told its height.
 */
function watchCard(): void {
  const watched = globalThis as unknown as Watched;
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      watched.benchMoved = timeStamp;
    },
    true,
  );
  watched.benchSeen = new Promise((resolve) => {
    const look = () => {
      const hosts = [...document.querySelectorAll('ficha-card')];
      if (hosts.some((host) => getComputedStyle(host).visibility === 'visible')) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function latencyOf(page: Page, mark: MarkedName, delay: number): Promise<number> {
  await page.evaluate(watchCard);
  await page.mouse.move(mark.x + 120, mark.y + 90);
  await page.mouse.move(mark.x + BRAKING_PX, mark.y, { steps: 12 });
  // A hand slows down before it rests: a pointer that stops dead is looked at again only after a
  // moment.
  for (let left = BRAKING_PX - 2; left >= 0; left -= 2) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MOVES_MS));
    await page.mouse.move(mark.x + left, mark.y);
  }
  const took = await page.evaluate(async () => {
    const watched = globalThis as unknown as Watched;
    const seen = await watched.benchSeen;
    return seen - watched.benchMoved;
  });
  return took - delay;
}

async function setDelay(context: BrowserContext, openDelay: number): Promise<void> {
  const worker = await serviceWorkerOf(context);
  await worker.evaluate(
    async (settings) => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { set: (items: object) => Promise<void> } } };
      };
      await chrome.storage.local.set({ settings });
    },
    { ...DEFAULT_SETTINGS, openDelay },
  );
}

const summary = (what: string, delayMs: number, values: number[]): CardLatency => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { what, delayMs, samples: values.length, medianMs: at(0.5), p95Ms: at(0.95) };
};

/** On a page of its own each time: a page asks for a card once and remembers it. */
async function sample(context: BrowserContext, address: string, delay: number, asleep: boolean) {
  const page = await context.newPage();
  await page.goto(address);
  const [first, second] = await waitForMarks(page);
  const last = (await waitForMarks(page)).at(-1);
  if (!first || !second || !last) throw new Error('the page has no marks');
  const session = await context.newCDPSession(page);
  if (asleep) await (await workerStopper(session))();
  const firstCard = await latencyOf(page, first, delay);
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  const nextCard = asleep ? undefined : await latencyOf(page, last, delay);
  await page.close();
  return { firstCard, nextCard };
}

export async function timeCards(): Promise<CardLatency[]> {
  const context = await launchWithFicha({ extension: EXTENSION, args: NO_NETWORK });
  const server = await servedPages();
  await waitForLexicon(context);
  const address = server.put('two-names', twoNames());
  const results: CardLatency[] = [];
  for (const delay of DELAYS) {
    await setDelay(context, delay);
    await sample(context, address, delay, false);
    const first: number[] = [];
    const next: number[] = [];
    const sleeping: number[] = [];
    for (let round = 0; round < SAMPLES; round++) {
      const warm = await sample(context, address, delay, false);
      first.push(warm.firstCard);
      if (warm.nextCard !== undefined) next.push(warm.nextCard);
      sleeping.push((await sample(context, address, delay, true)).firstCard);
    }
    results.push(
      summary('first card of a page', delay, first),
      summary('another card', delay, next),
      summary('first card of a page, background asleep', delay, sleeping),
    );
  }
  await context.close();
  await server.close();
  return results;
}
