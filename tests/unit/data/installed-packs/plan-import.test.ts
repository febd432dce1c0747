import { expect, it } from 'vitest';
import { cardChanges, nameClashes } from '../../../../data/installed-packs/plan-import.ts';
import { selectCards } from '../../../../data/pack/export/select-cards.ts';
import { checkPackFile } from '../../../../data/pack/file/check-file.ts';
import type { Alias, Dispute, Entity } from '../../../../data/pack/schema.ts';
import { runToEnd } from '../../../../page/reading/run-to-end.ts';
import { entity, fact, pack } from '../packs.ts';

const alias = (text: string): Alias => ({ text, lang: ['mul'], strength: 'strong', cues: [], against: [] });

it('cardChanges tells what becomes of each card that is not the same', () => {
  const before = pack();
  const after = pack({
    entities: [entity('ana', { line: { en: 'another', es: 'otra' } }), entity('carla')],
    facts: [fact('ana.later', { date: '2002' }), fact('ana.earlier', { date: '1999' }), fact('ana.new')],
  });
  expect(cardChanges(before, after).map(({ id, change, parts, facts }) => [id, change, parts, facts])).toEqual([
    ['ana', 'changed', ['line'], { added: 1, removed: 1, changed: 1 }],
    ['carla', 'added', [], { added: 0, removed: 0, changed: 0 }],
    ['berta', 'removed', [], { added: 0, removed: 1, changed: 0 }],
  ]);
  expect(cardChanges(before, before)).toEqual([]);
});

it.each<[string, Partial<Entity>, string[]]>([
  ['name', { name: { en: 'Ana T.', es: 'Ana T.' } }, ['name']],
  ['name in one language', { name: { en: 'ana', es: 'Anita' } }, ['name']],
  ['aliases', { aliases: [alias('Ana T.')] }, ['aliases']],
  ['relations', { relations: [{ type: 'led-to', to: 'berta' }] }, ['relations']],
  ['dates and gender', { dates: { start: '1950' }, gender: 'woman' }, ['dates', 'roles']],
])('cardChanges tells that only the %s changed', (_, change, parts) => {
  const after = pack({ entities: pack().entities.map((one) => (one.id === 'ana' ? { ...one, ...change } : one)) });
  const [changed, ...others] = cardChanges(pack(), after);
  expect(others).toEqual([]);
  expect(changed).toMatchObject({ id: 'ana', change: 'changed', parts });
});

it('cardChanges gives the old and the new line, tells disputes from facts, and sources told of anew', () => {
  const [source] = pack().sources;
  const dispute = (id: string): Dispute => ({
    id,
    about: ['berta'],
    severity: 'low',
    question: { en: 'How many?', es: '¿Cuántos?' },
    positions: [],
  });
  const line = { en: 'another', es: 'otra' };
  const after = pack({
    entities: pack().entities.map((one) => (one.id === 'ana' ? { ...one, line } : one)),
    sources: source ? [{ ...source, title: 'Another title' }] : [],
    disputes: [dispute('berta.toll')],
  });
  const [ana, berta] = cardChanges(pack(), after);
  expect(ana?.wordings).toEqual([
    { part: 'line', before: { en: 'ana in a line', es: 'ana en una línea' }, after: line },
  ]);
  expect(ana?.parts).toEqual(['line', 'sources']);
  expect(berta).toMatchObject({ facts: { added: 0 }, disputes: { added: 1, removed: 0, changed: 0 } });
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
