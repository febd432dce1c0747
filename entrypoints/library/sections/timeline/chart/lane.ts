/** Places the items and labels of one lane in its rows. */
import type { TimelineItem } from '../timeline-items.ts';

/** The visible window of time. */
export interface Viewport {
  /** The pixel of a timestamp. */
  x: (time: number) => number;
  /** Pixels. */
  width: number;
  /** Width in pixels of an item's whole label. */
  labelWidth: (item: TimelineItem) => number;
  /** Height of a row in pixels, which grows with the reader's text size. */
  rowHeight: number;
}

/** An item and the pixels that it covers. */
export interface Extent {
  item: TimelineItem;
  x: number;
  width: number;
}

/** An item with its place in pixels of the chart. */
export interface PlacedItem extends Extent {
  y: number;
  height: number;
  /** Where there is room for its label, or for the beginning of it. */
  label?: { x: number; width: number; onBar: boolean };
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
export interface Lane {
  y: number;
  height: number;
}

/** The marks and clusters of a lane, or of all lanes. */
export interface LaneLayout {
  marks: PlacedItem[];
  clusters: Cluster[];
}

// All in pixels.
const GAP = 2;
const LABEL_GAP = 5;
/** Space after a label, which divides it from the next mark. */
const LABEL_END_GAP = 8;
/** A shorter beginning of a label says nothing. In heights of a row. */
const MIN_LABEL_WIDTH_ROWS = 3;
/** Space between two lanes. */
export const LANE_GAP = 8;
/** Room for "+12"; clusters nearer to each other are joined. */
const MIN_CLUSTER_WIDTH = 30;

/** A row of a lane while it is filled from left to right. */
interface Row {
  /** Right ends of the last mark, and of its label. */
  markEnd: number;
  labelEnd: number;
  last?: PlacedItem;
}

/** Joins neighbouring items, given from left to right. */
function joinIntoClusters(extents: readonly Extent[]): Omit<Cluster, 'y' | 'height'>[] {
  const clusters: Omit<Cluster, 'y' | 'height'>[] = [];
  for (const { item, x, width } of extents) {
    const last = clusters.at(-1);
    if (last && x <= last.x + Math.max(last.width, MIN_CLUSTER_WIDTH) + GAP) {
      last.items.push(item);
      last.width = Math.max(last.width, x + width - last.x);
    } else clusters.push({ items: [item], x, width });
  }
  return clusters.map((cluster) => ({ ...cluster, width: Math.max(cluster.width, MIN_CLUSTER_WIDTH) }));
}

const minLabelWidth = ({ rowHeight }: Viewport) => MIN_LABEL_WIDTH_ROWS * rowHeight;

/** The label of an item that has the row to itself: on a long bar, else behind the mark. */
function labelOf({ item, x, width }: Extent, viewport: Viewport): PlacedItem['label'] {
  const whole = viewport.labelWidth(item);
  const from = Math.max(x, 0);
  const onBar = { x: from + 2 * LABEL_GAP, width: whole, onBar: true };
  if (onBar.x + whole + 2 * LABEL_GAP <= Math.min(x + width, viewport.width)) return onBar;
  const label = { x: Math.max(x + width, 0) + LABEL_GAP, width: whole, onBar: false };
  label.width = Math.min(whole, viewport.width - label.x);
  return label.width >= Math.min(whole, minLabelWidth(viewport)) ? label : undefined;
}

/** Shortens the last label of a row to make room for a mark at `x`, or takes it away. */
function cutLastLabel({ last }: Row, x: number, viewport: Viewport): void {
  if (!last?.label) return;
  const { label, item } = last;
  label.width = Math.min(label.width, x - LABEL_END_GAP - label.x);
  if (label.width < Math.min(viewport.labelWidth(item), minLabelWidth(viewport))) delete last.label;
}

/**
 * The row for a mark at `x`: the first that is free there, else the one whose last label keeps most
 * when it is cut; undefined where marks fill all rows.
 */
function rowAt(rows: readonly Row[], x: number): Row | undefined {
  const free = rows.find(({ labelEnd }) => labelEnd <= x);
  if (free) return free;
  const kept = ({ last }: Row) => (last?.label ? x - last.label.x : 0);
  return rows.filter(({ markEnd }) => markEnd <= x).toSorted((a, b) => kept(b) - kept(a))[0];
}

interface Space {
  /** Upper edge of the lane in pixels. */
  y: number;
  rows: number;
  /** The lane has more items than rows, so that at some zoom it needs a row of clusters. */
  hasClusters: boolean;
  viewport: Viewport;
}

/**
 * Places items, given from left to right. A label takes the room to the next mark in its row and is
 * cut where that is too short. Clusters have a row of their own below the others.
 */
export function layOutLane(
  extents: readonly Extent[],
  { y, rows, hasClusters, viewport }: Space,
): LaneLayout & { height: number } {
  const { rowHeight } = viewport;
  const filled: Row[] = Array.from({ length: rows }, () => ({
    markEnd: Number.NEGATIVE_INFINITY,
    labelEnd: Number.NEGATIVE_INFINITY,
  }));
  const marks: PlacedItem[] = [];
  const withoutRow: Extent[] = [];
  for (const extent of extents) {
    const row = rowAt(filled, extent.x);
    if (!row) {
      withoutRow.push(extent);
      continue;
    }
    cutLastLabel(row, extent.x, viewport);
    const label = labelOf(extent, viewport);
    const place = { y: y + (1 + filled.indexOf(row)) * rowHeight, height: rowHeight - GAP };
    const placed: PlacedItem = { ...extent, ...place, ...(label && { label }) };
    marks.push(placed);
    row.last = placed;
    row.markEnd = extent.x + extent.width + GAP;
    row.labelEnd = Math.max(row.markEnd, label ? label.x + label.width + LABEL_END_GAP : 0);
  }
  const clusters = joinIntoClusters(withoutRow).map((cluster) => ({
    ...cluster,
    y: y + (1 + rows) * rowHeight,
    height: rowHeight - GAP,
  }));
  return { marks, clusters, height: (1 + rows + Number(hasClusters)) * rowHeight };
}
