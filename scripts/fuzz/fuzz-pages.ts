/**
 * npm run test:pages [-- --pages N --seed N --from N --jobs N]
 *
 * Opens N pages (default 2,000) that are broken at random, in a browser with Ficha and in one
 * without. Fails when Ficha reports an error, makes a request, or leaves the page's tree other than
 * it is without Ficha. `--seed S --from P --pages 1` repeats page P.
 */
import { parseArgs } from 'node:util';
import type { BrowserContext } from '@playwright/test';
import { launchChromium, launchWithFicha, waitForLexicon } from '../../tests/support/browser/launch.ts';
import { servePages } from '../../tests/support/browser/serve.ts';
import { randomFrom } from '../../tests/support/random.ts';
import { NO_NETWORK } from '../bench/browser.ts';
import { fullNames } from '../pack/full-names.ts';
import { firstDifference, snapshotDom } from '../survey/dom-snapshot.ts';
import { observe } from '../survey/observed-events.ts';
import { mutatedPage } from './mutated-page.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: '4' },
  },
});
const NAMES = fullNames().slice(0, 40);
/** Milliseconds for Ficha to read what the page's scripts left. */
const READ_MS = 250;

declare global {
  interface Window {
    /** How many changes a mutated page's script still has to make. */
    deedsLeft?: number;
  }
}

const pageOf = (number: number) => mutatedPage(NAMES, randomFrom(Number(values.seed) * 1_000_003 + number));
const server = await servePages((path) => pageOf(Number(path.slice(1))));
const ficha = await launchWithFicha({ extension: '.output/chrome-mv3', args: NO_NETWORK });
const plain = await launchChromium({ args: NO_NETWORK });
const faults: string[] = [];
ficha.on('console', (message) => {
  if (message.worker() && /error|warning/.test(message.type())) faults.push(`background: ${message.text()}`);
});
await waitForLexicon(ficha);

/** The page's tree after its scripts, how many names are marked, and what Ficha reported. */
async function visit(context: BrowserContext, number: number) {
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    const { ours } = await observe(page, session);
    await page.goto(`${server.origin}/${number}`, { waitUntil: 'load' });
    await page.waitForFunction(() => (window.deedsLeft ?? 0) === 0, undefined, { polling: 20 });
    await page.waitForTimeout(READ_MS);
    const marks = await page.evaluate(() => [...(CSS.highlights ?? [])].reduce((sum, [, { size }]) => sum + size, 0));
    const tree = await snapshotDom(session);
    // A card may open: its errors count, too.
    await page.mouse.move(200, 60);
    await page.waitForTimeout(READ_MS);
    return { tree, marks, ours: [...ours.errors, ...ours.requests] };
  } finally {
    await page.close();
  }
}

/** What is other with Ficha, and what it reported. */
async function compare(number: number) {
  const [ours, without] = await Promise.all([visit(ficha, number), visit(plain, number)]);
  const difference = firstDifference(without.tree, ours.tree);
  return { marks: ours.marks, lines: [...(difference === undefined ? [] : [difference]), ...ours.ours] };
}

const last = Number(values.from) + Number(values.pages);
let next = Number(values.from);
let [marked, marks] = [0, 0];

async function work(): Promise<void> {
  for (let number = next++; number < last; number = next++) {
    try {
      const { marks: found, lines } = await compare(number);
      // What a page's own timing does, does not come again; what Ficha does, does.
      const again = lines.length > 0 ? (await compare(number)).lines : [];
      faults.push(...again.map((line) => `page ${number}: ${line}`));
      marks += found;
      if (found > 0) marked++;
    } catch (error) {
      faults.push(`page ${number}: ${error}`);
    }
  }
}

await Promise.all(Array.from({ length: Number(values.jobs) }, work));
await Promise.all([ficha.close(), plain.close(), server.close()]);
for (const fault of faults) console.log(fault);
console.log(
  `seed ${values.seed}: ${values.pages} pages, ${marked} with marks, ${marks} marks, ${faults.length} faults`,
);
if (faults.length > 0) process.exitCode = 1;
