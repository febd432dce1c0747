import { expect, it } from 'vitest';
import { cardChanges, nameClashes } from '../../../../data/installed-packs/plan-import.ts';
import { selectCards } from '../../../../data/pack/export/select-cards.ts';
import { checkPackFile } from '../../../../data/pack/file/check-file.ts';
import type { Alias } from '../../../../data/pack/schema.ts';
import { runToEnd } from '../../../../page/reading/run-to-end.ts';
import { entity, fact, pack } from '../packs.ts';

const alias = (text: string): Alias => ({ text, lang: ['mul'], strength: 'strong', cues: [], against: [] });

it('cardChanges tells what becomes of each card that is not the same', () => {
  const before = pack();
  const after = pack({
    entities: [entity('ana', { line: { en: 'another', es: 'otra' } }), entity('carla')],
    facts: [fact('ana.later', { date: '2002' }), fact('ana.earlier', { date: '1999' }), fact('ana.new')],
  });
  expect(cardChanges(before, after).map(({ id, change, facts }) => [id, change, facts])).toEqual([
    ['ana', 'changed', { added: 1, removed: 1, changed: 1 }],
    ['carla', 'added', { added: 0, removed: 0, changed: 0 }],
    ['berta', 'removed', { added: 0, removed: 1, changed: 0 }],
  ]);
  expect(cardChanges(before, before)).toEqual([]);
});

it('nameClashes finds names of other packs, however they are written', () => {
  const mine = pack({ entities: [entity('ana', { aliases: [alias('ANA  Tórres'), alias('Ana T.')] })] });
  const other = pack({ id: 'other', entities: [entity('x', { aliases: [alias('Ana Torres')] })] });
  expect(nameClashes(mine, [other]).map(({ text }) => text)).toEqual(['ANA  Tórres']);
});

it('selectCards makes a pack that an import accepts', () => {
  const whole = pack({ featured: ['ana', 'berta'] });
  const part = selectCards(whole, new Set(['berta']));
  expect(part.id).toBe('test-selection');
  expect(part.facts.map(({ id, about }) => [id, about])).toEqual([['berta.shared', ['berta']]]);
  const { pack: read } = runToEnd(
    checkPackFile(structuredClone(part), { reservedIds: new Set(), othersNames: new Set() }),
  );
  expect(read).toEqual(part);
});
