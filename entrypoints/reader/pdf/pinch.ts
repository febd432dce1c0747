/** Zooms by pinching: on a touchpad, which browsers report as a wheel with Control, and by touch. */
import { loadPdfJs } from './pdfjs.ts';
import type { PdfView } from './viewer.ts';

/** Milliseconds before pages are drawn sharply again. */
const REDRAW_MS = 400;

/** How much a pixel of the wheel enlarges: a notch of 100 pixels makes about a tenth. */
const PER_PIXEL = 0.001;

/** Pixels of a line, where the wheel counts lines. */
const LINE = 16;

/** Watches the view until `signal` is aborted. */
export async function watchPinch({ viewer }: PdfView, signal: AbortSignal): Promise<void> {
  const { container } = viewer;
  const zoom = (scaleFactor: number, origin: number[]) =>
    viewer.updateScale({ scaleFactor, origin, drawingDelay: REDRAW_MS } as never);
  container.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * LINE;
      // A touchpad's steps are small, and its factor is rounded to a hundredth.
      const factor = Math.exp(-pixels * (event.ctrlKey && Math.abs(pixels) < 50 ? PER_PIXEL * 10 : PER_PIXEL));
      zoom(factor, [event.clientX, event.clientY]);
    },
    { passive: false, signal },
  );
  const { pdfjs } = await loadPdfJs();
  if (signal.aborted) return;
  new pdfjs.TouchManager({
    container,
    onPinching: (origin: number[], before: number, now: number) => zoom(now / before, origin),
    signal,
  } as never);
}
