/** What offices, age and death say of a person on the page's date and in years nearby. */
import { describe, expect, it } from 'vitest';
import type { BlockFacts } from '../../../linking/decide/block-facts.ts';
import type { LocalFeatures } from '../../../linking/decide/case.ts';
import type { PageFacts } from '../../../linking/decide/page-facts.ts';
import {
  careerFeatures,
  heldOffice,
  isBeforeCareer,
  lifeFeatures,
  officeFeatures,
  titleFeatures,
} from '../../../linking/decide/time-features.ts';
import type { LexiconEntity } from '../../../linking/lexicon/model.ts';

const person = (more: Partial<LexiconEntity>): LexiconEntity => ({ id: 'test/otto', pack: 0, kind: 'person', ...more });
const ruler = person({ offices: [{ office: 'president', start: '1990-07', end: '2000-11' }], ranIn: ['1990', '1995'] });
const present = person({ offices: [{ office: 'president', start: '2026-07' }] });
const consort = person({ offices: [{ office: 'lady', start: '1990', end: '1994', ceremonial: true }] });

/** A candidate of a name that two people share, with what the text says of it. */
const local = (entity: LexiconEntity, more: Partial<LocalFeatures> = {}) =>
  ({ entity, rivals: [0, 1], years: [], isCommonSurname: false, ...more }) as LocalFeatures;
const page = (...dates: string[]) => ({ dates, isPast: false }) as unknown as PageFacts;
const pastPage = (...dates: string[]) => ({ dates, isPast: true }) as unknown as PageFacts;
const block = (...years: string[]) => ({ years: new Set(years) }) as unknown as BlockFacts;
const names = (features: { name: string }[]) => features.map(({ name }) => name);

it.each<[string, string[] | undefined, string[], boolean]>([
  ['its first month', undefined, ['1990-07'], true],
  ['its first year', undefined, ['1990'], true],
  ['its last day, as far as known', undefined, ['2000-11-30'], true],
  ['the month before', undefined, ['1990-06'], false],
  ['the month after', undefined, ['2000-12'], false],
  ['one of several dates', undefined, ['1980', '1995'], true],
  ['no date', undefined, [], false],
  ['a year in another office', ['minister'], ['1995'], false],
  ['a year in one of several offices', ['minister', 'president'], ['1995'], true],
])('an office is held in %s', (_, wanted, dates, isHeld) => {
  expect(heldOffice(ruler.offices, wanted, dates)).toBe(isHeld);
});

it('an office that goes on is held ever since; one that does not act counts only where it is named', () => {
  expect(heldOffice(present.offices, undefined, ['2031'])).toBe(true);
  expect(heldOffice(consort.offices, undefined, ['1992'])).toBe(false);
  expect(heldOffice(consort.offices, ['lady'], ['1992'])).toBe(true);
});

describe('years before a career', () => {
  it.each<[string, LexiconEntity, string[], boolean]>([
    ['all before the first candidacy', ruler, ['1985', '198'], true],
    ['one in it', ruler, ['1985', '1990'], false],
    ['before an office, without a candidacy', present, ['2020'], true],
    ['none', ruler, [], false],
    ['of somebody without a career', person({}), ['1985'], false],
    ['of somebody whose office does not act', consort, ['1985'], false],
  ])('%s', (_, entity, years, isBefore) => {
    expect(isBeforeCareer(entity, years)).toBe(isBefore);
    expect(names(careerFeatures(local(entity, { years })))).toEqual(isBefore ? ['yearBeforeCareer'] : []);
  });

  it('say nothing where nobody else has the name', () => {
    expect(careerFeatures(local(ruler, { years: ['1985'], rivals: [0] }))).toEqual([]);
  });
});

describe('offices on the page’s date', () => {
  it.each<[string, LexiconEntity, PageFacts, string[]]>([
    ['of one in office', ruler, page('1995-01-02'), ['prominent', 'inOffice']],
    ['of one who was', ruler, page('2005'), ['prominent']],
    ['of one who was, in a text about long ago', ruler, pastPage('2005'), ['prominent', 'heldOfficeThen']],
    ['of one who will be', present, page('2005'), []],
    ['without a date', present, page(), ['prominent']],
    ['in office on one of two dates', ruler, page('1995', '2005'), ['prominent']],
    ['without an office', person({}), page('1995'), []],
  ])('%s', (_, entity, facts, expected) => {
    expect(names(officeFeatures(local(entity), facts))).toEqual(expected);
  });

  it.each<[string, LexiconEntity, PageFacts, 'past' | 'present', boolean]>([
    ['in office, of one who governs', ruler, page('1995'), 'present', true],
    ['out of office, of one who governs', ruler, page('2005'), 'present', true],
    ['out of office, of one who governed', ruler, page('2005'), 'past', true],
    ['in office, of one who governed', ruler, page('1995'), 'past', false],
    ['not yet in office', present, page('2005'), 'present', false],
    ['without a date', present, page(), 'present', true],
    ['never in office', person({}), page('1995'), 'present', false],
    ['in an office that does not act', consort, page('1992'), 'present', false],
  ])('words of power fit or not: %s', (_, entity, facts, power, fits) => {
    const found = names(officeFeatures(local(entity, { power } as Partial<LocalFeatures>), facts));
    expect(found.filter((name) => name.startsWith('power'))).toEqual([fits ? 'powerFits' : 'powerDoesNotFit']);
  });

  it('a year nearby in which the office was held is told, but for that of the page', () => {
    const told = (...years: string[]) => officeFeatures(local(ruler, { years }), page('1995-03')).at(-1);
    expect(told('1980', '1998')).toEqual({
      name: 'inOfficeThatYear',
      reason: { code: 'office-on-date', date: '1998' },
    });
    expect(told('1995')?.name).toBe('inOffice');
    expect(told('1980')?.name).toBe('inOffice');
  });
});

describe('a life on the page’s date', () => {
  const otto = person({ when: { start: '1938-07', end: '2024-09-11' }, ranIn: ['1990', '2016'] });
  const life = (more: Partial<LocalFeatures>, dates: string[], ...years: string[]) =>
    names(lifeFeatures(local(otto, more), page(...dates), block(...years)));

  it.each<[string, Partial<LocalFeatures>, string[], string[]]>([
    ['an age before this year’s birthday', { age: 61 }, ['2000-05'], ['ageFits']],
    ['an age after it', { age: 62 }, ['2000-08'], ['ageFits']],
    ['an age of a year more', { age: 63 }, ['2000-08'], ['ageDoesNotFit']],
    ['an age of two years less', { age: 60 }, ['2000-08'], ['ageDoesNotFit']],
    ['called dead before the death', { isCalledDead: true }, ['2020'], ['deathDoesNotFit']],
    ['called dead after it', { isCalledDead: true }, ['2024-09-12'], ['deathFits']],
    ['after the death', {}, ['2025-01'], ['deadOnDate']],
    ['in the month of the death', {}, ['2024-09-20'], []],
    ['after the death, with a common surname', { isCommonSurname: true }, ['2025-01'], ['commonDeadOnDate']],
    ['after the death, beside a year', { years: ['1999'] }, ['2025-01'], []],
    ['in the year of a candidacy', {}, ['2016-04'], ['ranThatYear']],
    ['in such a year, beside words of an election', { election: 'words' }, ['2016-04'], ['runsInElection']],
    ['in such a year, beside a year long past', { years: ['2001'] }, ['2016-04'], []],
    ['in such a year, beside a year not long past', { years: ['2011'] }, ['2016-04'], ['ranThatYear']],
    ['in the year after, beside words of an election', { election: 'words' }, ['2017-04'], ['runsInElection']],
    ['in the year after', {}, ['2017-04'], []],
    ['beside the year of an election', { election: 'share', years: ['1990'] }, ['2005'], ['runsInElection']],
    ['without a date', { age: 61 }, [], []],
    ['where nobody else has the name', { age: 61, rivals: [0] }, ['2000-05'], []],
    [
      'where nobody else has the name, which is common',
      { age: 61, rivals: [0], isCommonSurname: true },
      ['2000-05'],
      ['ageFits'],
    ],
  ])('%s', (_, more, dates, expected) => {
    expect(life(more, dates)).toEqual(expected);
  });

  it('a paragraph about long ago says nothing of this year’s candidates, unless it is news', () => {
    expect(life({}, ['2016-04'], '1992')).toEqual([]);
    expect(life({ isNews: true }, ['2016-04'], '1992')).toEqual(['ranThatYear']);
  });
});

describe('a title', () => {
  const title = (more: object) => ({ offices: ['president'], former: false, before: true, ...more });
  const featuresOf = (entity: LexiconEntity, more: object, ...dates: string[]) =>
    names(titleFeatures(local(entity, { title: title(more) } as Partial<LocalFeatures>), page(...dates)));

  it.each<[string, LexiconEntity, object, string[], string[]]>([
    ['fits on a date in office', ruler, {}, ['1995'], ['titleFits']],
    ['of one who was may go on', ruler, {}, ['2005'], []],
    ['does not fit before the office', present, {}, ['2005'], ['titleDoesNotFit']],
    ['of another office does not fit', ruler, { offices: ['minister'] }, ['1995'], ['titleDoesNotFit']],
    ['behind the name is too loose to speak against', present, { before: false }, ['2005'], []],
    ['“former” fits after the office', ruler, { former: true }, ['2005'], ['titleFits']],
    ['“former” does not fit in office', ruler, { former: true }, ['1995'], ['titleDoesNotFit']],
    ['without a date fits who held it', ruler, {}, [], ['titleFits']],
    ['“former” without a date fits who held it once', ruler, { former: true }, [], ['titleFits']],
    ['“former” without a date does not fit who holds it', present, { former: true }, [], ['titleDoesNotFit']],
    [
      'of a namesake',
      { ...present, namesakes: [{ office: 'president', start: '2001', end: '2006' }] },
      {},
      ['2005'],
      ['titleOfNamesake'],
    ],
    [
      'of a former namesake',
      { ...present, namesakes: [{ office: 'president', start: '2001', end: '2006' }] },
      { former: true },
      ['2010'],
      ['titleOfNamesake'],
    ],
  ])('%s', (_, entity, more, dates, expected) => {
    expect(featuresOf(entity, more, ...dates)).toEqual(expected);
  });
});
