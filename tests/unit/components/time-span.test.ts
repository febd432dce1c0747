import edtf from 'edtf';
import { describe, expect, it } from 'vitest';
import { timeSpanOf } from '../../../components/dates/time-span.ts';
import { buildPack } from '../../../data/pack/build-pack.ts';

const { pack } = buildPack('data/packs/peru');
const dates = new Set(pack.facts.flatMap(({ date }) => (date ? [date] : [])));

describe('timeSpanOf', () => {
  it.each([
    ['1992-04-05', '1992-04-05', '1992-04-06', 'day', false],
    ['1992-04', '1992-04-01', '1992-05-01', 'month', false],
    ['1992', '1992-01-01', '1993-01-01', 'year', false],
    ['2011-23', '2011-09-01', '2011-12-01', 'season', false],
    ['2011-24', '2011-12-01', '2012-03-01', 'season', false],
    ['1934~', '1934-01-01', '1935-01-01', 'year', true],
    ['1990/2000-11', '1990-01-01', '2000-12-01', 'span', false],
  ])('%s', (date, start, end, precision, approximate) => {
    expect(timeSpanOf(date)).toEqual({ start: Date.parse(start), end: Date.parse(end), precision, approximate });
  });

  it('has an infinite end where the date leaves it open', () => {
    expect(timeSpanOf('2004/..')).toMatchObject({ start: Date.parse('2004-01-01'), end: Number.POSITIVE_INFINITY });
    expect(timeSpanOf('../2004')).toMatchObject({ start: Number.NEGATIVE_INFINITY });
  });

  it.each(['', 'soon', '92', '../..'])('returns undefined for %j', (date) => {
    expect(timeSpanOf(date)).toBeUndefined();
  });

  it('agrees with EDTF.js on every closed date of the packaged pack', () => {
    // EDTF.js gives seasons other months.
    const closed = [...dates].filter((date) => !date.includes('..') && !/-2[1-4]\b/.test(date));
    expect(closed.length).toBeGreaterThan(50);
    for (const date of closed) {
      const { min, max } = edtf(date);
      expect(timeSpanOf(date), date).toMatchObject({ start: min, end: max + 1 });
    }
  });
});
