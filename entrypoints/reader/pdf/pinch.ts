/** Zooms by pinching: on a touchpad, which browsers report as a wheel with Control, and by touch. */
import { loadPdfJs } from './pdfjs.ts';
import type { PdfView } from './viewer.ts';

/** Milliseconds before pages are drawn sharply again. */
const REDRAW_MS = 400;

/** How much a pixel of the wheel enlarges: a notch of 100 pixels makes about a tenth. */
const PER_PIXEL = 0.001;

/** Pixels of a line, where the wheel counts lines. */
const LINE = 16;

/** In window coordinates. */
interface Point {
  x: number;
  y: number;
}

/** The page at a point, or the one nearest above or below it. */
function pageNear(container: Element, { x, y }: Point): Element | undefined {
  const hit = document.elementFromPoint(x, y)?.closest('.page');
  if (hit) return hit;
  const distance = (page: Element) => {
    const { top, bottom } = page.getBoundingClientRect();
    return Math.max(top - y, y - bottom, 0);
  };
  let nearest: Element | undefined;
  for (const page of container.querySelectorAll('.page'))
    if (!nearest || distance(page) < distance(nearest)) nearest = page;
  return nearest;
}

/** What stands under the pointer or between the fingers: a point of a page, in shares of its size. */
interface Anchor extends Point {
  page: Element;
  /** Where it is held, in window coordinates, and since when. */
  held: Point;
  time: number;
}

function anchorAt(container: Element, held: Point): Anchor | undefined {
  const page = pageNear(container, held);
  if (!page) return undefined;
  const { left, top, width, height } = page.getBoundingClientRect();
  return { page, x: (held.x - left) / width, y: (held.y - top) / height, held, time: performance.now() };
}

/** True for the next step of one gesture: measured anew, roundings would add up. */
const goesOn = ({ held, time }: Anchor, from: Point) =>
  Math.hypot(held.x - from.x, held.y - from.y) < 1 && performance.now() - time < REDRAW_MS;

/** Scrolls so that the anchor is where it is to be held. */
function hold(container: Element, { page, x, y }: Anchor, held: Point): void {
  const { left, top, width, height } = page.getBoundingClientRect();
  container.scrollBy({ left: left + x * width - held.x, top: top + y * height - held.y, behavior: 'instant' });
}

/** Watches the view until `signal` is aborted. */
export async function watchPinch({ viewer }: PdfView, signal: AbortSignal): Promise<void> {
  const { container } = viewer;
  // pdf.js rounds scales to hundredths; the steps of a slow pinch are smaller.
  let exactScale = viewer.currentScale;
  let anchor: Anchor | undefined;
  function zoom(factor: number, from: Point, to = from): void {
    const held = anchor && goesOn(anchor, from) ? anchor : anchorAt(container, from);
    if (Math.abs(exactScale - viewer.currentScale) > 0.01) exactScale = viewer.currentScale;
    exactScale *= factor;
    viewer.updateScale({ scaleFactor: exactScale / viewer.currentScale, drawingDelay: REDRAW_MS } as never);
    if (!held) return;
    hold(container, held, to);
    anchor = { ...held, held: to, time: performance.now() };
  }
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE;
      // A touchpad's steps are small.
      const factor = Math.exp(-pixels * (event.ctrlKey && Math.abs(pixels) < 50 ? PER_PIXEL * 10 : PER_PIXEL));
      zoom(factor, { x: event.clientX, y: event.clientY });
    },
    { passive: false, signal },
  );
  const { pdfjs } = await loadPdfJs();
  if (signal.aborted) return;
  new pdfjs.TouchManager({
    container,
    onPinching: ([x = 0, y = 0]: number[], before: number, now: number, dx: number, dy: number) =>
      zoom(now / before, { x, y }, { x: x + dx, y: y + dy }),
    onPanning: (dx: number, dy: number) => container.scrollBy({ left: -dx, top: -dy, behavior: 'instant' }),
    signal,
  } as never);
}
