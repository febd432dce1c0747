/** What a press on the chart means: marks are smaller than a finger, so the nearest one within reach is meant. */

import type { TimelineItem } from '../timeline-items.ts';
import type { Crowd, Layout } from './layout.ts';

/** Pixels from the edge of a mark: together with it at least 24 across. */
const REACH = 12;

export type Hit = { type: 'item'; item: TimelineItem } | { type: 'crowd'; crowd: Crowd };

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function distance(box: Box, x: number, y: number): number {
  const dx = Math.max(box.x - x, 0, x - (box.x + box.width));
  const dy = Math.max(box.y - y, 0, y - (box.y + box.height));
  return Math.hypot(dx, dy);
}

export function hitAt({ placed, crowds }: Layout, x: number, y: number): Hit | undefined {
  const hits = [
    ...placed.map((one) => ({ hit: { type: 'item' as const, item: one.item }, far: distance(one, x, y) })),
    ...crowds.map((crowd) => ({ hit: { type: 'crowd' as const, crowd }, far: distance(crowd, x, y) })),
  ];
  const within = hits.filter(({ far }) => far <= REACH).sort((a, b) => a.far - b.far);
  return within[0]?.hit;
}
