/** Where an arrow key leads from the chosen item: along time, or to the lane above or below at about the same time. */
import { TOPICS } from '../../../../../data/pack/schema.ts';
import type { TimelineItem } from '../timeline-items.ts';
import { laneOf } from './layout.ts';

const LANES = ['events', ...TOPICS] as const;

function inOtherLane(items: TimelineItem[], from: TimelineItem, direction: -1 | 1): TimelineItem | undefined {
  const used = LANES.filter((lane) => items.some((item) => laneOf(item) === lane));
  const lane = used[used.indexOf(laneOf(from)) + direction];
  const away = (item: TimelineItem) => Math.abs(item.span.start - from.span.start);
  return items.filter((item) => laneOf(item) === lane).sort((a, b) => away(a) - away(b))[0];
}

/** `items` are in order of time. Undefined for a key that is no arrow, and where there is nothing further. */
export function stepFrom(key: string, items: TimelineItem[], from: TimelineItem | undefined): TimelineItem | undefined {
  const at = from ? items.indexOf(from) : -1;
  switch (key) {
    case 'ArrowRight':
      return items[at + 1];
    case 'ArrowLeft':
      return at < 0 ? items.at(-1) : items[at - 1];
    case 'Home':
      return items[0];
    case 'End':
      return items.at(-1);
    case 'ArrowDown':
      return from && at >= 0 ? inOtherLane(items, from, 1) : items[0];
    case 'ArrowUp':
      return from && at >= 0 ? inOtherLane(items, from, -1) : items[0];
    default:
      return undefined;
  }
}
