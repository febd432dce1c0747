import type { TimelineItem } from '../timeline-items.ts';
import type { Cluster, TimelineLayout } from './layout.ts';

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

/** The mark or cluster nearest to a point (in pixels of the chart), within `MAX_DISTANCE`. */
export function hitTest({ marks, clusters }: TimelineLayout, x: number, y: number): Hit | undefined {
  const candidates: { hit: Hit; distance: number }[] = [
    ...marks.map((mark) => ({ hit: { type: 'item', item: mark.item } as const, distance: distanceTo(mark, x, y) })),
    ...clusters.map((cluster) => ({ hit: { type: 'cluster', cluster } as const, distance: distanceTo(cluster, x, y) })),
  ];
  const near = candidates.filter(({ distance }) => distance <= MAX_DISTANCE);
  return near.sort((a, b) => a.distance - b.distance)[0]?.hit;
}
