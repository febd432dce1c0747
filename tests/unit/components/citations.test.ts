import { describe, expect, it } from 'vitest';
import { citeFact, escapeLatex, type FactToCite } from '../../../components/facts/citations.ts';
import { sourceLink } from '../../../components/facts/source-link.ts';
import type { Source } from '../../../data/pack/schema.ts';

const source: Source = {
  id: 'diario-2019',
  kind: 'article',
  title: 'Costs & "gains": 100% of #1 {south_pier}',
  publisher: 'Diario del Puerto',
  byline: ['Rosa Tello', 'Luis Arana'],
  published: '2019-05-14',
  url: 'https://diario.example/a_(b)',
  lang: 'es',
  standing: 'press',
};
const given: FactToCite = {
  fact: {
    id: 'ana.one',
    text: { en: 'Was *elected* with 54 % of the vote.', es: 'Fue elegida con el 54 %.' },
    citations: [{ source: 'diario-2019' }, { source: 'gone' }],
  },
  sources: { 'diario-2019': source },
  lang: 'en',
  addressOf: ({ url }) => `${url}#:~:text=Fue`,
};

describe('citeFact', () => {
  it('formats plain text', () => {
    expect(citeFact('text', given)).toBe(
      'Was *elected* with 54 % of the vote. (Rosa Tello, Luis Arana, “Costs & "gains": 100% of #1 {south_pier}”, ' +
        'Diario del Puerto, 2019-05-14, https://diario.example/a_(b)#:~:text=Fue)',
    );
    expect(citeFact('text', { ...given, lang: 'es' })).toContain('«Costs');
  });

  it('calls a publisher as the reader’s language does', () => {
    const named = { ...source, publisher: 'High Court', publisherIn: { es: 'Corte Suprema' } };
    const inSpanish: FactToCite = { ...given, sources: { 'diario-2019': named }, lang: 'es' };
    expect(citeFact('text', inSpanish)).toContain('», Corte Suprema, 2019');
    expect(citeFact('markdown', inSpanish)).toContain('), Corte Suprema, 2019');
    expect(citeFact('text', { ...inSpanish, lang: 'en' })).toContain('”, High Court, 2019');
  });

  it('names the page of a PDF', () => {
    const citations = [{ source: 'diario-2019', page: 12 }];
    const cited: FactToCite = {
      ...given,
      fact: { ...given.fact, citations },
      addressOf: sourceLink,
      placeOf: ({ page }) => (page ? `page ${page}` : undefined),
    };
    expect(citeFact('text', cited)).toContain('2019-05-14, page 12, https://diario.example/a_(b)#page=12)');
    expect(citeFact('markdown', cited)).toContain('2019-05-14, page 12');
    expect(citeFact('bibtex', cited)).toContain('  pages = {12},');
    expect(JSON.parse(citeFact('csl-json', cited))[0]).toMatchObject({ page: '12' });
  });

  it('formats Markdown, with special characters escaped', () => {
    expect(citeFact('markdown', given)).toBe(
      [
        '> Was \\*elected\\* with 54 % of the vote.\n>\n> — Rosa Tello, Luis Arana, ',
        '[Costs & "gains": 100% of \\#1 {south\\_pier}](https://diario.example/a_%28b%29#:~:text=Fue), ',
        'Diario del Puerto, 2019-05-14',
      ].join(''),
    );
  });

  it('formats BibTeX', () => {
    expect(citeFact('bibtex', given)).toBe(`@online{diario-2019,
  author = {{Rosa Tello} and {Luis Arana}},
  title = {{Costs \\& "gains": 100\\% of \\#1 \\{south\\_pier\\}}},
  organization = {Diario del Puerto},
  date = {2019-05-14},
  url = {https://diario.example/a_(b)#:~:text=Fue},
  langid = {spanish},
  annotation = {Was *elected* with 54 \\% of the vote.},
}`);
  });

  it('in CSL-JSON', () => {
    expect(JSON.parse(citeFact('csl-json', given))).toEqual([
      {
        id: 'diario-2019',
        type: 'article-newspaper',
        title: source.title,
        author: [{ literal: 'Rosa Tello' }, { literal: 'Luis Arana' }],
        'container-title': 'Diario del Puerto',
        issued: { 'date-parts': [[2019, 5, 14]] },
        URL: 'https://diario.example/a_(b)#:~:text=Fue',
        language: 'es',
        annote: 'Was *elected* with 54 % of the vote.',
      },
    ]);
  });

  it.each([
    ['2011-23', [[2011]]],
    ['2009-03', [[2009, 3]]],
    ['1990/2000', [[1990]]],
    ['1992~', [[1992]]],
  ])('cuts the date %s to what the format can say', (published, expected) => {
    const [item] = JSON.parse(citeFact('csl-json', { ...given, sources: { 'diario-2019': { ...source, published } } }));
    expect(item.issued['date-parts']).toEqual(expected);
  });
});

describe('escapeLatex', () => {
  it('escapes each of the ten characters once', () => {
    expect(escapeLatex('\\~^&%$#_{}')).toBe(
      '\\textbackslash{}\\textasciitilde{}\\textasciicircum{}\\&\\%\\$\\#\\_\\{\\}',
    );
  });
});
