import { describe, expect, it } from 'vitest';
import { sourceLink } from '../../../components/facts/source-link.ts';
import type { Source } from '../../../data/pack/schema.ts';
import { readArticleText } from '../../../scripts/pack/sources/article-text.ts';
import { checkCitations } from '../../../scripts/pack/sources/citations.ts';
import { runsOf, sharedRun } from '../../../scripts/pack/sources/shared-words.ts';
import { resolveFragment } from '../../../scripts/pack/sources/text-fragment.ts';
import { fact, pack } from '../data/packs.ts';

const text =
  'The minister resigned on Monday. The minister of works stayed. On Tuesday the court met in Lima and rose at noon.';

describe('resolveFragment', () => {
  it.each([
    ['one phrase', { start: 'resigned on Monday' }, 'resigned on Monday'],
    ['start and end', { start: 'On Tuesday', end: 'in Lima' }, 'On Tuesday the court met in Lima'],
    ['other case and spaces', { start: 'on   TUESDAY the' }, 'On Tuesday the'],
  ])('finds %s', (_, fragment, expected) => {
    const result = resolveFragment(text, fragment);
    expect(result.found).toBe('once');
    if (result.found === 'once') expect(text.slice(result.range.start, result.range.end)).toBe(expected);
  });

  it.each([
    ['a start that occurs twice', { start: 'The minister' }, { found: 'many', count: 2 }],
    ['a start that does not occur', { start: 'the president' }, { found: 'never', missing: 'start' }],
    [
      'an end that occurs only before the start',
      { start: 'On Tuesday', end: 'Monday' },
      { found: 'never', missing: 'end' },
    ],
    ['parts of words', { start: 'he minister of' }, { found: 'never', missing: 'start' }],
  ])('refuses %s', (_, fragment, expected) => {
    expect(resolveFragment(text, fragment)).toEqual(expected);
  });
});

describe('readArticleText', () => {
  it('removes Markdown and joins paragraphs that a page break splits', () => {
    const { text: plain, sentences } = readArticleText(
      '# A *title*\n\nHe offered \\$15,000 for the\n\nvotes. Then [left](x).\n',
    );
    expect(plain).toBe('A title He offered $15,000 for the votes. Then left.');
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      'A title',
      'He offered $15,000 for the votes.',
      'Then left.',
    ]);
  });

  it('does not end a sentence at "U.S."', () => {
    expect(readArticleText('With U.S. Funds it grew. It fell.').sentences).toHaveLength(2);
  });
});

describe('sharedRun', () => {
  const runs = runsOf('one two three four five six seven eight nine');
  it('finds eight words in a row, not seven', () => {
    expect(sharedRun('and one two three four five six seven', runs)).toBeUndefined();
    expect(sharedRun('One, two: three four five six seven (eight)', runs)).toBe(
      'one two three four five six seven eight',
    );
  });
});

describe('checkCitations', () => {
  const articles = new Map([['an-article', readArticleText(text)]]);
  const citing = (start: string, end?: string) =>
    pack({
      facts: [fact('ana.one', { citations: [{ source: 'an-article', fragment: end ? { start, end } : { start } }] })],
    });

  it('counts cited sentences', () => {
    const report = checkCitations(citing('On Tuesday', 'at noon'), articles);
    expect(report.problems).toEqual([]);
    expect(report.articles.get('an-article')).toMatchObject({ citations: 1, sentences: 3 });
    expect(report.articles.get('an-article')?.uncited).toHaveLength(2);
  });

  it.each([
    ['an ambiguous start', 'The minister', /stands 2 times/],
    ['a missing start', 'The president', /start is not in the article/],
    ['an apostrophe', 'minister’s', /apostrophe/],
  ])('reports %s', (_, start, message) => {
    expect(checkCitations(citing(start), articles).problems.join('\n')).toMatch(message);
  });

  it('reports a text that copies from the article', () => {
    const copied = pack({
      facts: [fact('ana.one', { text: { en: 'On Tuesday the court met in Lima and rose.', es: 'Otra cosa.' } })],
    });
    expect(checkCitations(copied, articles).problems).toHaveLength(1);
  });
});

describe('sourceLink', () => {
  const source = { url: 'https://example.org/page#part' } as Source;
  it('escapes the syntax of text directives', () => {
    const link = sourceLink(source, { source: 's', fragment: { start: 'run-off, then & now', end: 'ended' } });
    expect(link).toBe('https://example.org/page#:~:text=run%2Doff%2C%20then%20%26%20now,ended');
  });
  it('gives the plain address without a fragment', () => {
    expect(sourceLink(source, { source: 's' })).toBe('https://example.org/page#part');
  });
});
