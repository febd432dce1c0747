import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../../data/pack/build-pack.ts';
import { bareId, packOf, withPack } from '../../../data/pack/qualified-id.ts';
import { qualifiedSchemas, qualifyPack } from '../../../data/pack/qualify-pack.ts';
import { VALDORIA } from '../../support/packs.ts';

describe('ids', () => {
  it('without a pack get the given one; others stay', () => {
    expect(withPack('ana-torres', 'north')).toBe('north/ana-torres');
    expect(withPack('south/ana-torres', 'north')).toBe('south/ana-torres');
  });

  it('are taken apart', () => {
    expect([packOf('north/ana-torres.born'), bareId('north/ana-torres.born')]).toEqual(['north', 'ana-torres.born']);
    expect([packOf('ana-torres'), bareId('ana-torres')]).toEqual(['', 'ana-torres']);
  });
});

describe('qualifyPack', () => {
  const { pack } = buildPack(VALDORIA);
  const whole = qualifyPack(pack);

  it('names the pack in every id, and in every reference to one', () => {
    const ids = [
      ...whole.entities.flatMap(({ id, relations, brief, toll }) => [
        ...[id, ...relations.map(({ to }) => to), ...brief.map(({ fact }) => fact)],
        ...(toll?.citations.map(({ source }) => source) ?? []),
      ]),
      ...whole.facts.flatMap(({ id, about, citations }) => [
        ...[id, ...about],
        ...citations.map(({ source }) => source),
      ]),
      ...whole.sources.map(({ id }) => id),
      ...whole.featured,
    ];
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id) => packOf(id) !== 'valdoria')).toEqual([]);
  });

  it('gives records of the shape that the fact store checks', () => {
    for (const entity of whole.entities) v.parse(qualifiedSchemas.entity, entity);
    for (const fact of whole.facts) v.parse(qualifiedSchemas.fact, fact);
    for (const dispute of whole.disputes) v.parse(qualifiedSchemas.dispute, dispute);
    for (const source of whole.sources) v.parse(qualifiedSchemas.source, source);
    expect(v.is(qualifiedSchemas.entity, pack.entities[0])).toBe(false);
  });
});
