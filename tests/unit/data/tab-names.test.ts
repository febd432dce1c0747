import { expect, it } from 'vitest';
import { frameOfMention, mergeNames } from '../../../data/messaging/tab-names.ts';

const nameOf = (id: string, count: number, ambiguous = false, confidence = 1) => ({ id, count, ambiguous, confidence });

const NAMES = mergeNames([
  { frame: 0, names: [nameOf('a', 2), nameOf('b', 1, true, 0.4)] },
  { frame: 7, names: [nameOf('c', 1), nameOf('b', 3, false, 0.8)] },
]);

it('makes one list of the names of all frames, the page’s first', () => {
  expect(NAMES.map(({ id, count, ambiguous, confidence }) => [id, count, ambiguous, confidence])).toEqual([
    ['a', 2, false, 1],
    ['b', 4, false, expect.closeTo(0.7)],
    ['c', 1, false, 1],
  ]);
});

it('finds the frame of a mention', () => {
  const frames = NAMES[1]?.frames ?? [];
  expect([0, 1, 3].map((index) => frameOfMention(frames, index))).toEqual([
    { frame: 0, index: 0 },
    { frame: 7, index: 0 },
    { frame: 7, index: 2 },
  ]);
});
