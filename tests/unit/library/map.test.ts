import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceSides, heightOfSide } from '../../../entrypoints/library/sections/map/balance.ts';
import { foldGroups, type MapGroup } from '../../../entrypoints/library/sections/map/map-groups.ts';
import { statedTiesAmong, tiesAmong } from '../../../entrypoints/library/sections/map/neighbour-ties.ts';
import { createFactBase } from '../../../entrypoints/library/shell/fact-base.ts';
import { entity, fact, pack } from '../data/packs.ts';

const group = (key: string, size: number): MapGroup => ({
  key,
  label: key,
  names: Array.from({ length: size }, (_, at) => entity(`${key}-${at}`)),
  faint: false,
});

const anyGroups = fc
  .array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 14 })
  .map((sizes) => sizes.map((size, at) => group(`group-${at}`, size)));

const namesOf = (groups: readonly MapGroup[]) => groups.flatMap(({ names }) => names.map(({ id }) => id));

describe('foldGroups', () => {
  it('shows at most 40 names, and of each group the first ones', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const folded = foldGroups(groups, new Set());
        expect(namesOf(folded).length).toBeLessThanOrEqual(40);
        folded.forEach(({ names, hidden }, at) => {
          const all = groups[at]?.names ?? [];
          expect(names).toEqual(all.slice(0, names.length));
          expect(names.length).toBeGreaterThan(0);
          expect(names.length + hidden).toBe(all.length);
          expect(hidden).not.toBe(1);
        });
      }),
    );
  });

  it('folds the largest group first', () => {
    const folded = foldGroups([group('few', 5), group('many', 82)], new Set());
    expect(folded.map(({ hidden }) => hidden)).toEqual([0, 47]);
  });

  it('shows all names of an unfolded group', () => {
    const folded = foldGroups([group('few', 5), group('many', 82)], new Set(['many']));
    expect(folded.map(({ names, hidden }) => [names.length, hidden])).toEqual([
      [5, 0],
      [82, 0],
    ]);
  });
});

describe('balanceSides', () => {
  it('keeps every name once and gives both sides about the same height', () => {
    fc.assert(
      fc.property(anyGroups, fc.boolean(), (groups, unfold) => {
        const folded = foldGroups(groups, new Set(unfold ? groups.map(({ key }) => key) : []));
        const [left, right] = balanceSides(folded, 'en');
        expect(new Set([...namesOf(left), ...namesOf(right)])).toEqual(new Set(namesOf(folded)));
        expect(namesOf(left).length + namesOf(right).length).toBe(namesOf(folded).length);
        if (namesOf(folded).length > 1)
          expect(Math.abs(heightOfSide(left, 'en') - heightOfSide(right, 'en'))).toBeLessThanOrEqual(3);
      }),
    );
  });

  it('splits a single group, which keeps its button at its end', () => {
    const [left, right] = balanceSides(foldGroups([group('only', 82)], new Set()), 'en');
    expect([left, right].map((side) => side.map(({ names, hidden }) => [names.length, hidden]))).toEqual([
      [[20, 0]],
      [[20, 42]],
    ]);
  });
});

describe('ties among names', () => {
  const facts = createFactBase([
    pack({
      entities: [
        entity('ana', { relations: [{ type: 'headed', to: 'grupo' }] }),
        entity('berta', { relations: [{ type: 'distinct-from', to: 'ana' }] }),
        entity('grupo'),
        entity('carla'),
      ],
      facts: [fact('ana.one', { about: ['ana', 'berta', 'carla'] }), fact('ana.two', { about: ['ana', 'carla'] })],
      disputes: [],
    }),
  ]);
  const pairs = (ties: ReturnType<typeof tiesAmong>) =>
    ties.map(({ from, tie }) => `${from} ${tie.other.id} ${tie.type}`);

  it('are the stated relations between them, each once', () => {
    expect(pairs(statedTiesAmong(['grupo', 'ana', 'berta', 'carla'], facts))).toEqual(['grupo ana headed']);
    expect(pairs(statedTiesAmong(['ana', 'berta'], facts))).toEqual([]);
  });

  it('may include pairs that share facts', () => {
    expect(pairs(tiesAmong(['ana', 'carla', 'grupo'], facts))).toEqual([
      'ana carla named-together',
      'ana grupo headed',
    ]);
  });
});
