/** The checks of what spans a pack: names of several cards, offices, dates, positions, disputes. */
import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../data/pack/checks.ts';
import type { Dispute, Entity, Pack } from '../../../data/pack/schema.ts';
import { alias, entity, fact, pack } from '../data/packs.ts';

/** These small packs have neither briefs nor standpoints, which other checks ask for. */
const OF_OTHER_CHECKS = /: the (brief of|source) /;

/** What these checks say of a pack, each with its place. */
const problemsOf = (given: Pack) =>
  checkPack(given)
    .map(({ path, message }) => `${path.join('.')}: ${message}`)
    .filter((problem) => !OF_OTHER_CHECKS.test(problem));

const crown: Pack['subject'] = {
  ...{ topicWords: {}, era: {}, givenNames: [] },
  offices: [{ id: 'crown', titles: {}, formerTitles: {}, ceremonial: false, holders: [] }],
};
const cards = (...entities: Entity[]) => pack({ entities, facts: [], subject: crown });
const office = (more: object) => ({ office: 'crown', title: { en: 'Queen', es: 'Reina' }, start: '1990', ...more });
const citations = [{ source: 'a-source' }];
const both = (text: string) => ({ en: text, es: text });

function disputed(count: number, severity: Dispute['severity']): Pack {
  const positions = [both('So'), both('Not so')].map((says) => ({ says, citations }));
  const disputes = Array.from({ length: count }, (_, at): Dispute => {
    const [id, question] = [`ana.${at}`, both('Is it so?')];
    return { id, about: ['ana'], severity, question, positions };
  });
  return { ...cards(entity('ana')), disputes };
}

const ofKind = (kind: Entity['kind'], more: Partial<Entity>) => cards(entity('ana', { kind, ...more }));
const featured = (count: number) => {
  const all = Array.from({ length: count }, (_, at) => entity(`card-${at}`));
  return { ...cards(...all), featured: all.map(({ id }) => id) };
};
const related = { relations: [{ type: 'parent-of' as const, to: 'ana' }] };
const named = (text: string, strength: 'strong' | 'weak' | 'exact') => ({ aliases: [alias(text, strength)] });

describe('a pack is refused for', () => {
  it.each<[string, Pack, RegExp]>([
    [
      'an office that is held, without a day',
      cards(entity('ana', { offices: [office({})] })),
      /^entities\.0\.offices\.0: an office still held/,
    ],
    [
      'an office that ends before it starts',
      cards(entity('ana', { offices: [office({ end: '1989' })] })),
      /^entities\.0\.offices\.0\.end: ends \(1989\)/,
    ],
    [
      'a life that ends before it starts',
      cards(entity('ana', { dates: { start: '2000-05', end: '2000-04' } })),
      /^entities\.0\.dates\.end: ends/,
    ],
    [
      'a law that ends before it is in force',
      ofKind('law', { inForce: { since: '2000', until: '1999', asOf: '2026-01-01' } }),
      /^entities\.0\.inForce\.end: ends \(1999\)/,
    ],
    [
      'a relation that ends before it starts',
      cards(
        entity('ana'),
        entity('berta', { relations: [{ type: 'parent-of', to: 'ana', dates: { start: '2001', end: '2000' } }] }),
      ),
      /^entities\.1\.relations\.0\.dates\.end: ends/,
    ],
    [
      'a relation to itself',
      cards(entity('ana', { relations: [{ type: 'parent-of', to: 'ana' }] })),
      /^entities\.0\.relations\.0\.to: a card cannot be related to itself/,
    ],
    [
      'a position of a person',
      ofKind('person', { at: { lat: 1, lon: 1 } }),
      /^entities\.0\.at: only a place or an event/,
    ],
    ['a gender of a group', ofKind('organization', { gender: 'woman' }), /^entities\.0: only a person/],
    [
      'more cards than the front page has room for',
      featured(13),
      /^featured: has 13 cards; the front page has room for 12/,
    ],
    ['a third dispute of high severity', disputed(3, 'high'), /^disputes\.2\.severity: ana has more than 2/],
    [
      'a weak alias of two cards that no relation tells apart',
      cards(entity('ana', named('Vega', 'weak')), entity('berta', named('vega', 'weak'))),
      /^entities\.1\.aliases\.0: .* is also on ana, and no relation/,
    ],
    [
      'a strong alias that is a weak one of a related card',
      cards(entity('ana', named('Vega', 'weak')), entity('berta', { ...named('Vega', 'strong'), ...related })),
      /^entities\.1\.aliases\.0: .* must be the only one/,
    ],
    [
      'a weak alias that is a strong one of a related card',
      cards(entity('ana', named('Vega', 'strong')), entity('berta', { ...named('Vega', 'weak'), ...related })),
      /^entities\.1\.aliases\.0: .* must be the only one/,
    ],
    [
      'a fact that fills more than a card',
      { ...cards(entity('ana')), facts: [fact('ana.x', { text: { en: 'x'.repeat(400), es: 'x' } })] },
      /^facts\.0\.text\.en: has 400 characters/,
    ],
    [
      'a fact about a card that is not there',
      { ...cards(entity('ana')), facts: [fact('ana.x', { about: ['ana', 'klub'] })] },
      /^facts\.0\.about\.0: no card has the id klub/,
    ],
  ])('%s', (_, given, message) => {
    expect(problemsOf(given)).toEqual([expect.stringMatching(message)]);
  });
});

describe('a pack may have', () => {
  it.each<[string, Pack]>([
    [
      'an office that is held, with the day on which that was known',
      cards(entity('ana', { offices: [office({ asOf: '2026-01-01' })] })),
    ],
    [
      'an office that was held for a day',
      cards(entity('ana', { offices: [office({ start: '1990-05-05', end: '1990-05-05' })] })),
    ],
    ['a life that ended in the year it began', cards(entity('ana', { dates: { start: '2000-05', end: '2000' } }))],
    ['a law in force', ofKind('law', { inForce: { since: '2000', asOf: '2026-01-01' } })],
    ['a position of a place', ofKind('place', { at: { lat: 1, lon: 1 } })],
    ['a position of an event', ofKind('event', { at: { lat: 1, lon: 1 } })],
    ['a full front page', featured(12)],
    ['two disputes of high severity', disputed(2, 'high')],
    ['many disputes of low severity', disputed(9, 'low')],
    ['a toll of the dead', ofKind('event', { toll: { dead: '1', citations } })],
    ['a toll of the injured', ofKind('event', { toll: { injured: '1', citations } })],
    ['a toll of the missing', ofKind('event', { toll: { missing: '1', citations } })],
    [
      'a weak alias of a card and one related to it',
      cards(entity('ana', named('Vega', 'weak')), entity('berta', { ...named('Vega', 'weak'), ...related })),
    ],
    [
      'a weak alias of a card and one it is related to',
      cards(entity('berta', { ...named('Vega', 'weak'), ...related }), entity('ana', named('Vega', 'weak'))),
    ],
    [
      'an acronym and a word of the same letters',
      cards(entity('ana', named('SIN', 'exact')), entity('berta', named('Sin', 'weak'))),
    ],
  ])('%s', (_, given) => {
    expect(problemsOf(given)).toEqual([]);
  });
});
