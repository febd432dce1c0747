import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import { buildPack } from '../../../data/pack/build-pack.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import { Lexicon, openLexicon } from '../../../linking/lexicon/decode.ts';
import { compileLexicon, encodeLexicon } from '../../../linking/lexicon/encode.ts';
import type { LexiconAlias, LexiconData } from '../../../linking/lexicon/model.ts';
import { decodeFilter, encodeFilter, type StoredLexicon } from '../../../linking/lexicon/stored.ts';
import { randomFrom } from '../../support/random.ts';

const aliases: LexiconAlias[] = [
  { text: 'Alberto Fujimori', entity: 0, strength: 'strong', isPerson: true },
  { text: 'Fujimori', entity: 0, strength: 'weak', isPerson: true, cues: ['president'], against: ['tennis'] },
  { text: 'Fujimori', entity: 1, strength: 'weak', isPerson: true, against: ['golf'] },
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

describe('a lexicon that was stored and opened', () => {
  const stored: StoredLexicon = JSON.parse(JSON.stringify(encodeLexicon(data)));
  const lexicon = openLexicon(stored);

  it('gives every alias of a form back as it was', () => {
    const [span] = findNames('FUJIMORI', lexicon);
    expect([...(span?.aliases ?? [])].sort(byEntity)).toEqual([aliases[1], aliases[2], aliases[3], aliases[5]]);
  });

  it('finds names of every script', () => {
    const text = 'Alberto Fujimori, アルベルト・フジモリ';
    expect(findNames(text, lexicon).map(({ start, end }) => text.slice(start, end))).toEqual(text.split(', '));
  });

  it('knows the words of full names', () => {
    expect(findNames('FUJIMORI', lexicon)).toHaveLength(1);
    expect(lexicon.namesOf(0).words.has('alberto')).toBe(true);
    expect(lexicon.namesOf(1).words.size).toBe(0);
  });

  it('gives back what was put in, whatever the names and context words', () => {
    /** Pieces that begin alike, signs of the format, and characters of one to four bytes. */
    const piece = fc.constantFrom('Ana', 'An', 'ña', '#', ' ', '+', ',', '"', '/', '藤森', '𝒜', '😀', '\uFEFF');
    const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => `x${pieces.join('')}x`);
    const words = fc.option(fc.array(text, { minLength: 1, maxLength: 8 }), { nil: undefined });
    const alias = fc
      .record({ text, entity: fc.nat(2), cues: words, against: words })
      .map(({ cues, against, ...rest }): LexiconAlias => {
        return { ...rest, strength: 'exact', ...(cues ? { cues } : {}), ...(against ? { against } : {}) };
      });
    const entities: LexiconData['entities'] = [
      { id: 'one/first', pack: 0, kind: 'place', worldwide: true, related: [1, 2] },
      { id: 'two/second', pack: 1, kind: 'law', offices: [{ office: 'mayor', start: '1990', end: '1991' }] },
      { id: 'odd', pack: 1, kind: 'term', callings: ['judge'] },
    ];
    const subjects = [{ pack: 'one' }, { pack: 'two' }];
    fc.assert(
      fc.property(fc.uniqueArray(alias, { minLength: 1, maxLength: 12, selector: (one) => one.text }), (some) => {
        const opened = compileLexicon({ key: 'any', subjects, entities, aliases: some });
        for (const one of some) {
          const span = findNames(one.text, opened).find(({ end }) => end === one.text.length);
          expect(span?.aliases).toContainEqual(one);
          expect(opened.entity(one.entity)).toEqual(entities[one.entity]);
        }
      }),
    );
  });

  it('takes no line feed or tabulator of a name for its own', () => {
    const odd: LexiconAlias = { text: 'Ana\n7\tx', entity: 0, strength: 'strong', isPerson: true, cues: ['a\nb'] };
    const opened = compileLexicon({ ...data, aliases: [odd] });
    const [span] = findNames('Ana 7 x', opened);
    expect(span?.aliases).toEqual([{ ...odd, text: 'Ana 7 x', cues: ['a b'] }]);
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
      expect(findNames(text, lexicon)).toMatchObject([{ start: 7, end: text.length - 6 }]);
    }
  });

  it('holds an alias in at most 64 bytes', () => {
    expect(lexicon.byteLength / names.length).toBeLessThanOrEqual(64);
  });
});

describe('the lexicon of the bundled pack', () => {
  it('takes less than 320 kB, of which misspelt names are 30', () => {
    const { pack, hash } = buildPack('data/packs/peru');
    expect(compileLexicon(lexiconOf([pack], hash)).byteLength).toBeLessThan(320_000);
  });
});

describe('a lexicon of which a page has read only the head', () => {
  const filler = Array.from({ length: 5000 }, (_, index): LexiconAlias => {
    return { text: `Word${index} Filler`, entity: 1, strength: 'strong' };
  });
  const { head, shards } = encodeLexicon({
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
  const readShards = async (indexes: readonly number[]) =>
    new Map(indexes.flatMap((index): [number, string][] => (shards[index] ? [[index, shards[index]]] : [])));

  it('reads nothing for a text without names', () => {
    const lexicon = new Lexicon(head, () => {
      throw new Error('it was read');
    });
    expect(lexicon.load(['a page about hedges'])).toBeUndefined();
    expect(findNames('a page about hedges', lexicon)).toEqual([]);
  });

  it.each(['Ana María Quispe', 'Quispe', 'Quis-\npe', 'Bea Quispe', 'QQQ'])(
    'finds %s once it is loaded',
    async (name) => {
      const lexicon = new Lexicon(head, readShards);
      await lexicon.load(['nothing', `of ${name}`]);
      expect(lexicon.load([name])).toBeUndefined();
      expect(findNames(name, lexicon)).toMatchObject([{ start: 0, end: name.length }]);
    },
  );

  it('knows all names of an entity, whichever was met', async () => {
    for (const name of ['Ana María Quispe', 'Quispe', 'Bea Quispe', 'QQQ']) {
      const lexicon = new Lexicon(head, readShards);
      await lexicon.load([name]);
      findNames(name, lexicon);
      expect(lexicon.entity(0)).toEqual({ id: 'one', pack: 0, kind: 'person', related: [1] });
      expect(lexicon.kindOf('one')).toBe('person');
      expect([...lexicon.namesOf(0).words].sort()).toEqual(['ana', 'bea', 'maria', 'quispe']);
      expect(lexicon.namesOf(0).given).toEqual(new Set(['ana', 'bea']));
    }
  });

  it('finds nothing in a shard that is not stored', async () => {
    const lexicon = new Lexicon(head, async () => new Map());
    await lexicon.load(['Bea Quispe']);
    expect(findNames('Bea Quispe', lexicon)).toEqual([]);
  });
});

describe('a filter', () => {
  const hash = fc.nat(0x1fffffff);

  it('never forgets what was put in', () => {
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 60 }), (hashes) => {
        const filter = decodeFilter(encodeFilter(new Set(hashes), 19));
        return hashes.every((one) => filter.has(one));
      }),
    );
  });

  it('is seldom wrong about others', () => {
    const random = randomFrom(1);
    const hashes = (count: number) => Array.from({ length: count }, () => Math.floor(random() * 0x20000000));
    const filter = decodeFilter(encodeFilter(new Set(hashes(100_000)), 19));
    const wrong = hashes(100_000).filter((one) => filter.has(one));
    expect(wrong.length).toBeLessThan(200);
  });
});
