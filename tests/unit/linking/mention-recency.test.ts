import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMentionRecency, lastNamings, type Naming } from '../../../linking/context/mention-recency.ts';

/** Six entities and the others of their surnames: few enough to meet again. */
const naming: fc.Arbitrary<Naming> = fc.record({ named: fc.integer({ min: -6, max: 5 }), isAside: fc.boolean() });
const namings = fc.array(naming, { maxLength: 20 });

function recencyAfter(...texts: Naming[][]) {
  const recency = createMentionRecency();
  for (const one of texts.flat()) recency.note(one);
  return recency;
}

describe('the recency of mentions', () => {
  it('puts last who was named last, and first who was only named aside', () => {
    const recency = recencyAfter([
      { named: 0, isAside: false },
      { named: 1, isAside: false },
      { named: 2, isAside: true },
      { named: ~1, isAside: false },
      { named: 0, isAside: false },
    ]);
    expect(recency.among([0, 1, 2, 3])).toBe([2, 1, ~1, 0].join());
    expect(recency.rank(3)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('is the same after the last namings of a text as after all of them', () => {
    fc.assert(
      fc.property(namings, namings, (before, text) => {
        const everybody = [0, 1, 2, 3, 4, 5];
        expect(recencyAfter(before, lastNamings(text)).among(everybody)).toBe(
          recencyAfter(before, text).among(everybody),
        );
      }),
    );
  });
});
