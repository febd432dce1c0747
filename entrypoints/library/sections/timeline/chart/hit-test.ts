import type { TimelineItem } from '../timeline-items.ts';
import type { Cluster, LaneLayout, PlacedItem } from './lane.ts';

/** Pixels around a mark: with it, a target at least 24 pixels wide (WCAG 2.5.8). */
const MAX_DISTANCE = 12;

/** What a click on the chart hits. */
export type Hit = { type: 'item'; item: TimelineItem } | { type: 'cluster'; cluster: Cluster };

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function distanceTo(box: Box, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - (box.x + box.width));
  const dy = Math.max(box.y - y, 0, y - (box.y + box.height));
  return Math.hypot(dx, dy);
}

/** A mark with its label. */
function withLabel({ x, width, y, height, label }: PlacedItem): Box {
  const right = Math.max(x + width, label ? label.x + label.width : x);
  return { x, width: right - x, y, height };
}

/** The mark, label or cluster nearest to a point (in pixels of the chart), within `MAX_DISTANCE`. */
export function hitTest({ marks, clusters }: LaneLayout, x: number, y: number): Hit | undefined {
  const candidates: { hit: Hit; distance: number }[] = [
    ...marks.map((mark) => ({
      hit: { type: 'item', item: mark.item } as const,
      distance: distanceTo(withLabel(mark), x, y),
    })),
    ...clusters.map((cluster) => ({ hit: { type: 'cluster', cluster } as const, distance: distanceTo(cluster, x, y) })),
  ];
  const near = candidates.filter(({ distance }) => distance <= MAX_DISTANCE);
  return near.sort((a, b) => a.distance - b.distance)[0]?.hit;
}
