import type { TimelineItem } from '../timeline-items.ts';

const YEAR_MS = 365.25 * 86_400_000;
/** Share of the range that is added on either side, so that no mark is at the edge. */
const MARGIN = 0.015;
/** Shown where nothing has a date. */
const EMPTY_RANGE: [number, number] = [Date.UTC(2000, 0), Date.UTC(2010, 0)];

/** The time that all items cover, with a margin, as timestamps. */
export function timeRangeOf(items: TimelineItem[]): [number, number] {
  const bounds = items.flatMap(({ span: { start, end } }) => [start, end]).filter(Number.isFinite);
  const [first, last] = bounds.length > 0 ? [Math.min(...bounds), Math.max(...bounds)] : EMPTY_RANGE;
  const margin = Math.max((last - first) * MARGIN, YEAR_MS / 4);
  return [first - margin, last + margin];
}

/** Share of the items that the initial window may leave out at its start. */
const OUTLIER_SHARE = 0.02;

/** The initial window: all of the range but a few items long before the others. */
export function initialWindow(items: TimelineItem[], [from, to]: [number, number]): [number, number] {
  const starts = items.map(({ span }) => Math.max(span.start, from)).sort((a, b) => a - b);
  const early = starts[Math.floor(starts.length * OUTLIER_SHARE)] ?? from;
  return [Math.max(from, early - (to - early) * MARGIN), to];
}
