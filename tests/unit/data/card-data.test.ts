import { describe, expect, it } from 'vitest';
import { gatherCard } from '../../../data/facts/card-data.ts';
import { packedFacts } from '../../../data/facts/in-memory-facts.ts';
import { entity, fact, pack } from './packs.ts';

describe('gatherCard', () => {
  it('puts the facts of the brief first, those of another card too, then the others by date', async () => {
    const brief = ['berta.alone', 'ana.later'].map((id) => ({ fact: id, text: { en: id, es: id } }));
    const { facts } = pack();
    const packed = packedFacts(pack({ entities: [entity('ana', { brief })], facts: [...facts, fact('berta.alone')] }));
    const card = await gatherCard(packed, 'ana');
    expect(card?.facts.map(({ id }) => id)).toEqual([
      'berta.alone',
      'ana.later',
      'ana.earlier',
      'berta.shared',
      'ana.undated',
    ]);
  });

  it('reads a relation from both ends', async () => {
    const facts = packedFacts(pack());
    const tie = async (id: string) =>
      (await gatherCard(facts, id))?.related.map((one) => [one.id, one.type, one.inverse]);
    expect(await tie('berta')).toEqual([['ana', 'parent-of', false]]);
    expect(await tie('ana')).toEqual([['berta', 'parent-of', true]]);
  });

  it('brings every source that it cites, and knows of no other card', async () => {
    const facts = packedFacts(pack());
    expect(Object.keys((await gatherCard(facts, 'ana'))?.sources ?? {})).toEqual(['a-source']);
    expect(await gatherCard(facts, 'nobody')).toBeUndefined();
  });
});
