/**
 * Runs in every surveyed page before any script of its own: makes chance and time the same on each visit, so that two visits can be compared, and
 * keeps account of layout shifts and of when the page last changed.
 */

export interface SurveyAccount {
  /** Sum of all layout shifts so far, as Cumulative Layout Shift counts each: also those that a user's input would excuse. */
  shifts: number;
  /** The elements that were moved, by name. */
  shifted: string[];
  /** `performance.now()` of the last change of the tree. */
  changedAt: number;
}

/** Not in the library's types yet. */
interface LayoutShift extends PerformanceEntry {
  value: number;
  sources?: { node: Node | null }[];
}

declare global {
  interface Window {
    surveyAccount: SurveyAccount;
  }
}

/** Stands for itself: it is sent to the page as text. */
export function makeSteady(): void {
  const START = Date.UTC(2026, 0, 15, 12);
  let seed = 1;
  Math.random = () => {
    // A linear congruential generator (Numerical Recipes): pages need chance that repeats, not chance that is good.
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

  const account: SurveyAccount = { shifts: 0, shifted: [], changedAt: 0 };
  Object.defineProperty(window, 'surveyAccount', { value: account });
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
