/** What Ficha has marked on a page, read from the page's own highlight registry. */
import type { Page } from '@playwright/test';

export interface MarkedName {
  text: string;
  /** Name of the highlight: ficha-person, ficha-doubt ... */
  mark: string;
  /** Middle of its first line, in window coordinates. */
  x: number;
  y: number;
}

/** Runs in the page, so it stands for itself. */
export function marksInPage(): MarkedName[] {
  const marks: { range: Range; mark: string }[] = [];
  for (const [mark, highlight] of CSS.highlights) {
    // Names alone: not what is lit up for a moment, nor the quotes of notes.
    if (!mark.startsWith('ficha-') || ['ficha-open', 'ficha-flash', 'ficha-note'].includes(mark)) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      // Text that the page has just removed keeps its mark until the page is read again; nobody sees it.
      if (!startContainer.isConnected || !endContainer.isConnected) continue;
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      marks.push({ range, mark });
    }
  }
  marks.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  return marks.map(({ range, mark }) => {
    const [line] = range.getClientRects();
    const box = line ?? range.getBoundingClientRect();
    return { text: range.toString(), mark, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

/** Every mark, in the order of the page. */
export function markedNames(page: Page): Promise<MarkedName[]> {
  return page.evaluate(marksInPage);
}

/** Milliseconds between two looks for marks. */
const BETWEEN_LOOKS_MS = 30;

/** Waits until the page has been read and has marks; rejects after `timeout` milliseconds without any. */
export async function waitForMarks(page: Page, timeout = 10_000): Promise<MarkedName[]> {
  // A note's quote may be marked long before the names are.
  const marked = () => [...CSS.highlights.keys()].some((name) => name.startsWith('ficha-') && name !== 'ficha-note');
  const end = Date.now() + timeout;
  // Asked from outside, again and again: a page whose policy forbids scripts runs no timers, so waiting inside it would look once and never again.
  // One that is just going to another address cannot be asked.
  while (!(await page.evaluate(marked).catch(() => false))) {
    if (Date.now() > end) throw new Error(`no marks on ${page.url()} after ${timeout} ms`);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
  }
  return markedNames(page);
}

/** Moves a real mouse onto a mark, as a hand does, and lets it rest there. */
export async function restOn(page: Page, mark: MarkedName): Promise<void> {
  await page.mouse.move(mark.x + 40, mark.y + 60);
  await page.mouse.move(mark.x, mark.y, { steps: 12 });
}
