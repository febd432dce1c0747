import { describe, expect, it } from 'vitest';
import { gatherCard } from '../../../data/facts/card-data.ts';
import { inMemoryFacts } from '../../../data/facts/in-memory-facts.ts';
import { entity, fact, pack, wholePack } from './packs.ts';

describe('gatherCard', () => {
  it('puts the facts of the brief first, those of another card too, then the others by date', async () => {
    const brief = ['berta.alone', 'ana.later'].map((id) => ({ fact: id, text: { en: id, es: id } }));
    const facts = [...pack().facts, fact('berta.alone')];
    const packed = inMemoryFacts([wholePack({ entities: [entity('ana', { brief })], facts })]);
    const card = await gatherCard(packed, 'test/ana');
    expect(card?.facts.map(({ id }) => id)).toEqual([
      'test/berta.alone',
      'test/ana.later',
      'test/ana.earlier',
      'test/berta.shared',
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

  it('puts who did it to whom before the others that are related to an entity', async () => {
    const relation = (id: string, type: 'ruled-on' | 'convicted-for' | 'perpetrator-of') =>
      entity(id, { relations: [{ type, to: 'event' }] });
    const entities = [
      entity('event', { relations: [{ type: 'part-of', to: 'conflict' }] }),
      entity('conflict'),
      relation('court', 'ruled-on'),
      relation('general', 'convicted-for'),
      relation('squad', 'perpetrator-of'),
    ];
    const card = await gatherCard(inMemoryFacts([wholePack({ entities, facts: [], disputes: [] })]), 'test/event');
    expect(card?.related.map(({ id }) => id)).toEqual(['test/conflict', 'test/squad', 'test/court', 'test/general']);
  });

  it('puts the strongest source of a fact first, and gives the day on which it was last checked', async () => {
    const [press] = pack().sources;
    if (!press) throw new Error('the pack has no source');
    const sources = [
      { ...press, id: 'paper', standing: 'party' as const },
      { ...press, id: 'court', standing: 'court' as const },
      { ...press, id: 'second-court', standing: 'court' as const },
    ];
    const citations = ['paper', 'court', 'second-court'].map((source) => ({ source }));
    const facts = [fact('ana.first', { citations }), fact('ana.second', { citations, checked: '2026-03-01' })];
    const packed = inMemoryFacts([wholePack({ entities: [entity('ana')], facts, sources })]);
    const card = await gatherCard(packed, 'test/ana');
    expect(card?.facts[0]?.citations.map(({ source }) => source)).toEqual([
      'test/court',
      'test/second-court',
      'test/paper',
    ]);
    expect(card?.facts.map(({ checked }) => checked)).toEqual(['2026-01-01', '2026-03-01']);
  });

  it('includes the cited sources, and gives nothing for an unknown id', async () => {
    const facts = inMemoryFacts([wholePack()]);
    expect(Object.keys((await gatherCard(facts, 'test/ana'))?.sources ?? {})).toEqual(['test/a-source']);
    expect(await gatherCard(facts, 'test/nobody')).toBeUndefined();
  });
});
