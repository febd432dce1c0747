import { describe, expect, it } from 'vitest';
import { withCorrection, withoutCorrection } from '../../../data/settings/correct-names.ts';
import { correctionsOf, MAX_CORRECTIONS, qualifyCorrections } from '../../../data/settings/corrections.ts';

const one = { site: 'a.example', name: 'Torres', from: 'north/ana-torres', to: 'north/berta-torres' };

describe('corrections', () => {
  it('are read from storage without malformed ones', () => {
    expect(correctionsOf([one, { ...one, to: null }, { ...one, to: 3 }, null, 'x', { site: '' }])).toEqual([
      one,
      { ...one, to: null },
    ]);
    expect(correctionsOf({ one })).toEqual([]);
    expect(correctionsOf(undefined)).toEqual([]);
  });

  it('are replaced by a later one of the same name, entity and site, case aside', () => {
    const changed = { ...one, name: 'TORRES', to: null };
    expect(withCorrection([one], changed)).toEqual([changed]);
    expect(withCorrection([one], { ...one, site: 'b.example' })).toHaveLength(2);
    expect(withoutCorrection([one], changed)).toEqual([]);
  });

  it('are limited in number; the oldest go first', () => {
    const many = Array.from({ length: MAX_CORRECTIONS }, (_, index) => ({ ...one, site: `${index}.example` }));
    const after = withCorrection(many, one);
    expect(after).toHaveLength(MAX_CORRECTIONS);
    expect(after.at(-1)).toEqual(one);
    expect(after[0]?.site).toBe('1.example');
  });

  it('of an older release get the pack in their ids', () => {
    const old = { ...one, from: 'ana-torres', to: 'berta-torres' };
    expect(qualifyCorrections([old, { ...old, to: null }], 'north')).toEqual([one, { ...one, to: null }]);
    const all = [one];
    expect(qualifyCorrections(all, 'south')).toBe(all);
  });
});
