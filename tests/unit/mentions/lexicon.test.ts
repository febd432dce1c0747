import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSpans } from '../../../mentions/find.ts';
import { compileLexicon, Lexicon } from '../../../mentions/lexicon.ts';
import { packLexicon } from '../../../mentions/packed-lexicon.ts';
import { aliasOf, findEntry, goesOn, PrefixTable } from '../../../mentions/prefix-table.ts';
import type { LexiconAlias, LexiconData } from '../../../mentions/types.ts';

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
  packHash: 'hash',
  entities: [
    { id: 'alberto', kind: 'person' },
    { id: 'keiko', kind: 'person' },
    { id: 'acronym', kind: 'organization' },
    { id: 'wide', kind: 'term' },
  ],
  aliases,
};

const byEntity = (a: LexiconAlias, b: LexiconAlias) => a.entity - b.entity;

describe('a lexicon that was packed, stored and opened', () => {
  const lexicon = new Lexicon(JSON.parse(JSON.stringify(packLexicon(data))));

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
    packHash: 'many',
    entities: [{ id: 'many', kind: 'term' }],
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

describe('PrefixTable', () => {
  it('never forgets what was put in', () => {
    const hash = fc.integer({ min: -0x80000000, max: 0x7fffffff });
    fc.assert(
      fc.property(fc.array(hash, { maxLength: 60 }), fc.array(hash, { maxLength: 60 }), (prefixes, ends) => {
        const table = new PrefixTable(prefixes.length + ends.length);
        for (const one of prefixes) table.addPrefix(one);
        ends.forEach((one, alias) => {
          table.addAlias(one, alias);
        });
        const entriesOf = (one: number) => {
          const entries: number[] = [];
          for (let slot = findEntry(table, one, one & table.mask); slot >= 0; ) {
            entries.push(table.slots[slot] as number);
            slot = findEntry(table, one, (slot + 1) & table.mask);
          }
          return entries;
        };
        for (const one of prefixes) expect(entriesOf(one).some(goesOn)).toBe(true);
        ends.forEach((one, alias) => {
          expect(entriesOf(one).map(aliasOf)).toContain(alias);
        });
      }),
    );
  });
});
