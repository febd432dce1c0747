import type { TimelineItem } from '../timeline-items.ts';

const YEAR_MS = 365.25 * 86_400_000;
/** A share of the whole on either side, so that no mark stands on the edge. */
const MARGIN = 0.015;

/** The span of time that all items fill, in whole years. */
export function domainOf(items: TimelineItem[]): [number, number] {
  const bounds = items.flatMap(({ span: { start, end } }) => [start, end]).filter(Number.isFinite);
  const least = bounds.length > 0 ? Math.min(...bounds) : Date.UTC(1990, 0);
  const most = bounds.length > 0 ? Math.max(...bounds) : Date.UTC(2001, 0);
  const margin = Math.max((most - least) * MARGIN, YEAR_MS / 4);
  return [least - margin, most + margin];
}

/** Of many items, this share may stand far before the others without making them crowd. */
const EARLY_SHARE = 0.02;

/** What is shown at first: all but a few items that stand alone long before. */
export function firstWindow(items: TimelineItem[], [from, to]: [number, number]): [number, number] {
  const starts = items.map(({ span }) => Math.max(span.start, from)).sort((a, b) => a - b);
  const early = starts[Math.floor(starts.length * EARLY_SHARE)] ?? from;
  return [Math.max(from, early - (to - early) * MARGIN), to];
}
