import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  isSameAmong,
  joinMoves,
  type Moves,
  NamingOrder,
  NOBODY,
  type Sequence,
} from '../../../linking/context/mention-recency.ts';

/** Six entities and the others of their surnames: few enough to meet again. */
const named = fc.integer({ min: -6, max: 5 });
const everybody = new Set([0, 1, 2, 3, 4, 5]);
const moves: fc.Arbitrary<Moves> = fc.record({
  asides: fc.array(named, { maxLength: 3 }),
  lastNamings: fc.uniqueArray(named, { maxLength: 4 }),
});
const texts = fc.array(moves, { maxLength: 8 });

/** Followed from text to text. */
function followed(before: Sequence, all: readonly Moves[]): NamingOrder {
  const order = new NamingOrder(before);
  for (const one of all) order.noteAll(one);
  return order;
}

describe('the order of namings', () => {
  it('after a text is the one that comes of following it', () => {
    fc.assert(
      fc.property(texts, (all) => {
        const sequence = all.reduce(after, NOBODY);
        expect(sequence.join()).toBe(followed(NOBODY, all).among(everybody));
      }),
    );
  });

  it('is moved by several texts as by one that does all they do', () => {
    fc.assert(
      fc.property(texts, texts, (before, all) => {
        const start = before.reduce(after, NOBODY);
        expect(after(start, joinMoves(all)).join()).toBe(followed(start, all).among(everybody));
      }),
    );
  });

  it('is the same among some exactly when they stand in the same order', () => {
    fc.assert(
      fc.property(texts, texts, fc.uniqueArray(fc.nat(5)), (all, others, some) => {
        const [a, b] = [all.reduce(after, NOBODY), others.reduce(after, NOBODY)];
        const meant = new Set(some);
        const isSame = new NamingOrder(a).among(meant) === new NamingOrder(b).among(meant);
        expect(isSameAmong(meant, a, b)).toBe(isSame);
      }),
    );
  });
});
