/**
 * Places items on the chart: one lane for events and one for each topic. A lane has a few rows.
 * `layOutLane` says which row an item takes; items without a row form clusters.
 */
import { TOPICS } from '../../../../../data/pack/schema.ts';
import type { TimelineItem } from '../timeline-items.ts';
import { type Extent, LANE_GAP, type Lane, type LaneLayout, layOutLane, type Viewport } from './lane.ts';

/** Every lane, from top to bottom. */
export const LANE_NAMES = ['events', ...TOPICS] as const;

/** The name of a lane: `events` or a topic. */
export type LaneName = (typeof LANE_NAMES)[number];

/** Everything that the chart shows. Items outside the window are left out. */
export interface TimelineLayout extends LaneLayout {
  lanes: (Lane & { name: LaneName })[];
  height: number;
}

/** Pixels: a day is narrower than a pixel when a century is shown. */
const MIN_MARK_WIDTH = 9;

const MAX_EVENT_ROWS = 8;
/** Rows that all topics share: the more facts a topic has, the more of them it gets. */
const TOTAL_FACT_ROWS = 34;
const MIN_ROWS_PER_TOPIC = 3;
const MAX_ROWS_PER_TOPIC = 10;

/** The lane in which an item is shown. */
export const laneOf = (item: TimelineItem): LaneName => (item.type === 'event' ? 'events' : item.fact.topic);

/** The pixels that an item covers, at least `MIN_MARK_WIDTH` of them. */
function extentOf(item: TimelineItem, { x, width }: Viewport): Extent {
  const from = Math.max(x(item.span.start), -MIN_MARK_WIDTH);
  const to = Math.min(x(item.span.end), width + MIN_MARK_WIDTH);
  return to - from < MIN_MARK_WIDTH
    ? { item, x: (from + to - MIN_MARK_WIDTH) / 2, width: MIN_MARK_WIDTH }
    : { item, x: from, width: to - from };
}

const isInView = ({ span }: TimelineItem, { x, width }: Viewport) => x(span.end) >= 0 && x(span.start) <= width;

/**
 * Lays out items (in order of time) for a window of time. The height depends only on the items, so
 * that zooming moves nothing up or down.
 */
export function layOutTimeline(items: TimelineItem[], viewport: Viewport): TimelineLayout {
  const byLane = Map.groupBy(items, laneOf);
  const names = LANE_NAMES.filter((name) => byLane.has(name));
  const facts = items.length - (byLane.get('events')?.length ?? 0);
  const layout: TimelineLayout = { lanes: [], marks: [], clusters: [], height: 0 };
  for (const name of names) {
    const all = byLane.get(name) ?? [];
    const share = Math.round((TOTAL_FACT_ROWS * all.length) / Math.max(facts, 1));
    const wanted = Math.min(MAX_ROWS_PER_TOPIC, Math.max(MIN_ROWS_PER_TOPIC, share));
    const rows = Math.min(all.length, name === 'events' ? MAX_EVENT_ROWS : wanted);
    const extents = all.filter((item) => isInView(item, viewport)).map((item) => extentOf(item, viewport));
    const lane = layOutLane(extents, { y: layout.height, rows, hasClusters: all.length > rows, viewport });
    layout.lanes.push({ name, y: layout.height, height: lane.height });
    layout.marks.push(...lane.marks);
    layout.clusters.push(...lane.clusters);
    layout.height += lane.height + LANE_GAP;
  }
  return layout;
}
