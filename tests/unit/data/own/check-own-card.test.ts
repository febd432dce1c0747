import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { checkOwnCard } from '../../../../data/own/check-own-card.ts';
import { isTooLong, ownCardContentSchema } from '../../../../data/own/own-card.ts';
import { prepareCard } from '../../../../data/own/prepare-card.ts';
import type { Entity } from '../../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../../data/settings/languages.ts';
import { formContent } from './form-contents.ts';
import { factOn, ownCard, SOURCE } from './own-cards.ts';

const TODAY = new Date('2020-01-01T00:00:00Z');
const citations = [{ source: SOURCE.id, fragment: { start: 'That day' } }];
const office = { office: '', title: inEveryLanguage('President of the port'), start: '1931', end: '1935' };

/**
 * The problems of a card with these fields, as "part number: rule values", without those of every short card.
 */
function problemsOf(fields: Partial<Entity>): string[] {
  const card = ownCard('Iris Campo');
  const content = { ...card, entity: { ...card.entity, ...fields }, sources: [SOURCE] };
  const problems = checkOwnCard(prepareCard(content), [], TODAY);
  return problems
    .filter(({ rule }) => rule !== 'brief-count' && rule !== 'perspective')
    .map(({ part, number, rule, values, blocks }) =>
      [`${part} ${number}: ${rule}`, ...values, ...(blocks ? ['!'] : [])].join(' '),
    );
}

describe('checkOwnCard: what goes with the kind of a card', () => {
  const cases: [string, Partial<Entity>, string[]][] = [
    ['a whole office', { offices: [office] }, []],
    ['an office since never', { offices: [{ ...office, start: '' }] }, ['office 1: office-start !']],
    ['one without a name', { offices: [office, { ...office, title: inEveryLanguage(' ') }] }, ['office 2: missing !']],
    ['a day that never was', { offices: [{ ...office, start: '1931-02-30' }] }, ['office 1: date 1931-02-30 !']],
    ['an end before the start', { offices: [{ ...office, end: '1929' }] }, ['office 1: date-order 1929 1931']],
    ['one still held, but when?', { offices: [{ ...office, end: '' }] }, ['office 1: office-as-of']],
    ['still held in a year', { offices: [{ ...office, end: '', asOf: '1999' }] }, ['office 1: day 1999 !']],
    ['a profession without a gender', { roles: ['judge'] }, ['role 1: roles-gender']],
    ['a profession with one', { roles: ['judge'], gender: 'woman' }, []],
    ['a toll', { kind: 'event', toll: { dead: '13-14', missing: '2+', citations } }, []],
    ['a toll without numbers', { kind: 'event', toll: { citations } }, ['toll 1: toll-number !']],
    ['one that is no number', { kind: 'event', toll: { dead: 'many', citations } }, ['toll 1: people many !']],
    ['one that nobody states', { kind: 'event', toll: { dead: '3', citations: [] } }, ['toll 1: no-source !']],
    [
      'one whose sentence is not named',
      { kind: 'event', toll: { dead: '3', citations: [{ source: SOURCE.id }] } },
      ['toll 1: no-fragment Harbour Herald'],
    ],
    ['a long place', { kind: 'event', place: inEveryLanguage('x'.repeat(111)) }, ['card 1: too-long 1 !']],
    ['a long leader', { kind: 'organization', leader: inEveryLanguage('x'.repeat(112)) }, ['card 1: too-long 2 !']],
    ['a law in force', { kind: 'law', inForce: { since: '1931', asOf: '2001-02-03' } }, []],
    ['in force, but known when?', { kind: 'law', inForce: { asOf: '' } }, ['force 1: force-as-of !']],
    ['known in a month', { kind: 'law', inForce: { asOf: '2001-02' } }, ['force 1: day 2001-02 !']],
    ['what another kind left behind', { kind: 'term', roles: ['judge'], offices: [{ ...office, start: '' }] }, []],
  ];
  it.each(cases)('%s', (_, fields, problems) => expect(problemsOf(fields)).toEqual(problems));

  it('a fact’s day must be a full one', () => {
    const card = ownCard('Iris Campo');
    const content = { ...card, facts: [{ ...factOn(card.id, 'She left.'), asOf: '1992' }], sources: [SOURCE] };
    expect(checkOwnCard(prepareCard(content), [], TODAY)).toContainEqual(
      expect.objectContaining({ part: 'fact', number: 1, rule: 'day', values: ['1992'], blocks: true }),
    );
  });
});

it('what the form lets through can be stored', () => {
  let stored = 0;
  let refused = 0;
  fc.assert(
    fc.property(formContent, (content) => {
      const prepared = prepareCard(content);
      const isBlocked = checkOwnCard(prepared, [], TODAY).some(({ blocks }) => blocks);
      const fits = v.is(ownCardContentSchema, prepared) && !isTooLong(prepared);
      // Some that could be stored are blocked: dates that do not exist.
      if (!isBlocked) expect(v.safeParse(ownCardContentSchema, prepared).issues ?? []).toEqual([]);
      if (!isBlocked) expect(fits).toBe(true);
      if (isBlocked) refused++;
      else stored++;
    }),
    { numRuns: 500 },
  );
  expect(Math.min(stored, refused)).toBeGreaterThan(20);
});
