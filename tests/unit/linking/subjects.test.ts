import { describe, expect, it } from 'vitest';
import { lexiconOf } from '../../../data/facts/lexicon-data.ts';
import type { Entity, Pack } from '../../../data/pack/schema.ts';
import type { PackSubject } from '../../../data/pack/subject-schema.ts';
import { createPageDecider, linkText } from '../../../linking/decide/page-decider.ts';
import { findNames } from '../../../linking/find/find-names.ts';
import type { Lexicon } from '../../../linking/lexicon/decode.ts';
import { compileLexicon } from '../../../linking/lexicon/encode.ts';
import { alias, entity, pack } from '../data/packs.ts';

/** Somebody with a full name and a surname. */
const person = (id: string, name: string, more: Partial<Entity> = {}) =>
  entity(id, {
    name: { en: name, es: name },
    aliases: [alias(name, 'strong'), alias(name.split(' ').at(-1) ?? '', 'weak')],
    ...more,
  });

const packOf = (id: string, subject: Partial<PackSubject>, entities: Entity[]): Pack =>
  pack({ id, subject: { topicWords: {}, era: {}, offices: [], givenNames: [], ...subject }, entities });

const lexiconFor = (...packs: Pack[]) => compileLexicon(lexiconOf(packs, 'test'));

const blocksOf = (lexicon: Lexicon, texts: string[]) =>
  texts.map((text) => ({ text, spans: findNames(text, lexicon) }));

/** "surface=entity" of each mention; the second candidate of an ambiguous one too. */
const links = (lexicon: Lexicon, texts: string[], date?: string) =>
  linkText({ blocks: blocksOf(lexicon, texts), ...(date ? { date } : {}) }, lexicon)
    .flat()
    .map(({ surface, entity: id, ambiguous, alternatives }) =>
      [`${surface}=${id}`, ...(ambiguous ? alternatives.map((one) => one.entity) : [])].join(' or '),
    );

const north = packOf('north', { topicWords: { en: ['Northland'] } }, [
  person('quandt', 'Ana Quandt'),
  person('bek', 'Ivo Bek'),
]);
const south = packOf('south', { topicWords: { en: ['Southland'] } }, [
  person('okoro', 'Ada Okoro'),
  person('bek', 'Pia Bek'),
]);

describe('a lexicon of two packs', () => {
  const both = lexiconFor(north, south);

  it('links the full names of both', () => {
    expect(links(both, ['Ana Quandt met Ada Okoro.'])).toEqual(['Ana Quandt=north/quandt', 'Ada Okoro=south/okoro']);
  });

  it.each(['The Bank of Northland', 'Northland Forward'])(
    'takes a page about a subject whose topic word stands inside a longer name, %s',
    (name) => {
      const bank = entity('bank', {
        kind: 'organization',
        worldwide: true,
        aliases: [alias(name, 'strong')],
      });
      const withBank = lexiconFor({ ...north, entities: [...north.entities, bank] });
      expect(links(withBank, [`${name} lent him money.`, 'Then Quandt spoke.'])).toContain('Quandt=north/quandt');
    },
  );

  it('links a bare surname only on a page about its own subject', () => {
    expect(links(both, ['News from Southland.', 'Then Quandt spoke, and Okoro too.'])).toEqual(['Okoro=south/okoro']);
    expect(links(both, ['Pia Bek sings.', 'Then Quandt spoke.'])).toEqual(['Pia Bek=south/bek']);
    expect(links(both, ['Ivo Bek of Northland sings.', 'Then Quandt spoke.'])).toEqual([
      'Ivo Bek=north/bek',
      'Quandt=north/quandt',
    ]);
  });

  it('gives a surname that stands in both to the pack that the page is about, and both on a page about both', () => {
    expect(links(both, ['News from Southland.', 'Then Bek spoke.'])).toEqual(['Bek=south/bek']);
    expect(links(both, ['News from Northland.', 'Then Bek spoke.'])).toEqual(['Bek=north/bek']);
    expect(links(both, ['Northland and Southland.', 'Then Bek spoke.'])).toEqual(['Bek=north/bek or south/bek']);
  });

  it('gives it to the one whose era had begun by the date of the page', () => {
    const old = packOf('old', { topicWords: { en: ['Northland'] }, era: { start: '1900~', end: '1950' } }, [
      person('bek', 'Ivo Bek'),
    ]);
    const recent = packOf('recent', { topicWords: { en: ['Northland'] }, era: { start: '1980-05' } }, [
      person('bek', 'Pia Bek'),
    ]);
    const texts = ['News from Northland.', 'Then Bek spoke.'];
    expect(links(lexiconFor(old, recent), texts, '1925-03-01')).toEqual(['Bek=old/bek']);
    expect(links(lexiconFor(old, recent), texts, '1990')).toEqual(['Bek=old/bek or recent/bek']);
  });

  it('offers both cards of a full name that stands in both', () => {
    const same = lexiconFor(north, packOf('other', {}, [person('quandt', 'Ana Quandt')]));
    expect(links(same, ['Ana Quandt spoke.'])).toEqual(['Ana Quandt=north/quandt or other/quandt']);
  });
});

describe('a title of two offices', () => {
  const office = (id: string) => ({
    id,
    titles: { en: ['chairwoman'] },
    formerTitles: {},
    ceremonial: false,
    holders: [],
  });
  const held = (id: string, start: string, end: string) => ({ office: id, title: { en: id, es: id }, start, end });
  const heads = lexiconFor(
    packOf('north', { topicWords: { en: ['Northland'] }, offices: [office('senate'), office('council')] }, [
      person('ada', 'Ada Moreno', { offices: [held('senate', '1991', '1992')] }),
      person('eva', 'Eva Moreno', { offices: [held('council', '2001', '2002')] }),
      person('ida', 'Ida Moreno'),
    ]),
  );

  it.each([
    ['1991-06-01', 'north/ada'],
    ['2001-06-01', 'north/eva'],
  ])('means on a page of %s who held one of them then, %s', (date, id) => {
    expect(links(heads, ['News from Northland.', 'Chairwoman Moreno spoke.'], date)).toEqual([`Moreno=${id}`]);
  });
});

describe('two lexicons in one process', () => {
  it('do not touch each other', () => {
    const crowns = packOf(
      'crowns',
      {
        topicWords: { en: ['Southland'] },
        offices: [{ id: 'crown', titles: { en: ['oberking'] }, formerTitles: {}, ceremonial: false, holders: [] }],
        givenNames: ['Zed'],
      },
      [
        person('okoro', 'Ada Okoro', {
          offices: [{ office: 'crown', title: { en: 'Oberking', es: 'Oberking' }, start: '1900', end: '1950' }],
        }),
      ],
    );
    const texts = ['Ana Quandt and Ada Okoro in Northland and Southland.', 'Zed Quandt left.', 'Oberking Okoro left.'];
    const first = lexiconFor(north);
    const decider = createPageDecider(first);
    const alone = links(first, texts);
    const second = lexiconFor(crowns);
    const run = decider.decide({ passages: [blocksOf(first, texts)] });
    run.next();
    expect(links(second, texts)).toEqual(['Ada Okoro=crowns/okoro', 'Okoro=crowns/okoro']);
    expect(links(first, texts)).toEqual(alone);
    let result = run.next();
    while (!result.done) result = run.next();
    expect(result.value.flat(2).map(({ surface, entity: id }) => `${surface}=${id}`)).toEqual(alone);
    expect(first.vocabulary.givenNames.has('zed')).toBe(false);
    expect(second.vocabulary.offices.get('oberking')).toEqual(['crown']);
    expect(first.vocabulary.offices.has('oberking')).toBe(false);
  });
});

describe('callings', () => {
  const ruiz = (roles: Entity['roles'], line = 'Somebody') =>
    lexiconFor(
      packOf('north', { topicWords: { en: ['Northland'] } }, [
        person('one', 'Rosa Ruiz', { roles, line: { en: line, es: line } }),
      ]),
    );
  const page = (name: string) => ['News from Northland.', `Ayer habló ${name} en la plaza.`];

  it.each<[string, Entity['roles']]>([
    ['el cardenal Ruiz', ['cleric']],
    ['la fiscal Ruiz', ['prosecutor']],
    ['la fiscal Rosa Ruiz', ['prosecutor']],
    ['la jueza Ruiz', ['judge']],
    ['el portero Ruiz', ['athlete']],
  ])('links "%s" to a card that has the calling', (name, roles) => {
    expect(links(ruiz(roles), page(name)).map((link) => link.split('=')[1])).toEqual(['north/one']);
  });

  it('links it to a card whose line says so', () => {
    expect(links(ruiz([], 'Cardinal and poet'), page('el cardenal Ruiz'))).toEqual(['Ruiz=north/one']);
  });

  it('does not link it to a card that has another calling, or none', () => {
    expect(links(ruiz(['judge']), page('el cardenal Ruiz'))).toEqual([]);
    expect(links(ruiz([]), page('la fiscal Ruiz'))).toEqual([]);
    expect(links(ruiz([]), page('el obispo Ruiz'))).toEqual([]);
  });

  it('links the full name behind any title', () => {
    expect(links(ruiz([]), page('el cardenal Rosa Ruiz'))).toEqual(['Rosa Ruiz=north/one']);
  });
});

describe('the offices of a subject', () => {
  it('give a title its meaning on a dated page', () => {
    const crown = (start: string, end: string) => ({
      offices: [{ office: 'crown', title: { en: 'King', es: 'Rey' }, start, end }],
    });
    const lexicon = lexiconFor(
      packOf(
        'north',
        {
          topicWords: { en: ['Northland'] },
          offices: [
            {
              id: 'crown',
              titles: { en: ['king'] },
              formerTitles: { en: ['ex-king'] },
              ceremonial: false,
              holders: [],
            },
          ],
        },
        [person('father', 'Otto Quandt', crown('1801', '1830')), person('son', 'Ivo Quandt', crown('1830', '1850'))],
      ),
    );
    expect(links(lexicon, ['In Northland King Quandt spoke.'], '1815')).toEqual(['Quandt=north/father']);
    expect(links(lexicon, ['In Northland King Quandt spoke.'], '1845')).toEqual(['Quandt=north/son']);
    expect(links(lexicon, ['In Northland ex-king Quandt spoke.'], '1845')).toEqual(['Quandt=north/father']);
  });
});

describe('the country of a subject', () => {
  const countryOf = (id: string, words: string[]) =>
    packOf(id, { topicWords: { en: words } }, [
      entity('court', { kind: 'organization', aliases: [alias('Supreme Court', 'weak')] }),
      person('judge', `Zoltan ${id}`),
    ]);
  const brazil = countryOf('brazil', ['Brazil', 'Brazilian']);
  const canada = countryOf('canada', ['Canada', 'Canadian']);
  const page = (country: string) => [
    'Zoltan brazil and Zoltan canada met in Brazil and in Canada.',
    `The ${country} Supreme Court ruled.`,
  ];
  const courts = (lexicon: Lexicon, country: string) =>
    links(lexicon, page(country)).filter((link) => /court/.test(link));

  it('is no other country to what belongs to it', () => {
    expect(courts(lexiconFor(brazil), 'Brazilian')).toEqual(['Supreme Court=brazil/court']);
    expect(courts(lexiconFor(brazil), 'Canadian')).toEqual([]);
  });

  it('is another one to what belongs to another subject', () => {
    expect(courts(lexiconFor(brazil, canada), 'Brazilian')).toEqual(['Supreme Court=brazil/court']);
    expect(courts(lexiconFor(brazil, canada), 'Canadian')).toEqual(['Supreme Court=canada/court']);
  });
});
