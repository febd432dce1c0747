import type { TimelineItem } from '../timeline-items.ts';
import { LANE_NAMES, laneOf } from './layout.ts';

/** The item of the lane above (-1) or below (1) that is nearest in time. */
function inNeighbourLane(items: TimelineItem[], from: TimelineItem, direction: -1 | 1): TimelineItem | undefined {
  const used = LANE_NAMES.filter((lane) => items.some((item) => laneOf(item) === lane));
  const lane = used[used.indexOf(laneOf(from)) + direction];
  const distance = (item: TimelineItem) => Math.abs(item.span.start - from.span.start);
  return items.filter((item) => laneOf(item) === lane).sort((a, b) => distance(a) - distance(b))[0];
}

/**
 * The item that a key moves to from the chosen one. `items` are in order of time. Undefined for a
 * key that moves nowhere, and at the end of the items.
 */
export function itemForKey(
  key: string,
  items: TimelineItem[],
  chosen: TimelineItem | undefined,
): TimelineItem | undefined {
  const index = chosen ? items.indexOf(chosen) : -1;
  switch (key) {
    case 'ArrowRight':
      return items[index + 1];
    case 'ArrowLeft':
      return index < 0 ? items.at(-1) : items[index - 1];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    case 'ArrowDown':
      return chosen && index >= 0 ? inNeighbourLane(items, chosen, 1) : items[0];
    case 'ArrowUp':
      return chosen && index >= 0 ? inNeighbourLane(items, chosen, -1) : items[0];
    default:
      return undefined;
  }
}
