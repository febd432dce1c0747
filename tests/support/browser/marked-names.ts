/** Reads the names that Ficha has marked from the page's highlight registry. */
import type { Page } from '@playwright/test';

/** One mark on a page. */
export interface MarkedName {
  text: string;
  /** Name of the highlight, such as `ficha-person` or `ficha-doubt`. */
  mark: string;
  /** Middle of its first line, in window coordinates. */
  x: number;
  y: number;
}

/** Runs in the page, so it must not use anything outside itself. */
export function marksInPage(): MarkedName[] {
  const marks: { range: Range; mark: string }[] = [];
  for (const [mark, highlight] of CSS.highlights) {
    // Leaves out the open mention, flashes and the quotes of notes.
    if (!mark.startsWith('ficha-') || ['ficha-open', 'ficha-flash', 'ficha-note'].includes(mark)) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
      // Removed text keeps its mark, unseen, until the page is read again.
      if (!startContainer.isConnected || !endContainer.isConnected) continue;
      const range = new Range();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      marks.push({ range, mark });
    }
  }
  const rootOf = ({ range }: { range: Range }) => range.startContainer.getRootNode();
  // Places in two trees cannot be compared.
  marks.sort((a, b) => (rootOf(a) === rootOf(b) ? a.range.compareBoundaryPoints(Range.START_TO_START, b.range) : 0));
  return marks.map(({ range, mark }) => {
    const [line] = range.getClientRects();
    const box = line ?? range.getBoundingClientRect();
    return { text: range.toString(), mark, x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
}

/** Runs in the page: the texts that are marked as quotes of notes. */
export const quotesInPage = (): string[] =>
  [...(CSS.highlights.get('ficha-note') ?? [])].map(({ startContainer, startOffset, endContainer, endOffset }) => {
    const range = new Range();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  });

/** Every mark, in the order of the page. */
export function markedNames(page: Page): Promise<MarkedName[]> {
  return page.evaluate(marksInPage);
}

/** Milliseconds between checks for marks. */
const POLL_MS = 30;

/**
 * Waits until the page has been read and has marks; rejects after `timeout` milliseconds without
 * any.
 */
export async function waitForMarks(page: Page, timeout = 10_000): Promise<MarkedName[]> {
  // A note's quote is often marked before the names.
  const marked = () => [...CSS.highlights.keys()].some((name) => name.startsWith('ficha-') && name !== 'ficha-note');
  const end = Date.now() + timeout;
  // Polls from outside, since a page whose policy forbids scripts runs no timers. Fails during
  // navigation.
  while (!(await page.evaluate(marked).catch(() => false))) {
    if (Date.now() > end) throw new Error(`no marks on ${page.url()} after ${timeout} ms`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return markedNames(page);
}

/** Moves a real mouse onto a mark and lets it rest there. */
export async function restOn(page: Page, mark: MarkedName): Promise<void> {
  await page.mouse.move(mark.x + 40, mark.y + 60);
  await page.mouse.move(mark.x, mark.y, { steps: 12 });
}
