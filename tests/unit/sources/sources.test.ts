import { describe, expect, it } from 'vitest';
import { sourceLink } from '../../../components/facts/source-link.ts';
import type { Source } from '../../../data/pack/schema.ts';
import { readArticleText } from '../../../scripts/sources/article-text.ts';
import { checkCitations } from '../../../scripts/sources/check-citations.ts';
import { runsOf, sharedRun } from '../../../scripts/sources/overlap.ts';
import { resolveFragment } from '../../../scripts/sources/text-fragment.ts';
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
    ['what stands twice', { start: 'The minister' }, { found: 'many', count: 2 }],
    ['what is not there', { start: 'the president' }, { found: 'never', missing: 'start' }],
    [
      'an end that is only before the start',
      { start: 'On Tuesday', end: 'Monday' },
      { found: 'never', missing: 'end' },
    ],
    ['half words', { start: 'he minister of' }, { found: 'never', missing: 'start' }],
  ])('refuses %s', (_, fragment, expected) => {
    expect(resolveFragment(text, fragment)).toEqual(expected);
  });
});

describe('readArticleText', () => {
  it('takes Markdown away and joins what a page break tore', () => {
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
  it('allows seven words in a row, not eight', () => {
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

  it('counts the sentences that are cited', () => {
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

  it('reports a text that copies the article', () => {
    const copied = pack({
      facts: [fact('ana.one', { text: { en: 'On Tuesday the court met in Lima and rose.', es: 'Otra cosa.' } })],
    });
    expect(checkCitations(copied, articles).problems).toHaveLength(1);
  });
});

describe('sourceLink', () => {
  const source = { url: 'https://example.org/page#part' } as Source;
  it('escapes what the text directive would read as its own syntax', () => {
    const link = sourceLink(source, { source: 's', fragment: { start: 'run-off, then & now', end: 'ended' } });
    expect(link).toBe('https://example.org/page#:~:text=run%2Doff%2C%20then%20%26%20now,ended');
  });
  it('is the plain address without a fragment', () => {
    expect(sourceLink(source, { source: 's' })).toBe('https://example.org/page#part');
  });
});
