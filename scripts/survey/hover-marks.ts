/** Hovers marks with a real mouse: each must open its card, and the card must close again. */
import type { Page } from '@playwright/test';
import { readOpenCard } from '../../tests/support/browser/card-frame.ts';
import { randomFrom } from '../../tests/support/random.ts';

/** Scroll position and mouse position of one hover, so that a visit without Ficha can repeat it. */
export interface Gesture {
  scroll: { left: number; top: number };
  x: number;
  y: number;
}

/** What came of hovering a page's marks. */
export interface HoverResult {
  /** Marks on the page. */
  marks: number;
  hovered: number;
  /** Picked marks that nobody can point at: off the screen, or under something else of the page. */
  covered: number;
  failures: string[];
  gestures: Gesture[];
}

interface Target extends Gesture {
  text: string;
}

/** Milliseconds after which a card counts as not opening. */
const PATIENCE_MS = 5_000;
const BETWEEN_LOOKS_MS = 20;

/**
 * Milliseconds without movement before the mouse moves to a mark: pages load more when they are
 * scrolled.
 */
const STILL_MS = 150;

/** Milliseconds that the mouse rests where there is no card to wait for. */
const DWELL_MS = 400;

/**
 * Runs in the page. Scrolls a mark to the middle of the window and gives its place, if one can
 * point at it.
 */
function bringIntoView(index: number): Target | undefined {
  const ranges = [...CSS.highlights]
    .filter(([name]) => name.startsWith('ficha-') && name !== 'ficha-open')
    .flatMap(([, highlight]) => [...highlight]);
  const range = ranges[index];
  const parent = range?.startContainer.parentElement;
  if (!range || !parent) return undefined;
  parent.scrollIntoView({ block: 'center', behavior: 'instant' });
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  const [line] = live.getClientRects();
  if (!line || line.width < 2 || line.height < 2) return undefined;
  const x = line.x + line.width / 2;
  const y = line.y + line.height / 2;
  let top = document.elementFromPoint(x, y);
  while (top?.shadowRoot) {
    const inner = top.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === top) break;
    top = inner;
  }
  const holdsText = (element: Element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && live.intersectsNode(node));
  if (!top || !holdsText(top)) return undefined;
  return { text: live.toString(), scroll: { left: scrollX, top: scrollY }, x, y };
}

const countMarks = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights].reduce((sum, [name, { size }]) => sum + (/^ficha-(?!open)/.test(name) ? size : 0), 0),
  );

const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until<T>(look: () => Promise<T | undefined | false>): Promise<T | undefined> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) return undefined;
    await rest(BETWEEN_LOOKS_MS);
  }
}

/** The mark's place once it has stopped moving. */
async function target(page: Page, index: number): Promise<Target | undefined> {
  const end = Date.now() + PATIENCE_MS;
  let before = await page.evaluate(bringIntoView, index);
  while (before && Date.now() < end) {
    await rest(STILL_MS);
    const now = await page.evaluate(bringIntoView, index);
    if (now && now.text === before.text && now.x === before.x && now.y === before.y) return now;
    before = now;
  }
  return undefined;
}

async function moveTo(page: Page, { x, y }: Gesture): Promise<void> {
  await page.mouse.move(x + 30, y + 40);
  await page.mouse.move(x, y, { steps: 12 });
}

async function moveOff(page: Page, byKey: boolean): Promise<void> {
  if (byKey) await page.keyboard.press('Escape');
  await page.mouse.move(1, 1, { steps: 4 });
}

const isCardGone = (page: Page) => page.evaluate(() => !document.querySelector('ficha-card'));

/** Opens and closes one card. Gives what went wrong, if anything did. */
async function hover(page: Page, mark: Target, byKey: boolean): Promise<string | undefined> {
  await moveTo(page, mark);
  const card = await until(() => readOpenCard(page));
  if (!card) return `no card on "${mark.text}"`;
  await moveOff(page, byKey);
  if (!(await until(() => isCardGone(page)))) return `the card of "${mark.text}" stays open`;
  return undefined;
}

/** The numbers below `count` in random order, again and again. */
function* shuffled(count: number, seed: number): Generator<number> {
  const random = randomFrom(seed);
  for (;;) {
    const left = Array.from({ length: count }, (_, index) => index);
    while (left.length > 0) yield* left.splice(Math.floor(random() * left.length), 1);
  }
}

/**
 * Hovers `times` random marks, each once before any a second time. Closes every other card with
 * Escape.
 */
export async function hoverMarks(page: Page, times: number, seed = 1): Promise<HoverResult> {
  const marks = await countMarks(page);
  const result: HoverResult = { marks, hovered: 0, covered: 0, failures: [], gestures: [] };
  if (marks === 0) return result;
  const covered = new Set<number>();
  for (const index of shuffled(marks, seed)) {
    if (result.hovered === times || covered.size === marks) break;
    if (covered.has(index)) continue;
    const mark = await target(page, index);
    if (!mark) {
      covered.add(index);
      continue;
    }
    result.hovered++;
    result.gestures.push({ scroll: mark.scroll, x: mark.x, y: mark.y });
    const failure = await hover(page, mark, result.hovered % 2 === 0);
    if (failure) result.failures.push(failure);
  }
  return { ...result, covered: covered.size };
}

/** Repeats the mouse movements of another visit. */
export async function repeatGestures(page: Page, gestures: readonly Gesture[]): Promise<void> {
  for (const [at, gesture] of gestures.entries()) {
    await page.evaluate(({ left, top }) => scrollTo({ left, top, behavior: 'instant' }), gesture.scroll);
    await rest(2 * STILL_MS);
    await moveTo(page, gesture);
    await rest(DWELL_MS);
    await moveOff(page, at % 2 === 1);
  }
}
