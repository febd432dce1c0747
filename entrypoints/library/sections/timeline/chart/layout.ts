/**
 * Places items on the chart: one lane for events and one for each topic. A lane has a few rows, and
 * an item takes the first row in which it overlaps nothing. Items without a row form clusters.
 */
import { TOPICS } from '../../../../../data/pack/schema.ts';
import type { TimelineItem } from '../timeline-items.ts';

/** Every lane, from top to bottom. */
export const LANE_NAMES = ['events', ...TOPICS] as const;

/** The name of a lane: `events` or a topic. */
export type LaneName = (typeof LANE_NAMES)[number];

/** An item with its place in pixels of the chart. */
export interface PlacedItem {
  item: TimelineItem;
  x: number;
  width: number;
  y: number;
  height: number;
  /** There is room for its name beside it. */
  showsName: boolean;
}

/** Neighbouring items for which the lane has no row at this zoom; shown as "+12". */
export interface Cluster {
  items: TimelineItem[];
  x: number;
  width: number;
  y: number;
  height: number;
}

/** The horizontal band of one topic or of the events. */
interface Lane {
  name: LaneName;
  y: number;
  height: number;
}

/** Everything that the chart shows. Items outside the window are left out. */
export interface TimelineLayout {
  lanes: Lane[];
  marks: PlacedItem[];
  clusters: Cluster[];
  height: number;
}

/** The visible window of time. */
interface Viewport {
  /** The pixel of a timestamp. */
  x: (time: number) => number;
  /** Pixels. */
  width: number;
  /** Estimated width of an item's name in pixels. */
  nameWidth: (item: TimelineItem) => number;
}

// All in pixels.
/** A day is narrower than a pixel when a century is shown. */
const MIN_MARK_WIDTH = 9;
const GAP = 2;
const FACT_ROW_HEIGHT = 12;
const EVENT_ROW_HEIGHT = 20;
const LANE_HEADING_HEIGHT = 18;
const LANE_GAP = 8;
/** The row of clusters at the bottom of each lane. */
const CLUSTER_ROW_HEIGHT = 16;
const MIN_CLUSTER_HEIGHT = 14;
/** Room for "+12"; clusters nearer to each other are joined. */
const MIN_CLUSTER_WIDTH = 30;

const EVENT_ROWS = 5;
/** Rows that all topics share: the fewer topics, the more rows for each. */
const TOTAL_FACT_ROWS = 26;
const MIN_ROWS_PER_TOPIC = 3;
const MAX_ROWS_PER_TOPIC = 9;

/** The lane in which an item is shown. */
export const laneOf = (item: TimelineItem): LaneName => (item.type === 'event' ? 'events' : item.fact.topic);

type Extent = Pick<PlacedItem, 'item' | 'x' | 'width'>;

/** The pixels that an item covers, at least `MIN_MARK_WIDTH` of them. */
function extentOf(item: TimelineItem, { x, width }: Viewport): Extent {
  const from = Math.max(x(item.span.start), -MIN_MARK_WIDTH);
  const to = Math.min(x(item.span.end), width + MIN_MARK_WIDTH);
  return to - from < MIN_MARK_WIDTH
    ? { item, x: (from + to - MIN_MARK_WIDTH) / 2, width: MIN_MARK_WIDTH }
    : { item, x: from, width: to - from };
}

const isInView = ({ span }: TimelineItem, { x, width }: Viewport) => x(span.end) >= 0 && x(span.start) <= width;

/** Joins neighbouring items, given from left to right. */
function joinIntoClusters(extents: Extent[]): Pick<Cluster, 'items' | 'x' | 'width'>[] {
  const clusters: Pick<Cluster, 'items' | 'x' | 'width'>[] = [];
  for (const { item, x, width } of extents) {
    const last = clusters.at(-1);
    if (last && x <= last.x + Math.max(last.width, MIN_CLUSTER_WIDTH) + GAP) {
      last.items.push(item);
      last.width = Math.max(last.width, x + width - last.x);
    } else clusters.push({ items: [item], x, width });
  }
  return clusters.map((cluster) => ({ ...cluster, width: Math.max(cluster.width, MIN_CLUSTER_WIDTH) }));
}

const rowHeightOf = (lane: LaneName) => (lane === 'events' ? EVENT_ROW_HEIGHT : FACT_ROW_HEIGHT);

/** Places the items of a lane, from left to right, each in the first free row. */
function layOutLane(
  lane: Lane,
  rows: number,
  { items, viewport }: { items: TimelineItem[]; viewport: Viewport },
): Pick<TimelineLayout, 'marks' | 'clusters'> {
  const rowHeight = rowHeightOf(lane.name);
  const yOf = (row: number) => lane.y + LANE_HEADING_HEIGHT + row * rowHeight;
  const rowEnds = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  const marks: PlacedItem[] = [];
  const withoutRow: Extent[] = [];
  for (const item of items.filter((one) => isInView(one, viewport))) {
    const extent = extentOf(item, viewport);
    const row = rowEnds.findIndex((end) => end + GAP <= extent.x);
    if (row < 0) {
      withoutRow.push(extent);
      continue;
    }
    const widthWithName = extent.width + viewport.nameWidth(item);
    const showsName = lane.name === 'events' && extent.x + widthWithName <= viewport.width;
    rowEnds[row] = extent.x + (showsName ? widthWithName : extent.width);
    marks.push({ ...extent, y: yOf(row), height: rowHeight - GAP, showsName });
  }
  const height = Math.max(rowHeight, MIN_CLUSTER_HEIGHT) - GAP;
  const clusters = joinIntoClusters(withoutRow).map((cluster) => ({ ...cluster, y: yOf(rows), height }));
  return { marks, clusters };
}

/**
 * Lays out items (in order of time) for a window of time. The height depends only on the items, so
 * that zooming moves nothing up or down.
 */
export function layOutTimeline(items: TimelineItem[], viewport: Viewport): TimelineLayout {
  const byLane = Map.groupBy(items, laneOf);
  const names = LANE_NAMES.filter((name) => byLane.has(name));
  const topics = names.filter((name) => name !== 'events').length;
  const sharedRows = Math.floor(TOTAL_FACT_ROWS / Math.max(topics, 1));
  const rowsPerTopic = Math.min(MAX_ROWS_PER_TOPIC, Math.max(MIN_ROWS_PER_TOPIC, sharedRows));
  const layout: TimelineLayout = { lanes: [], marks: [], clusters: [], height: 0 };
  for (const name of names) {
    const rows = name === 'events' ? EVENT_ROWS : rowsPerTopic;
    const height = LANE_HEADING_HEIGHT + rows * rowHeightOf(name) + CLUSTER_ROW_HEIGHT;
    const lane = { name, y: layout.height, height };
    const { marks, clusters } = layOutLane(lane, rows, { items: byLane.get(name) ?? [], viewport });
    layout.lanes.push(lane);
    layout.marks.push(...marks);
    layout.clusters.push(...clusters);
    layout.height += height + LANE_GAP;
  }
  return layout;
}
