import { describe, expect, it } from 'vitest';
import { inCorridor, isOnAny, nearestBox } from '../../../page/hover/geometry.ts';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('inCorridor', () => {
  const line = box(100, 100, 60, 20);
  const below = box(100, 128, 360, 200);
  const above = box(0, 0, 360, 92);

  it.each([
    ['between the line and a card below', below, { x: 130, y: 124 }, true],
    ['in the widening part of the corridor', below, { x: 300, y: 127 }, true],
    ['beside the corridor', below, { x: 400, y: 121 }, false],
    ['left of the corridor', below, { x: 90, y: 124 }, false],
    ['above the line', below, { x: 130, y: 90 }, false],
    ['between the line and a card above', above, { x: 120, y: 96 }, true],
    ['below the line when the card is above', above, { x: 120, y: 124 }, false],
  ])('%s', (_, card, point, expected) => {
    expect(inCorridor(line, card, point)).toBe(expected);
  });
});

describe('nearestBox', () => {
  it('takes the line of a wrapped name that is nearest the pointer', () => {
    const first = box(500, 100, 100, 20);
    const second = box(50, 120, 80, 20);
    expect(nearestBox([first, second], { x: 60, y: 130 })).toBe(second);
    expect(nearestBox([first, second], { x: 520, y: 90 })).toBe(first);
    expect(nearestBox([], { x: 0, y: 0 })).toBeUndefined();
  });
});

describe('isOnAny', () => {
  it('counts a pixel around the box', () => {
    expect(isOnAny([box(10, 10, 10, 10)], { x: 9.5, y: 15 })).toBe(true);
    expect(isOnAny([box(10, 10, 10, 10)], { x: 8, y: 15 })).toBe(false);
  });
});
