import { describe, expect, it } from 'vitest';
import { gatherCard } from '../../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../../data/facts/in-memory-facts.ts';
import { wholePack } from './packs.ts';

describe('gatherCard', () => {
  it('puts key facts first, then the others by date, undated ones last', async () => {
    const card = await gatherCard(inMemoryFacts([wholePack()]), 'test/ana');
    expect(card?.facts.map(({ id }) => id)).toEqual([
      'test/berta.shared',
      'test/ana.earlier',
      'test/ana.later',
      'test/ana.undated',
    ]);
  });

  it('reads a relation from both ends', async () => {
    const facts = inMemoryFacts([wholePack()]);
    const tie = async (id: string) =>
      (await gatherCard(facts, id))?.related.map((one) => [one.id, one.type, one.inverse]);
    expect(await tie('test/berta')).toEqual([['test/ana', 'parent-of', false]]);
    expect(await tie('test/ana')).toEqual([['test/berta', 'parent-of', true]]);
  });

  it('includes the cited sources, and gives nothing for an unknown id', async () => {
    const facts = inMemoryFacts([wholePack()]);
    expect(Object.keys((await gatherCard(facts, 'test/ana'))?.sources ?? {})).toEqual(['test/a-source']);
    expect(await gatherCard(facts, 'test/nobody')).toBeUndefined();
  });
});
