import { type ScaleTime, scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** The highest magnification: about two weeks fill the width. */
const MAX_ZOOM = 2_000;
/** Magnification of one step of the zoom buttons. */
const ZOOM_STEP = 1.6;
/** Margin on either side of a span that is shown: a share of its length, or at least 15 days. */
const SPAN_MARGIN = 0.25;
const MIN_SPAN_MARGIN_MS = 15 * 86_400_000;

/** Maps timestamps to pixels. */
export type TimeScale = ScaleTime<number, number>;

/** The zoom of the chart. */
export interface TimeZoom {
  scale: TimeScale;
  /** The window of time after the last gesture, for the list, which need not follow every step. */
  settledWindow: [number, number];
  /** The whole time range is shown. */
  isAllShown: boolean;
  /** Zooms around a timestamp, or around the middle. */
  zoomIn: (around?: number) => void;
  zoomOut: (around?: number) => void;
  /** Moves by a share of the width; negative towards the past. */
  pan: (share: number) => void;
  showAll: () => void;
  /** Shows a span of time with a margin. */
  showSpan: (start: number, end: number) => void;
}

/**
 * Whether an event zooms or drags the chart. The wheel zooms with Ctrl only (a pinch on a touchpad is
 * reported so) and touch with two fingers only, so that both can scroll the page.
 */
function startsGesture(event: MouseEvent | WheelEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if ('touches' in event) return event.touches.length > 1;
  return event.button === 0;
}

const windowOf = (scale: TimeScale): [number, number] => {
  const [from = new Date(0), to = new Date(0)] = scale.domain();
  return [from.getTime(), to.getTime()];
};

/**
 * Zooms and pans a time scale with d3-zoom. `range`: all of the time; `initial`: what is shown at
 * first; both as timestamps. `width`: of the element in pixels, 0 before it is known.
 */
export function useTimeZoom(
  element: RefObject<SVGSVGElement | null>,
  width: number,
  { range, initial }: { range: [number, number]; initial: [number, number] },
): TimeZoom {
  const [from, to] = range;
  const [initialFrom, initialTo] = initial;
  const fullScale = useMemo(() => scaleUtc().domain([from, to]).range([0, width]), [from, to, width]);
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const [settled, setSettled] = useState(transform);
  const zoomBehavior = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  zoomBehavior.current ??= zoom<SVGSVGElement, unknown>().filter(startsGesture);
  const lastWidth = useRef(width);

  useEffect(() => {
    const { current: svg } = element;
    if (!svg || !zoomBehavior.current) return;
    zoomBehavior.current
      .scaleExtent([1, MAX_ZOOM])
      .extent([
        [0, 0],
        [width, 1],
      ])
      .translateExtent([
        [0, Number.NEGATIVE_INFINITY],
        [width, Number.POSITIVE_INFINITY],
      ])
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => setTransform(event.transform))
      .on('end', (event: D3ZoomEvent<SVGSVGElement, unknown>) => setSettled(event.transform));
    const selection = select(svg).call(zoomBehavior.current).on('dblclick.zoom', null);
    return () => void selection.on('.zoom', null);
  }, [element, width]);

  const apply = (change: (behavior: ZoomBehavior<SVGSVGElement, unknown>, svg: SVGSVGElement) => void) => {
    if (zoomBehavior.current && element.current) change(zoomBehavior.current, element.current);
  };

  const goTo = (start: number, end: number) =>
    apply((behavior, svg) => {
      const k = Math.min(MAX_ZOOM, Math.max(1, (to - from) / (end - start)));
      select(svg).call(behavior.transform, zoomIdentity.scale(k).translate(-Math.max(0, fullScale(start)), 0));
    });

  // Shows the same years after a change of width.
  useEffect(() => {
    const ratio = width / lastWidth.current;
    lastWidth.current = width;
    if (ratio === 1 || !Number.isFinite(ratio)) return;
    apply((behavior, svg) =>
      select(svg).call(behavior.transform, zoomIdentity.translate(transform.x * ratio, 0).scale(transform.k)),
    );
  });

  // Goes to the initial window for every new range, once the width is known.
  const isDrawn = width > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: goTo is new at every render.
  useEffect(() => {
    if (isDrawn) goTo(initialFrom, initialTo);
  }, [from, to, initialFrom, initialTo, isDrawn]);

  const scale = useMemo(() => transform.rescaleX(fullScale), [transform, fullScale]);
  const scaleBy = (factor: number, around?: number) =>
    apply((behavior, svg) =>
      select(svg).call(behavior.scaleBy, factor, around === undefined ? undefined : [scale(around), 0]),
    );
  return {
    scale,
    settledWindow: useMemo(() => windowOf(settled.rescaleX(fullScale)), [settled, fullScale]),
    isAllShown: transform.k === 1,
    zoomIn: (around) => scaleBy(ZOOM_STEP, around),
    zoomOut: (around) => scaleBy(1 / ZOOM_STEP, around),
    pan: (share) => apply((behavior, svg) => select(svg).call(behavior.translateBy, (-share * width) / transform.k, 0)),
    showAll: () => apply((behavior, svg) => select(svg).call(behavior.transform, zoomIdentity)),
    showSpan: (start, end) => {
      const margin = Math.max((end - start) * SPAN_MARGIN, MIN_SPAN_MARGIN_MS);
      goTo(start - margin, end + margin);
    },
  };
}
