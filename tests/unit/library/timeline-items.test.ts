import { describe, expect, it } from 'vitest';
import { inEveryLanguage } from '../../../data/settings/languages.ts';
import { fitText } from '../../../entrypoints/library/sections/timeline/chart/labels.ts';
import {
  shortTexts,
  type TimelineFilter,
  timelineOf,
} from '../../../entrypoints/library/sections/timeline/timeline-items.ts';
import { createFactBase } from '../../../entrypoints/library/shell/fact-base.ts';
import { entity, fact, pack } from '../data/packs.ts';

const ana = entity('ana', {
  name: inEveryLanguage('Ana Núñez'),
  brief: [{ fact: 'ana.elected', text: inEveryLanguage('Elected mayor') }],
});
const facts = createFactBase([
  pack({
    entities: [
      ana,
      entity('berta', { name: inEveryLanguage('Berta Ríos') }),
      entity('strike', { kind: 'event', name: inEveryLanguage('Harbour strike'), dates: { start: '2003' } }),
    ],
    facts: [
      fact('ana.elected', { date: '2001', text: inEveryLanguage('Ana Núñez was elected mayor.') }),
      fact('berta.spoke', {
        date: '2002',
        about: ['berta', 'strike'],
        text: inEveryLanguage('She spoke to the dockers.'),
      }),
      fact('ana.undated', { text: inEveryLanguage('Ana Núñez likes the harbour.') }),
    ],
    disputes: [],
  }),
]);

const found = (filter: TimelineFilter) => timelineOf(facts, filter).items.map(({ id }) => id);

describe('timelineOf', () => {
  it('gives dated facts and events in order of time, and counts facts without a date', () => {
    expect(found({})).toEqual(['ana.elected', 'berta.spoke', 'strike']);
    expect(timelineOf(facts, {}).undated).toBe(1);
  });

  it.each<[string, string[]]>([
    ['nunez', ['ana.elected']],
    ['RÍOS dockers', ['berta.spoke']],
    ['harbour', ['berta.spoke', 'strike']],
    ['nobody', []],
  ])('finds words of a fact and of the names in it, without accents: %s', (find, ids) => {
    expect(found({ find })).toEqual(ids);
  });

  it('gives what is about any of several names', () => {
    expect(found({ names: ['ana', 'strike'] })).toEqual(['ana.elected', 'berta.spoke', 'strike']);
    expect(found({ names: ['ana'] })).toEqual(['ana.elected']);
    expect(found({ names: [] })).toEqual([]);
  });
});

describe('shortTexts', () => {
  it('takes the brief only on the timeline of the entity that it is about', () => {
    const [elected] = timelineOf(facts, {}).items;
    if (!elected) throw new Error('the fact is missing');
    expect(shortTexts(ana)(elected).en).toBe('Elected mayor');
    expect(shortTexts(undefined)(elected).en).toBe('Ana Núñez was elected mayor.');
  });
});

describe('fitText', () => {
  const measure = (text: string) => text.length * 10;

  it.each([
    ['Harbour strike', 140, 'Harbour strike'],
    ['Harbour strike', 130, 'Harbour stri…'],
    ['Harbour strike of the dockers', 200, 'Harbour strike of…'],
    ['Incomprehensibilities', 100, 'Incompreh…'],
  ])('%s in %i pixels', (text, width, shown) => {
    expect(fitText(text, width, measure)).toBe(shown);
    expect(measure(shown)).toBeLessThanOrEqual(width);
  });
});
