/**
 * Finding a note's quote again: the very words first, chosen by what stands around them; then
 * nearly; else not at all.
 */
import { describe, expect, it } from 'vitest';
import { findExact, findSimilar, type Place } from '../../../page/quotes/match-quote.ts';

const quoteOf = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

function similar(text: string, quote: ReturnType<typeof quoteOf>): Place | undefined {
  const steps = findSimilar(text, quote);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

const textAt = (text: string, place: Place | undefined) => place && text.slice(place.start, place.end);

const QUOTE = 'the court found that the visits had been recorded on tape';
const FILLER = 'Roses and hedges were discussed at length by all who came. '.repeat(400);

describe('the very words', () => {
  it.each([
    ['a roses b roses c', quoteOf('roses', 'b ', ' c'), 10],
    ['a roses b roses c', quoteOf('roses', 'a ', ' b'), 2],
    ['a roses b roses c', quoteOf('roses', 'x', 'y'), 2],
    ['nothing here', quoteOf('roses'), undefined],
  ])('in %j', (text, quote, start) => {
    expect(findExact(text, quote)?.start).toBe(start);
  });
});

describe('nearly the words', () => {
  it('with a word changed, far into a long page', () => {
    const changed = 'the court found that these visits had been recorded on tapes';
    const text = `${FILLER}${changed}. ${FILLER}`;
    const found = similar(text, quoteOf(QUOTE));
    expect(textAt(text, found)).toMatch(/^the court found .* tape/);
    expect(found?.similarity).toBeLessThan(1);
  });

  it('much changed, only where its surroundings still stand', () => {
    const changed = 'the tribunal found that the visits were recorded on tape';
    const text = `${FILLER}Before that, ${changed}, and more.`;
    expect(textAt(text, similar(text, quoteOf(QUOTE, 'Before that, ', ', and more.')))).toContain('tribunal');
    expect(similar(text, quoteOf(QUOTE, 'In an other place ', ' something else'))).toBeUndefined();
  });

  it('not where too much has changed, and not for a word or two', () => {
    expect(similar(`${FILLER}the court said nothing of any tape`, quoteOf(QUOTE))).toBeUndefined();
    expect(similar('the vizits', quoteOf('the visits'))).toBeUndefined();
  });
});
