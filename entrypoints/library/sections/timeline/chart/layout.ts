/** Where each item stands on the chart: a lane for events and one a topic, each of a few rows, so that nothing covers anything else. */
import { TOPICS } from '../../../../../data/pack/schema.ts';
import type { TimelineItem } from '../timeline-items.ts';

export type LaneName = 'events' | (typeof TOPICS)[number];

export interface Placed {
  item: TimelineItem;
  lane: LaneName;
  /** Pixels. */
  x: number;
  width: number;
  y: number;
  height: number;
  /** There is room beside it for its name. */
  labelled: boolean;
}

/** Items for which a lane has no room at this zoom, standing close to one another. */
export interface Crowd {
  items: TimelineItem[];
  lane: LaneName;
  x: number;
  width: number;
  y: number;
  height: number;
}

export interface Lane {
  name: LaneName;
  y: number;
  height: number;
}

export interface Layout {
  lanes: Lane[];
  placed: Placed[];
  crowds: Crowd[];
  height: number;
}

/** The least width of a mark: a day is narrower than a pixel when a century is shown. */
const LEAST_WIDTH = 9;
const GAP = 2;
const FACT_ROW = 12;
const EVENT_ROW = 20;
const HEAD = 18;
const LANE_GAP = 8;
const EVENT_ROWS = 5;
/** Rows that all topics share: few topics get many each. */
const FACT_ROWS = 26;
const ROWS_A_TOPIC = { least: 3, most: 9 };
/** A "+12" needs this much; crowds nearer than it are one. */
const CROWD_WIDTH = 30;

export const laneOf = (item: TimelineItem): LaneName => (item.type === 'event' ? 'events' : item.fact.topic);

interface Place {
  /** Pixel of a moment. */
  x: (time: number) => number;
  width: number;
  /** Estimated pixels of an event's name. */
  labelWidth: (item: TimelineItem) => number;
}

function extentOf({ span }: TimelineItem, { x, width }: Place): { x: number; width: number } {
  const from = Math.max(x(span.start), -LEAST_WIDTH);
  const to = Math.min(x(span.end), width + LEAST_WIDTH);
  return to - from < LEAST_WIDTH
    ? { x: (from + to - LEAST_WIDTH) / 2, width: LEAST_WIDTH }
    : { x: from, width: to - from };
}

const isInView = ({ span }: TimelineItem, { x, width }: Place) => x(span.end) >= 0 && x(span.start) <= width;

/** Joins what found no row into crowds, from left to right. */
function crowdsOf(left: { item: TimelineItem; x: number; width: number }[]) {
  const crowds: { items: TimelineItem[]; x: number; width: number }[] = [];
  for (const { item, x, width } of left) {
    const last = crowds.at(-1);
    if (last && x <= last.x + Math.max(last.width, CROWD_WIDTH) + GAP) {
      last.items.push(item);
      last.width = Math.max(last.width, x + width - last.x);
    } else crowds.push({ items: [item], x, width });
  }
  return crowds.map((crowd) => ({ ...crowd, width: Math.max(crowd.width, CROWD_WIDTH) }));
}

/** First free row, left to right; the last row is kept for crowds. */
function fillLane(items: TimelineItem[], lane: Lane, rows: number, place: Place): Pick<Layout, 'placed' | 'crowds'> {
  const rowHeight = lane.name === 'events' ? EVENT_ROW : FACT_ROW;
  const yOf = (row: number) => lane.y + HEAD + row * rowHeight;
  const ends = Array.from({ length: rows }, () => Number.NEGATIVE_INFINITY);
  const placed: Placed[] = [];
  const left: { item: TimelineItem; x: number; width: number }[] = [];
  for (const item of items.filter((one) => isInView(one, place))) {
    const extent = extentOf(item, place);
    const withLabel = extent.width + (lane.name === 'events' ? place.labelWidth(item) : 0);
    const row = ends.findIndex((end) => end + GAP <= extent.x);
    if (row < 0) {
      left.push({ item, ...extent });
      continue;
    }
    // A name may not run over the edge, nor take the place of an event that would stand under it.
    const labelled = lane.name === 'events' && extent.x + withLabel <= place.width;
    ends[row] = extent.x + (labelled ? withLabel : extent.width);
    placed.push({ item, lane: lane.name, ...extent, y: yOf(row), height: rowHeight - GAP, labelled });
  }
  const crowds = crowdsOf(left).map((crowd) => ({
    ...crowd,
    lane: lane.name,
    y: yOf(rows),
    height: Math.max(rowHeight, 14) - GAP,
  }));
  return { placed, crowds };
}

/** Lays out items (in order of time) for a window of time; the same items always get the same height, so that zooming moves nothing up or down. */
export function layOut(items: TimelineItem[], place: Place): Layout {
  const byLane = Map.groupBy(items, laneOf);
  const names = (['events', ...TOPICS] as const).filter((name) => byLane.has(name));
  const topics = names.filter((name) => name !== 'events').length;
  const rowsATopic = Math.min(
    ROWS_A_TOPIC.most,
    Math.max(ROWS_A_TOPIC.least, Math.floor(FACT_ROWS / Math.max(topics, 1))),
  );
  const layout: Layout = { lanes: [], placed: [], crowds: [], height: 0 };
  for (const name of names) {
    const rows = name === 'events' ? EVENT_ROWS : rowsATopic;
    const height = HEAD + rows * (name === 'events' ? EVENT_ROW : FACT_ROW) + 16;
    const lane = { name, y: layout.height, height };
    const filled = fillLane(byLane.get(name) ?? [], lane, rows, place);
    layout.lanes.push(lane);
    layout.placed.push(...filled.placed);
    layout.crowds.push(...filled.crowds);
    layout.height += height + LANE_GAP;
  }
  return layout;
}
