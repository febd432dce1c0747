import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import { buildPack } from '../../../data/pack/build-pack.ts';
import { findSpans } from '../../../linking/find/find-names.ts';
import { makeFilter, openFilter, packFilter } from '../../../linking/lexicon/bloom-filter.ts';
import { compileLexicon, openLexicon } from '../../../linking/lexicon/compile.ts';
import { Lexicon } from '../../../linking/lexicon/decode.ts';
import { type PackedLexicon, packLexicon } from '../../../linking/lexicon/encode.ts';
import type { LexiconAlias, LexiconData } from '../../../linking/lexicon/model.ts';

const aliases: LexiconAlias[] = [
  { text: 'Alberto Fujimori', entity: 0, strength: 'strong', isPerson: true },
  { text: 'Fujimori', entity: 0, strength: 'weak', isPerson: true, cues: ['president'], against: ['tennis'] },
  { text: 'Fujimori', entity: 1, strength: 'weak', isPerson: true },
  { text: 'FUJIMORI', entity: 2, strength: 'exact' },
  { text: 'アルベルト・フジモリ', entity: 0, strength: 'strong', isPerson: true },
  { text: 'Ｆｕｊｉｍｏｒｉ', entity: 3, strength: 'weak' },
  { text: '«…»', entity: 2, strength: 'strong' },
];

const data: LexiconData = {
  key: 'hash',
  subjects: [],
  entities: [
    { id: 'alberto', pack: 0, kind: 'person' },
    { id: 'keiko', pack: 0, kind: 'person' },
    { id: 'acronym', pack: 0, kind: 'organization' },
    { id: 'wide', pack: 0, kind: 'term' },
  ],
  aliases,
};

const byEntity = (a: LexiconAlias, b: LexiconAlias) => a.entity - b.entity;

describe('a lexicon that was packed, stored and opened', () => {
  const packed: PackedLexicon = JSON.parse(JSON.stringify(packLexicon(data)));
  const lexicon = openLexicon(packed);

  it('gives every alias of a form back as it was', () => {
    const [span] = findSpans('FUJIMORI', lexicon);
    expect([...(span?.aliases ?? [])].sort(byEntity)).toEqual([aliases[1], aliases[2], aliases[3], aliases[5]]);
  });

  it('finds names of every script', () => {
    const text = 'Alberto Fujimori, アルベルト・フジモリ';
    expect(findSpans(text, lexicon).map(({ start, end }) => text.slice(start, end))).toEqual(text.split(', '));
  });

  it('knows the words of full names', () => {
    expect(lexicon.namesOf(0).words.has('alberto')).toBe(true);
    expect(lexicon.namesOf(1).words.size).toBe(0);
  });
});

describe('a lexicon of 100,000 aliases', () => {
  const syllables = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'so', 'tu'];
  /** The number in syllables, so that every name is another. */
  const wordOf = (number: number): string =>
    [...String(number).padStart(6, '0')].map((digit) => syllables[Number(digit)]).join('');
  const names = Array.from({ length: 100_000 }, (_, index) => `${wordOf(index % 900)} ${wordOf(index)}`);
  const lexicon = compileLexicon({
    key: 'many',
    subjects: [],
    entities: [{ id: 'many', pack: 0, kind: 'term' }],
    aliases: names.map((text) => ({ text, entity: 0, strength: 'strong' })),
  });

  it('finds each of them', () => {
    for (let at = 0; at < names.length; at += 997) {
      const text = `before ${names[at]} after`;
      expect(findSpans(text, lexicon)).toMatchObject([{ start: 7, end: text.length - 6 }]);
    }
  });

  it('holds an alias in at most 64 bytes', () => {
    expect(lexicon.byteLength / names.length).toBeLessThanOrEqual(64);
  });
});

describe('the lexicon of the bundled pack', () => {
  it('is in one piece, and holds an alias in at most 64 bytes', () => {
    const { pack, hash } = buildPack('data/packs/peru');
    const lexiconData = lexiconOf([pack], hash);
    const packed = packLexicon(lexiconData);
    expect(packed.shards).toHaveLength(1);
    expect(openLexicon(packed).byteLength / lexiconData.aliases.length).toBeLessThanOrEqual(64);
  });
});

describe('a lexicon of which a page has read only the head', () => {
  const { head, shards } = packLexicon(data);

  it('names the shard that a word asks for, and finds when it is there', () => {
    const lexicon = new Lexicon(head);
    expect(findSpans('a page about hedges', lexicon)).toEqual([]);
    expect(lexicon).toMatchObject({ missing: new Set(), misses: 0 });
    expect(findSpans('of Alberto Fujimori', lexicon)).toEqual([]);
    expect(lexicon.missing.size).toBe(1);
    expect(lexicon.misses).toBeGreaterThan(0);
    for (const index of [...lexicon.missing]) lexicon.addShard(index, shards[index] ?? '');
    expect(findSpans('of Alberto Fujimori', lexicon)).toHaveLength(1);
    expect([...lexicon.missing]).toEqual([]);
  });
});

describe('names of one entity in several shards', () => {
  const words = Array.from({ length: 3000 }, (_, index) => `Word${index}`);
  const filler = words.map((text): LexiconAlias => ({ text: `${text} Filler`, entity: 1, strength: 'strong' }));
  const { head, shards } = packLexicon({
    key: 'many',
    subjects: [],
    entities: [
      { id: 'one', pack: 0, kind: 'person', related: [1] },
      { id: 'filler', pack: 0, kind: 'term' },
    ],
    aliases: [
      { text: 'Ana María Quispe', entity: 0, strength: 'strong' },
      { text: 'Quispe', entity: 0, strength: 'weak', cues: ['candidata'] },
      { text: 'Bea Quispe', entity: 0, strength: 'strong' },
      { text: 'QQQ', entity: 0, strength: 'exact' },
      ...filler,
    ],
  });

  it('are known whichever was met', () => {
    expect(head.shards).toBeGreaterThan(4);
    for (const surface of ['Ana María Quispe', 'Quispe', 'Bea Quispe', 'QQQ']) {
      const lexicon = new Lexicon(head);
      findSpans(surface, lexicon);
      for (const index of [...lexicon.missing]) lexicon.addShard(index, shards[index] ?? '');
      expect(findSpans(surface, lexicon)).toMatchObject([{ start: 0, end: surface.length }]);
      expect(lexicon.entity(0)).toEqual({ id: 'one', pack: 0, kind: 'person', related: [1] });
      expect([...lexicon.namesOf(0).words].sort()).toEqual(['ana', 'bea', 'maria', 'quispe']);
      expect(lexicon.namesOf(0).given).toEqual(new Set(['ana', 'bea']));
      expect(lexicon.namesOf(0).isWoman).toBe(true);
    }
  });
});

describe('a filter', () => {
  const hash = fc.integer({ min: -0x80000000, max: 0x7fffffff });
  const size = { perHash: 0.6, least: 1 };

  it('never forgets what was put in', () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 60 }), fc.array(hash, { maxLength: 60 }), (own, others) => {
        const filter = openFilter(packFilter(makeFilter([own, others], size)));
        for (const one of own) expect(filter.has(one)).toBe(true);
        for (const one of others) expect(filter.has(one, 1)).toBe(true);
      }),
    );
  });

  it('is seldom wrong about others, however full', () => {
    const random = (seed: number) => Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) ^ 0x5f3759df;
    const filter = makeFilter([Array.from({ length: 80_000 }, (_, at) => random(at))], size);
    const wrong = Array.from({ length: 100_000 }, (_, at) => random(at + 1_000_000)).filter((one) => filter.has(one));
    expect(wrong.length).toBeLessThan(2000);
  });
});
