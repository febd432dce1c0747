/** Generated contents of the form of an own card: what readers type, and what they leave half done. */

import fc from 'fast-check';
import type { OwnCardContent } from '../../../../data/own/own-card.ts';
import { ENTITY_KINDS } from '../../../../data/pack/entity-kinds.ts';
import { ROLES } from '../../../../data/pack/roles.ts';
import type { Citation, Entity, Source } from '../../../../data/pack/schema.ts';
import { inEveryLanguage } from '../../../../data/settings/languages.ts';
import { factOn, ownCard, SOURCE } from './own-cards.ts';

const text = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('Harbour strike', 'María Ñáñez', '  Port of Lirio ', 'Said in 1931.') },
  { weight: 1, arbitrary: fc.constantFrom('', '  ', 'x'.repeat(115), 'y'.repeat(400)) },
);
const date = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', ' 1992-04-05 ', '1931', '1931-11~', '1990/2000', '../1980', '2011-23') },
  { weight: 1, arbitrary: fc.constantFrom('1992-02-30', '1992-13', 'soon', '92', '1992/') },
);
const day = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('1992-04-05', ' 2001-01-31') },
  { weight: 1, arbitrary: fc.constantFrom('', '1992', '1992-02-30', '1992-04~') },
);
const people = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('', '15', ' 13-14', '49+') },
  { weight: 1, arbitrary: fc.constantFrom('many', '-3', '1.5') },
);
const citations: fc.Arbitrary<Citation[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Citation[]>([{ source: SOURCE.id, fragment: { start: 'In those ', end: '' } }]) },
  {
    weight: 2,
    arbitrary: fc
      .integer({ min: 1, max: 900 })
      .map((page): Citation[] => [{ source: SOURCE.id, fragment: { start: 'In those', end: '' }, page }]),
  },
  { weight: 1, arbitrary: fc.constant<Citation[]>([]) },
);
const source: fc.Arbitrary<Source> = fc
  .record({
    title: text,
    published: date,
    url: fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom('https://example.org/a', ' http://example.org/b?c=d#e ') },
      { weight: 1, arbitrary: fc.constantFrom('javascript:alert(1)', 'example.org', '') },
    ),
  })
  .map((fields) => ({ ...SOURCE, ...fields }));

const entity = fc.record({
  kind: fc.constantFrom(...ENTITY_KINDS),
  name: text.map(inEveryLanguage),
  line: text.map(inEveryLanguage),
  dates: fc.record({ start: date, end: date }),
  gender: fc.constantFrom('woman', 'man'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { maxLength: 3 }),
  offices: fc.array(
    fc.record({ office: fc.constant(''), title: text.map(inEveryLanguage), start: date, end: date, asOf: day }),
    {
      maxLength: 2,
    },
  ),
  toll: fc.option(fc.record({ dead: people, injured: people, missing: people, citations }), { nil: undefined }),
  place: fc.option(text.map(inEveryLanguage), { nil: undefined }),
  leader: fc.option(text.map(inEveryLanguage), { nil: undefined }),
  inForce: fc.option(fc.record({ since: date, until: date, asOf: day, text: text.map(inEveryLanguage) }), {
    nil: undefined,
  }),
});

/** What the form of a new card may hold when it is saved. */
export const formContent: fc.Arbitrary<OwnCardContent> = fc
  .record({ entity, source, fact: fc.record({ text, date, asOf: day, citations }) })
  .map(({ entity: given, source: cited, fact }) => {
    const card = ownCard('Iris Campo');
    const { toll, place, leader, inForce, gender, ...rest } = given;
    const optional = Object.fromEntries(
      Object.entries({ toll, place, leader, inForce, gender }).filter(([, one]) => one !== undefined),
    );
    return {
      ...card,
      entity: { ...card.entity, ...rest, ...optional } as Entity,
      facts: [{ ...factOn(card.id, ''), ...fact, text: inEveryLanguage(fact.text) }],
      sources: [cited],
    };
  });
