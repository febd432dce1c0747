/** Small packs for tests. */
import { newEntity } from '../../../data/pack/new-entity.ts';
import { qualifyPack } from '../../../data/pack/qualify-pack.ts';
import type { Alias, Entity, Fact, Pack } from '../../../data/pack/schema.ts';

export function entity(id: string, more: Partial<Entity> = {}): Entity {
  return newEntity({
    id,
    kind: 'person',
    name: { en: id, es: id },
    line: { en: `${id} in a line`, es: `${id} en una línea` },
    ...more,
  });
}

/** A name in every language. */
export function alias(text: string, strength: Alias['strength']): Alias {
  return { text, lang: ['mul'], strength, cues: [], against: [] };
}

export function fact(id: string, more: Partial<Fact> = {}): Fact {
  return {
    id,
    about: [id.split('.')[0] ?? id],
    text: { en: `${id}.`, es: `${id}.` },
    topic: 'biography',
    status: 'reported',
    final: false,
    citations: [{ source: 'a-source' }],
    ...more,
  };
}

export function pack(more: Partial<Pack> = {}): Pack {
  return {
    format: 'ficha-pack',
    formatVersion: 2,
    id: 'test',
    version: '1.0.0',
    asOf: '2026-01-01',
    name: { en: 'Test', es: 'Prueba' },
    license: 'CC0-1.0',
    featured: [],
    subject: { topicWords: {}, era: {}, offices: [], givenNames: [] },
    sources: [
      {
        id: 'a-source',
        kind: 'reference',
        title: 'A source',
        publisher: 'A publisher',
        byline: [],
        url: 'https://example.org/',
        lang: 'en',
        standing: 'press',
      },
    ],
    entities: [entity('ana'), entity('berta', { relations: [{ type: 'parent-of', to: 'ana' }] })],
    facts: [
      fact('ana.later', { date: '2001' }),
      fact('ana.earlier', { date: '1999' }),
      fact('ana.undated'),
      fact('berta.shared', { about: ['berta', 'ana'], date: '2005' }),
    ],
    disputes: [],
    ...more,
  };
}

/** The pack as the program holds it: ids are `test/ana` and the like. */
export const wholePack = (more: Partial<Pack> = {}): Pack => qualifyPack(pack(more));

/** A second pack as the program holds it, with the same ids of its own as the first. */
export function otherPack(): Pack {
  const [source] = pack().sources;
  return qualifyPack(
    pack({
      id: 'other',
      sources: source ? [{ ...source, title: 'Another source' }] : [],
      entities: [entity('ana')],
      facts: [fact('ana.only')],
    }),
  );
}
