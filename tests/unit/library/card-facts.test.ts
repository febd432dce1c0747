import { describe, expect, it } from 'vitest';
import type { Source } from '../../../data/pack/schema.ts';
import {
  filterFacts,
  publisherChoices,
  statusChoices,
} from '../../../entrypoints/library/sections/card/facts/fact-filter.ts';
import { leadOf } from '../../../entrypoints/library/sections/card/lead.ts';
import { groupByStrength } from '../../../entrypoints/library/shell/cited-sources.ts';
import { fact } from '../data/packs.ts';

const source = (id: string, publisher: string, more: Partial<Source> = {}): Source => ({
  id,
  kind: 'article',
  title: id,
  publisher,
  byline: [],
  url: 'https://example.org/',
  lang: 'en',
  standing: 'press',
  ...more,
});

const SOURCES = {
  a: source('a', 'Harbour Times'),
  b: source('b', 'Harbour Times'),
  c: source('c', 'High Court', { standing: 'court', kind: 'judgment' }),
};

const cite = (...ids: (keyof typeof SOURCES)[]) => ids.map((id) => ({ source: id }));

const FACTS = [
  fact('ana.one', { status: 'reported', citations: cite('a', 'b') }),
  fact('ana.two', { status: 'convicted', citations: cite('c') }),
  fact('ana.three', { status: 'reported', citations: cite('b', 'c') }),
];

describe('leadOf', () => {
  const entry = (words: number) => {
    const text = Array.from({ length: words }, () => 'word').join(' ');
    return { fact: 'ana.one', text: { en: text, es: text } };
  };

  it('has at most 100 words', () => {
    expect(leadOf({ brief: [entry(60), entry(40)] }, 'en')).toHaveLength(2);
    expect(leadOf({ brief: [entry(60), entry(41)] }, 'en')).toHaveLength(1);
  });
});

describe('the filters of a card', () => {
  const idsAfter = (...filter: Parameters<typeof filterFacts>[1][]) =>
    filter.map((one) => filterFacts(FACTS, one, SOURCES).map(({ id }) => id));

  it('keep facts of a status, of a publisher, or of both', () => {
    expect(idsAfter({}, { status: 'reported' }, { publisher: 'High Court' })).toEqual([
      ['ana.one', 'ana.two', 'ana.three'],
      ['ana.one', 'ana.three'],
      ['ana.two', 'ana.three'],
    ]);
    expect(idsAfter({ status: 'reported', publisher: 'High Court' })).toEqual([['ana.three']]);
  });

  it('count each fact once for a publisher that it cites twice', () => {
    expect(publisherChoices(FACTS, SOURCES)).toEqual([
      { value: 'Harbour Times', facts: 2 },
      { value: 'High Court', facts: 2 },
    ]);
    expect(statusChoices(FACTS)).toEqual([
      { value: 'reported', facts: 2 },
      { value: 'convicted', facts: 1 },
    ]);
  });
});

describe('groupByStrength', () => {
  it('puts courts before the press, and sources under their publishers', () => {
    const cited = [
      { source: SOURCES.a, statements: 1 },
      { source: SOURCES.b, statements: 4 },
      { source: SOURCES.c, statements: 1 },
    ];
    const groups = groupByStrength(cited).map(({ strength, size, publishers }) => ({
      strength,
      size,
      publishers: publishers.map(({ publisher, sources }) => [publisher, ...sources.map((one) => one.source.id)]),
    }));
    expect(groups).toEqual([
      { strength: 'official', size: 1, publishers: [['High Court', 'c']] },
      { strength: 'press', size: 2, publishers: [['Harbour Times', 'b', 'a']] },
    ]);
  });
});
