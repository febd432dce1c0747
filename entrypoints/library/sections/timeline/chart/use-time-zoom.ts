import { type ScaleTime, scaleUtc } from 'd3-scale';
import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';

/** From all years at once to about a fortnight over the whole width. */
const MOST_ZOOM = 2_000;
const STEP = 1.6;
/** What is gone to keeps a quarter of its length free on either side, or a fortnight. */
const ROOM_BESIDE = { share: 0.25, least: 15 * 86_400_000 };

export type TimeScale = ScaleTime<number, number>;

export interface TimeZoom {
  scale: TimeScale;
  /** The window of time once a gesture has ended: what follows it slowly (the list) need not be drawn at each step. */
  settled: [number, number];
  isWhole: boolean;
  /** Nearer or farther, around a moment or the middle. */
  nearer: (around?: number) => void;
  farther: (around?: number) => void;
  /** By a share of the width; negative is towards the past. */
  pan: (share: number) => void;
  whole: () => void;
  /** Shows this span of time, with some room beside it. */
  show: (start: number, end: number) => void;
}

/** The wheel alone scrolls the page, and so does one finger; with Ctrl (as pinching on a touchpad reports it) or two fingers they zoom. */
function isForZoom(event: MouseEvent | WheelEvent | TouchEvent): boolean {
  if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
  if ('touches' in event) return event.touches.length > 1;
  return event.button === 0;
}

const windowOf = (scale: TimeScale): [number, number] => {
  const [from = new Date(0), to = new Date(0)] = scale.domain();
  return [from.getTime(), to.getTime()];
};

/** Zooming and panning a scale of time over an element `width` pixels wide. */
export function useTimeZoom(
  element: RefObject<SVGSVGElement | null>,
  width: number,
  { domain, first }: { domain: [number, number]; first: [number, number] },
): TimeZoom {
  const [from, to] = domain;
  const [firstFrom, firstTo] = first;
  const whole = useMemo(() => scaleUtc().domain([from, to]).range([0, width]), [from, to, width]);
  const [transform, setTransform] = useState<ZoomTransform>(zoomIdentity);
  const [settled, setSettled] = useState(transform);
  const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown> | null>(null);
  behavior.current ??= zoom<SVGSVGElement, unknown>().filter(isForZoom);
  const lastWidth = useRef(width);

  useEffect(() => {
    const { current: svg } = element;
    if (!svg || !behavior.current) return;
    behavior.current
      .scaleExtent([1, MOST_ZOOM])
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
    const selection = select(svg).call(behavior.current).on('dblclick.zoom', null);
    return () => void selection.on('.zoom', null);
  }, [element, width]);

  const apply = (change: (zoomed: ZoomBehavior<SVGSVGElement, unknown>, svg: SVGSVGElement) => void) => {
    if (behavior.current && element.current) change(behavior.current, element.current);
  };

  const goTo = (start: number, end: number) =>
    apply((zoomed, svg) => {
      const k = Math.min(MOST_ZOOM, Math.max(1, (to - from) / (end - start)));
      select(svg).call(zoomed.transform, zoomIdentity.scale(k).translate(-Math.max(0, whole(start)), 0));
    });

  // A window that was made wider shows the same years as before.
  useEffect(() => {
    const ratio = width / lastWidth.current;
    lastWidth.current = width;
    if (ratio === 1 || !Number.isFinite(ratio)) return;
    apply((zoomed, svg) =>
      select(svg).call(zoomed.transform, zoomIdentity.translate(transform.x * ratio, 0).scale(transform.k)),
    );
  });

  // Another set of items has another span; before the width is known there is nothing to zoom.
  const isDrawn = width > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: goTo is made anew at each drawing.
  useEffect(() => {
    if (isDrawn) goTo(firstFrom, firstTo);
  }, [from, to, firstFrom, firstTo, isDrawn]);

  const scale = useMemo(() => transform.rescaleX(whole), [transform, whole]);
  const scaleBy = (factor: number, around?: number) =>
    apply((zoomed, svg) =>
      select(svg).call(zoomed.scaleBy, factor, around === undefined ? undefined : [scale(around), 0]),
    );
  return {
    scale,
    settled: useMemo(() => windowOf(settled.rescaleX(whole)), [settled, whole]),
    isWhole: transform.k === 1,
    nearer: (around) => scaleBy(STEP, around),
    farther: (around) => scaleBy(1 / STEP, around),
    pan: (share) => apply((zoomed, svg) => select(svg).call(zoomed.translateBy, (-share * width) / transform.k, 0)),
    whole: () => apply((zoomed, svg) => select(svg).call(zoomed.transform, zoomIdentity)),
    show: (start, end) => {
      const room = Math.max((end - start) * ROOM_BESIDE.share, ROOM_BESIDE.least);
      goTo(start - room, end + room);
    },
  };
}
