/**
 * Runs in every surveyed page before the page's own scripts. Makes random numbers and the time the
 * same on each visit, so that visits can be compared, and records layout shifts and the last
 * change.
 */

/** What is recorded in the page. */
export interface SurveyRecord {
  /** Sum of all layout shifts, including those that Cumulative Layout Shift excuses after input. */
  shifts: number;
  /** Names of the elements that moved. */
  shifted: string[];
  /** `performance.now()` of the last change of the tree. */
  changedAt: number;
}

/** TypeScript's library has no type for it. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources?: { node: Node | null }[];
}

declare global {
  interface Window {
    surveyRecord: SurveyRecord;
  }
}

/** Must not use anything outside itself: it is sent to the page as text. */
export function makeSteady(): void {
  const START = Date.UTC(2026, 0, 15, 12);
  let seed = 1;
  Math.random = () => {
    // A linear congruential generator (Numerical Recipes); good randomness is not needed here.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 0x1_0000_0000;
  };
  const RealDate = Date;
  const now = () => START;
  window.Date = class extends RealDate {
    constructor(...given: unknown[]) {
      super(...((given.length > 0 ? given : [now()]) as [number]));
    }
    static override now = now;
  } as DateConstructor;
  crypto.getRandomValues = <T extends ArrayBufferView<ArrayBuffer>>(array: T) => {
    new Uint8Array(array.buffer).fill(7);
    return array;
  };
  crypto.randomUUID = () => '00000000-0000-4000-8000-000000000007';

  const account: SurveyRecord = { shifts: 0, shifted: [], changedAt: 0 };
  Object.defineProperty(window, 'surveyRecord', { value: account });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      account.shifts += entry.value;
      const moved = (entry.sources ?? []).map(({ node }) => node?.nodeName ?? 'a node that is gone');
      account.shifted.push(...moved.map((name) => name.toLowerCase()));
    }
  }).observe({ type: 'layout-shift', buffered: true });
  new MutationObserver(() => {
    account.changedAt = performance.now();
  }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
}
