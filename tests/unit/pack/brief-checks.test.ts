/** What a brief may say, at the very limits; and the figures by which it is compared with its fact. */
import { describe, expect, it } from 'vitest';
import { checkBriefs } from '../../../data/pack/check-briefs.ts';
import { figuresIn, figuresOfDate } from '../../../data/pack/figures.ts';
import type { Entity, Fact } from '../../../data/pack/schema.ts';
import { entity, fact, pack } from '../data/packs.ts';

const both = (text: string) => ({ en: text, es: text });
const TEXTS = [
  'Elected mayor',
  'Opened a library',
  'Closed the harbour',
  'Wrote memoirs',
  'Left politics',
  'Came back',
];

/** The rules that a card with these changes breaks, each with its place and values. */
function brokenBy(change: (ana: Entity, facts: Fact[]) => void, count = 3): string[] {
  const facts = TEXTS.slice(0, count).map((text, at) => fact(`ana.f${at}`, { text: both(`Ana: ${text}.`) }));
  const brief = facts.map(({ id }, at) => ({ fact: id, text: both(TEXTS[at] ?? '') }));
  const ana = entity('ana', { brief, line: both('Engineer') });
  change(ana, facts);
  const broken: string[] = [];
  checkBriefs(pack({ entities: [ana], facts }), (path, message, broke) => {
    const said = broke ? `${broke.rule} ${broke.values.join('; ')}` : message;
    broken.push(`${path.slice(2).join('.')}: ${said}`.trim());
  });
  return broken;
}

const dated = (date: string | undefined, text: string) =>
  brokenBy((ana, facts) => {
    Object.assign(facts[1] as Fact, { date, text: both(`Ana: ${text}.`) });
    Object.assign(ana.brief[1] as object, { text: both(text) });
  });

const texted = (at: number, text: string, line?: string) =>
  brokenBy((ana, facts) => {
    Object.assign(facts[at] as Fact, { text: both(text) });
    Object.assign(ana.brief[at] as object, { text: both(text) });
    if (line) ana.line = both(line);
  });

describe('a brief', () => {
  it.each([
    [2, ['brief: brief-count 2; 3; 5']],
    [3, []],
    [5, []],
    [6, ['brief: brief-count 6; 3; 5']],
  ])('of %i entries', (count, expected) => {
    expect(brokenBy(() => {}, count)).toEqual(expected);
  });

  it.each([
    [110, []],
    [111, ['en', 'es'].map((lang) => `brief.1.text.${lang}: has 111 characters; at most 110 fit the small card`)],
  ])('with an entry of %i characters', (length, expected) => {
    expect(texted(1, 'x'.repeat(length))).toEqual(expected);
  });

  it.each(['alleged', 'opinion'] as const)('begins with nothing that is %s, but may go on with it', (status) => {
    const of = (at: number) => brokenBy((_, facts) => Object.assign(facts[at] as Fact, { status }));
    expect(of(0)).toEqual(['brief.0.fact: brief-first']);
    expect(of(1)).toEqual([]);
  });

  it.each([
    ['1990', 'Lost in 1990', []],
    ['1990-05/1992', 'Lost in 1990', []],
    ['1990-05/1992', 'Lost in 1992', []],
    ['1990/1992', 'Lost in 1993', ['1993; 1990/1992']],
    ['1990/1992', 'Lost in 1989', ['1989; 1990/1992']],
    ['1990', 'Lost in 1980 and 1990', []],
    ['1990', 'Lost in 1980 and 1985', ['1980, 1985; 1990']],
    [undefined, 'Lost in 1980', []],
    ['1990', 'Lost it all', []],
    ['1990', 'Lost 2100 votes', []],
  ])('of a fact dated %s may say "%s"', (date, text, values) => {
    expect(dated(date, text)).toEqual(values.map((value) => `brief.1.text: brief-year ${value}`));
  });

  it.each([
    ['all of its words', 'Opened the harbour library', 'Opened the harbour library again today', true],
    ['most of its words', 'one1 two2 tree3 four4 five5 six66 seven7', 'one1 two2 tree3 four4 five5 six66 other', true],
    ['half of its words', 'Opened the harbour library', 'Painted the harbour palace', false],
    ['short words alone', 'He is in the', 'She is in the', false],
    ['the same short words', 'He is in the', 'he IS in the', true],
  ])('repeats the line by %s', (_, text, line, repeats) => {
    const broken = texted(1, text, line).filter((one) => !one.includes('brief-figure'));
    expect(broken).toEqual(repeats ? ['en', 'es'].map((lang) => `brief.1.text.${lang}: brief-repeats`) : []);
  });

  it('repeats no entry that stands behind it', () => {
    const broken = brokenBy((ana) => Object.assign(ana.brief[2] as object, { text: both(TEXTS[0] ?? '') }));
    expect(broken).toEqual(['en', 'es'].map((lang) => `brief.2.text.${lang}: brief-repeats`));
  });

  it('gives the figures of its fact, or of the fact’s date, and no others', () => {
    const said = (date: string | undefined, text: string) =>
      brokenBy((ana, facts) => {
        Object.assign(facts[1] as Fact, { date, text: both('Ana had 12 votes.') });
        Object.assign(ana.brief[1] as object, { date: '1990', text: both(text) });
      });
    expect(said(undefined, 'Had 12 votes')).toEqual([]);
    expect(said('1990-05-07', 'On 7 May had 12')).toEqual([]);
    expect(said('1990-05-07', 'On 8 May had 13')).toEqual(
      ['en', 'es'].map((lang) => `brief.1.text.${lang}: brief-figure 8, 13`),
    );
  });
});

describe('the figures of a text', () => {
  it.each([
    ['en', '1,250 votes of 12,345,678', ['1250', '12345678']],
    ['es', '1\u00a0250 votos de 12 345 678', ['1250', '12345678']],
    ['en', '31.7% at 9:30', ['31.7', '9.30']],
    ['es', 'el 31,7 % a las 9:30', ['31.7', '9.30']],
    ['en', 'two of twenty, and one', ['2', '20']],
    ['es', 'dos de veinte, y uno', ['2', '20']],
    ['en', 'Sixteen in the 1990s', ['16']],
    ['es', 'en la década de 1990 y las décadas de 1980', []],
    ['es', 'Ana Diez Torres y diez más', ['10']],
    ['en', 'a 12,34 and 1,2345', ['12.34', '1.2345']],
    ['en', '12 and twelve', ['12']],
  ] as const)('in %s: %s', (lang, text, figures) => {
    expect([...figuresIn(text, lang)]).toEqual(figures);
  });

  it('of a date have no leading zeros', () => {
    expect([...figuresOfDate('1991-11-03')]).toEqual(['1991', '11', '3']);
    expect([...figuresOfDate(undefined)]).toEqual([]);
  });
});
