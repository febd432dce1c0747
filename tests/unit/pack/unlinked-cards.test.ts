import { expect, test } from 'vitest';
import type { Alias } from '../../../data/pack/schema.ts';
import { unlinkedCards } from '../../../scripts/pack/unlinked-cards.ts';
import { entity, pack } from '../data/packs.ts';

const alias = (text: string, strength: Alias['strength'] = 'strong'): Alias => ({
  text,
  lang: ['mul'],
  strength,
  cues: [],
  against: [],
});

const given = pack({
  entities: [
    entity('ana', { aliases: [alias('Ana Quandt'), alias('Quandt', 'weak')] }),
    entity('eva', { aliases: [alias('Eva Quandt'), alias('Quandt', 'weak')] }),
    entity('ivo', { aliases: [alias('Ivo Bek'), alias('Bek', 'weak')] }),
  ],
});

test('lists the cards that no text names', () => {
  expect(unlinkedCards(given, [{ text: 'Ana Quandt met Eva Quandt.' }])).toEqual(['ivo']);
});

test('lists a card whose name stands for something else in each text', () => {
  expect(unlinkedCards(given, [{ text: 'Ana Quandt and Eva Quandt.' }, { text: 'The river Bek rose.' }])).toEqual([
    'ivo',
  ]);
});
