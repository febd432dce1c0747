import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../../components/notes/text/parse-markdown.ts';

const LENGTH = 20_000;
const filled = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

describe('parseMarkdown', () => {
  it.each(['- ', '> ', '1. ', '*', '*a ', '[', '_a_', '<a ', '**a ', '`a', '> - 1. ', '\n', '- \n', '![a]('])(
    'refuses a note full of %j, which would take seconds',
    (unit) => {
      expect(parseMarkdown(filled(unit))).toBeUndefined();
    },
  );

  it.each(['- a\n', '\t- a\n', '1) a\n', '> a\n', `${'- '.repeat(19)}a\n`, '[a](b (cc'])(
    'refuses %j, again and again, although it has few signs on each line',
    (unit) => {
      expect(parseMarkdown(unit.repeat(1_999).slice(0, LENGTH))).toBeUndefined();
    },
  );

  it('refuses a deep list with many lines in its last item', () => {
    const steps = Array.from({ length: 49 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');
    expect(parseMarkdown(`${steps}\n${`${' '.repeat(98)}b\n`.repeat(150)}`)).toBeUndefined();
  });

  it('reads long lists, quotes, code and links with titles as people write them', () => {
    const code = '    indented code that goes on for some time\n'.repeat(100);
    const links = Array.from({ length: 50 }, (_, at) => `- [source ${at}](https://example.org/${at} "A title")\n`);
    for (const text of [filled('- An item of a list, about so long, with an end.\n'), code, links.join('')])
      expect(parseMarkdown(text)).toBeDefined();
  });

  it('refuses emphasis within emphasis by the thousand', () => {
    expect(parseMarkdown(`${'*'.repeat(5_000)}a${'*'.repeat(5_000)}`)).toBeUndefined();
  });

  it('refuses lists that are nested deeper than anybody writes', () => {
    const steps = Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n');
    expect(parseMarkdown(steps)).toBeUndefined();
  });

  it('reads the longest note with the formatting of a careful writer', () => {
    const section =
      '## A day\n\nSome *words* and [a source](https://example.org/), twice **quoted**:\n\n> one\n> two\n\n';
    const text = filled(`${section}- first\n- second\n  - third\n\n${'Plain words without any sign. '.repeat(9)}\n\n`);
    expect(parseMarkdown(text)).toBeDefined();
  });

  it('gives a tree that can be drawn, for any text that it takes', () => {
    const signs = fc.constantFrom('*', '_', '[', ']', '(', ')', '`', '> ', '- ', '1. ', '\n', '  ', 'a ', '<b>', '\\');
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 400 }), (parts) => {
        expect(() => JSON.stringify(parseMarkdown(parts.join('')))).not.toThrow();
      }),
    );
  });
});
