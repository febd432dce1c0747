import { describe, expect, it } from 'vitest';
import { gatherCard } from '../../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../../data/facts/in-memory-facts.ts';
import { pack } from './packs.ts';

describe('gatherCard', () => {
  it('puts key facts first, then the others by date, undated ones last', async () => {
    const card = await gatherCard(inMemoryFacts(pack()), 'ana');
    expect(card?.facts.map(({ id }) => id)).toEqual(['berta.shared', 'ana.earlier', 'ana.later', 'ana.undated']);
  });

  it('reads a relation from both ends', async () => {
    const facts = inMemoryFacts(pack());
    const tie = async (id: string) =>
      (await gatherCard(facts, id))?.related.map((one) => [one.id, one.type, one.inverse]);
    expect(await tie('berta')).toEqual([['ana', 'parent-of', false]]);
    expect(await tie('ana')).toEqual([['berta', 'parent-of', true]]);
  });

  it('brings every source that it cites, and knows of no other card', async () => {
    const facts = inMemoryFacts(pack());
    expect(Object.keys((await gatherCard(facts, 'ana'))?.sources ?? {})).toEqual(['a-source']);
    expect(await gatherCard(facts, 'nobody')).toBeUndefined();
  });
});
