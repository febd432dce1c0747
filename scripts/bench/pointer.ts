/** Measures what Ficha's script takes while the pointer moves over a page with names. */
import type { BrowserContext } from '@playwright/test';
import { waitForMarks } from '../../tests/support/browser/marked-names.ts';
import { paragraphsPage } from './article.ts';
import type { ServedPages } from './browser.ts';
import { rest } from './extension.ts';
import { contentScriptMs, traced } from './trace.ts';

export interface PointerCost {
  what: string;
  moves: number;
  /** Microseconds of our script for one movement: timers and layout that it forces are in it. */
  perMoveUs: number;
}

const MOVES = 240;

/** Milliseconds between two movements, and after the last, in which the pointer counts as resting. */
const BETWEEN_MS = 8;
const REST_MS = 400;

/** Pixels of a movement: less than a fast pointer's, so that each is looked at. */
const STEP_PX = 3;

const COVER = '<a href="#" style="position: fixed; inset: 0; z-index: 9"></a>';

/** Pages of 2,000 short paragraphs, one in ten with a name; the same under a link that covers all. */
export async function timePointer(
  context: BrowserContext,
  server: ServedPages,
  names: readonly string[],
): Promise<PointerCost[]> {
  const page = paragraphsPage(2_000, names, 10);
  const pages = { 'a page with names': page, 'the same under a link': page.replace('</main>', `</main>${COVER}`) };
  const results: PointerCost[] = [];
  for (const [what, html] of Object.entries(pages)) {
    const tab = await context.newPage();
    await tab.goto(server.put('pointer', html));
    await waitForMarks(tab);
    await tab.mouse.move(20, 100);
    await rest(REST_MS);
    const session = await context.newCDPSession(tab);
    const events = await traced(session, async () => {
      for (let move = 0; move < MOVES; move++) {
        await tab.mouse.move(20 + ((move * STEP_PX) % 900), 100 + Math.floor((move * STEP_PX) / 900) * 24);
        await rest(BETWEEN_MS);
      }
      await rest(REST_MS);
    });
    results.push({ what, moves: MOVES, perMoveUs: (1000 * contentScriptMs(events)) / MOVES });
    await tab.close();
  }
  return results;
}
