import { describe, expect, it } from 'vitest';
import { checkPack } from '../../../data/pack/checks.ts';
import type { Pack, Source } from '../../../data/pack/schema.ts';
import type { Standing } from '../../../data/pack/source-schema.ts';
import { inEveryLanguage } from '../../../data/settings/languages.ts';
import { entity, fact, pack } from '../data/packs.ts';

const source = (id: string, standing: Standing, more: Partial<Source> = {}): Source => ({
  id,
  kind: 'reference',
  title: id,
  publisher: id,
  byline: [],
  url: 'https://example.org/',
  lang: 'en',
  standing,
  perspective: { en: 'A publisher.', es: 'Una editorial.' },
  ...more,
});

/** A pack of one card with three facts, each in its brief. */
function editedPack(): Pack {
  const brief = [
    { fact: 'ana.elected', text: { en: 'Elected mayor in 2002', es: 'Elegida alcaldesa en 2002' } },
    { fact: 'ana.library', text: { en: 'Opened a public library', es: 'Inauguró una biblioteca pública' } },
    { fact: 'ana.critics', text: { en: 'Critics call her term wasted', es: 'Sus críticos hablan de años perdidos' } },
  ];
  return pack({
    sources: [source('a-source', 'press')],
    entities: [entity('ana', { brief, line: { en: 'Engineer of the harbour', es: 'Ingeniera del puerto' } })],
    facts: [
      fact('ana.elected', { text: { en: 'Ana was elected mayor in 2002.', es: 'Ana fue elegida alcaldesa en 2002.' } }),
      fact('ana.library'),
      fact('ana.critics', { status: 'opinion' }),
    ],
  });
}

/** What the checks say of the pack after one change. */
function problemsAfter(change: (given: Pack, ana: Pack['entities'][0], elected: Pack['facts'][0]) => void): string[] {
  const given = editedPack();
  const [[ana], [elected]] = [given.entities, given.facts];
  if (!ana || !elected) throw new Error('the pack of this test lacks its card');
  change(given, ana, elected);
  return checkPack(given).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('the checks of an edited fact base', () => {
  it('accept a card whose brief says no more than its facts', () => {
    expect(problemsAfter(() => {})).toEqual([]);
  });

  it('accept years that the entry itself dates', () => {
    const change: Parameters<typeof problemsAfter>[0] = (_, ana, elected) => {
      elected.date = '2010';
      ana.brief.splice(0, 1, { fact: 'ana.elected', date: '2002', text: inEveryLanguage('Elected mayor in 2002') });
    };
    expect(problemsAfter(change)).toEqual([]);
  });

  it.each<[string, Parameters<typeof problemsAfter>[0], RegExp]>([
    [
      'a brief of two entries',
      (_, ana) => ana.brief.pop(),
      /^entities\.0\.brief: the brief of ana has 2 entries; it needs 3 to 5/,
    ],
    [
      'a card without a brief',
      (_, ana) => ana.brief.splice(0),
      /^entities\.0\.brief: the brief of ana has 0 entries; it needs 3 to 5/,
    ],
    [
      'a third dispute of high severity',
      (given) => {
        const says = { says: inEveryLanguage('So'), citations: [{ source: 'a-source' }] };
        given.disputes = ['one', 'two', 'three'].map((id) => ({
          id: `ana.${id}`,
          about: ['ana'],
          severity: 'high',
          question: inEveryLanguage('Is it so?'),
          positions: [says, says],
        }));
      },
      /^disputes\.2\.severity: ana has more than 2 disputes of high severity/,
    ],
    [
      'an entry of more than 110 characters',
      (_, ana) => ana.brief.splice(1, 1, { fact: 'ana.library', text: inEveryLanguage('library '.repeat(15)) }),
      /^entities\.0\.brief\.1\.text\.en: has 120 characters; at most 110/,
    ],
    [
      'a line of more than 110 characters',
      (_, ana) => {
        ana.line = inEveryLanguage('engineer '.repeat(13));
      },
      /^entities\.0\.line\.es: has 117 characters/,
    ],
    [
      'an opinion in the first place',
      (_, ana) => ana.brief.reverse(),
      /^entities\.0\.brief\.0\.fact: ana\.critics is opinion/,
    ],
    [
      'an allegation in the first place',
      (_, __, elected) => {
        elected.status = 'alleged';
      },
      /^entities\.0\.brief\.0\.fact: ana\.elected is alleged/,
    ],
    [
      'a year in a brief that its fact lacks',
      (_, ana) => ana.brief.splice(0, 1, { fact: 'ana.elected', text: inEveryLanguage('Elected in 2006') }),
      /^entities\.0\.brief\.0\.text\.en: 2006 is not in the fact ana\.elected/,
    ],
    [
      'a brief whose years the date of its fact contradicts',
      (_, _ana, elected) => {
        elected.date = '2010';
      },
      /^entities\.0\.brief\.0\.text: names 2002, but its fact is of 2010; give the entry a date/,
    ],
    [
      'a number word in a brief that its fact lacks',
      (_, ana) =>
        ana.brief.splice(1, 1, { fact: 'ana.library', text: { en: 'Three libraries', es: 'Tres bibliotecas' } }),
      /^entities\.0\.brief\.1\.text\.es: 3 is not in the fact ana\.library/,
    ],
    [
      'an entry that repeats the line',
      (_, ana) =>
        ana.brief.splice(1, 1, {
          fact: 'ana.library',
          text: { en: 'Was engineer of the harbour', es: 'Otra cosa cualquiera' },
        }),
      /^entities\.0\.brief\.1\.text\.en: repeats the line or an entry before it/,
    ],
    [
      'an entry that repeats another',
      (_, ana) =>
        ana.brief.splice(1, 1, {
          fact: 'ana.elected',
          text: { en: 'In 2002 elected mayor', es: 'Ganó las elecciones' },
        }),
      /^entities\.0\.brief\.1\.text\.en: repeats the line or an entry before it/,
    ],
    [
      'a brief that names no fact',
      (_, ana) => ana.brief.splice(1, 1, { fact: 'ana.gone', text: inEveryLanguage('Nothing') }),
      /^entities\.0\.brief\.1\.fact: no fact has the id ana\.gone/,
    ],
    [
      'a weaker source before a stronger one',
      (given, _, elected) => {
        given.sources.push(source('court', 'court'));
        elected.citations.push({ source: 'court' });
      },
      /^facts\.0\.citations: a weaker source stands before a stronger one/,
    ],
    [
      'a source without a standpoint',
      (given) => given.sources.splice(0, 1, { ...source('a-source', 'press'), perspective: undefined }),
      /^sources\.0: the source a-source needs a perspective/,
    ],
    [
      'a party paper without a tag',
      (given) => given.sources.push(source('organ', 'party')),
      /^sources\.1: the party paper organ needs a tag/,
    ],
    [
      'a figure that only the English text gives',
      (_, __, elected) => {
        elected.text.en = 'Ana was elected mayor in 2002 with 1,250 votes.';
      },
      /^facts\.0\.text\.es: lacks the figure 1250 of the English text/,
    ],
    [
      'a year that only the Spanish text gives',
      (_, ana) => {
        ana.line.es = 'Ingeniera del puerto desde 1999';
      },
      /^entities\.0\.line\.en: lacks the figure 1999 of the Spanish text/,
    ],
    [
      'the legal status of a living person without its day',
      (_, __, elected) => {
        elected.status = 'convicted';
      },
      /^facts\.0: the legal status of ana needs asOf/,
    ],
    [
      'the legal status of a living person after 18 months',
      (_, __, elected) => Object.assign(elected, { status: 'convicted', asOf: '2024-06-30' }),
      /^facts\.0\.asOf: the legal status of ana is older than 18 months/,
    ],
    [
      'roles without a gender',
      (_, ana) => Object.assign(ana, { kind: 'person', roles: ['judge'], gender: undefined }),
      /^entities\.0\.roles: roles need a gender/,
    ],
    [
      'roles of a group',
      (_, ana) => Object.assign(ana, { kind: 'organization', roles: ['judge'] }),
      /^entities\.0: only a person has a gender and roles/,
    ],
    [
      'a toll without a number',
      (_, ana) => {
        ana.toll = { citations: [{ source: 'a-source' }] };
      },
      /^entities\.0\.toll: a toll needs a number/,
    ],
  ])('refuse %s', (_, change, message) => {
    expect(problemsAfter(change)).toEqual(expect.arrayContaining([expect.stringMatching(message)]));
  });

  it('accept the same figure in the writing of each language', () => {
    const problems = problemsAfter((_, __, elected) => {
      elected.text = {
        en: 'In 2002, at 9.30 p.m., Ana had 1,250 votes, 31.7% of twelve districts; in the 1990s she had none.',
        es: 'En 2002, a las 9:30 p. m., Ana tenía 1\u00a0250 votos, el 31,7 % de 12 distritos; en los años noventa, ninguno.',
      };
    });
    expect(problems).toEqual([]);
  });

  it('accept a name that holds the word of a number', () => {
    const problems = problemsAfter((_, __, elected) => {
      elected.text = {
        en: 'Ana Diez Torres was elected mayor in 2002.',
        es: 'Ana Diez Torres fue elegida alcaldesa en 2002.',
      };
    });
    expect(problems).toEqual([]);
  });

  it.each<[string, Parameters<typeof problemsAfter>[0]]>([
    ['is recent', (_, __, elected) => Object.assign(elected, { status: 'convicted', asOf: '2024-07-02' })],
    ['is final', (_, __, elected) => Object.assign(elected, { status: 'convicted', final: true })],
    [
      'is that of somebody dead',
      (_, ana, elected) => {
        elected.status = 'convicted';
        ana.dates = { start: '1950', end: '2001' };
      },
    ],
  ])('accept a legal status that %s', (_, change) => {
    expect(problemsAfter(change)).toEqual([]);
  });
});
