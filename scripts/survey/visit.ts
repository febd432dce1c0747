/**
 * One visit to a page, with or without Ficha: opens it, waits for it to settle, hovers its marks.
 */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';
import { snapshotDom } from './dom-snapshot.ts';
import { type Gesture, type HoverResult, hoverMarks, repeatGestures } from './hover-marks.ts';
import { countMemory, growth, type MemoryCount } from './memory.ts';
import { type Observed, observe } from './observed-events.ts';
import { makeSteady, type SurveyRecord } from './steady-page.ts';

/** What was observed during a visit. */
export interface Visit extends Observed, Pick<SurveyRecord, 'shifts' | 'shifted'> {
  /** The tree when the page had settled. */
  dom: string[];
  /** The tree after the last card was closed, or after the same movements without Ficha. */
  domAfter: string[];
}

/** A visit with Ficha. */
export interface FichaVisit extends Visit {
  hover: HoverResult;
  /** What the cards left in memory, without the first, which loads the card's script. */
  memory?: MemoryCount;
}

/** Milliseconds without a change of tree or marks after which a page counts as settled ... */
const REST_MS = 700;
/** ... and the most that is waited for it. */
const MAX_MS = 6_000;
const LOAD_MS = 20_000;

/** Runs in the page. Resolves when the page has settled. */
function atRest({ rest, most }: { rest: number; most: number }): Promise<void> {
  const marks = () => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0);
  const start = performance.now();
  let known = marks();
  let markedAt = start;
  return new Promise((resolve) => {
    const look = () => {
      const now = performance.now();
      if (marks() !== known) {
        known = marks();
        markedAt = now;
      }
      if (now - Math.max(window.surveyRecord.changedAt, markedAt) > rest || now - start > most) resolve();
      else setTimeout(look, 50);
    };
    look();
  });
}

const settle = (page: Page) => page.evaluate(atRest, { rest: REST_MS, most: MAX_MS });

async function hoverAll(page: Page, session: CDPSession, times: number): Promise<Pick<FichaVisit, 'hover' | 'memory'>> {
  const first = await hoverMarks(page, Math.min(times, 1));
  if (first.hovered === times || first.hovered === 0) return { hover: first };
  const before = await countMemory(session);
  const hover = await hoverMarks(page, times - 1, 2);
  const memory = growth(before, await countMemory(session));
  const hovered = first.hovered + hover.hovered;
  const gestures = [...first.gestures, ...hover.gestures];
  return { hover: { ...hover, hovered, gestures, failures: [...first.failures, ...hover.failures] }, memory };
}

async function visit<T>(
  context: BrowserContext,
  address: string,
  act: (page: Page, session: CDPSession) => Promise<T>,
): Promise<Visit & T> {
  const page = await context.newPage();
  try {
    await page.addInitScript(makeSteady);
    const session = await context.newCDPSession(page);
    const observed = await observe(page, session);
    await page.goto(address, { waitUntil: 'load', timeout: LOAD_MS });
    await settle(page);
    const dom = await snapshotDom(session);
    const acted = await act(page, session);
    await settle(page);
    const { shifts, shifted } = await page.evaluate(() => window.surveyRecord);
    return { ...observed, shifts, shifted, dom, domAfter: await snapshotDom(session), ...acted };
  } finally {
    await page.close();
  }
}

/** Visits in the browser with Ficha, and opens this many cards. */
export function visitWithFicha(context: BrowserContext, address: string, hovers: number): Promise<FichaVisit> {
  return visit(context, address, (page, session) => hoverAll(page, session, hovers));
}

/** Visits in the browser without Ficha, with the same mouse movements. */
export function visitWithout(context: BrowserContext, address: string, gestures: readonly Gesture[]): Promise<Visit> {
  return visit(context, address, async (page) => {
    await repeatGestures(page, gestures);
    return {};
  });
}
