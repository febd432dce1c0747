import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, it } from 'vitest';
import { isPlainText } from '../../../components/notes/text/plain-text.ts';

it.each([
  'Compare with the minutes of 5 May 1992.',
  'Is it (as A. Quispe says) 3 - 1 = 2?',
  '¿Quién pagó el muelle? 50 %',
])('takes %o for plain', (text) => expect(isPlainText(text)).toBe(true));

it.each([
  '',
  '# Heading',
  '- item',
  '1. item',
  '2) item',
  'two\nlines',
  'an *emphasis*',
  '<b>',
  'a &amp; b',
  '    code',
  '---',
])('does not take %o for plain', (text) => expect(isPlainText(text)).toBe(false));

it('takes for plain only what Markdown reads as one paragraph of just that text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      ...'#-+=*_>`~|:.)(1 \t\n"\'![]<&;\\'.split(''),
      '---',
      '===',
      '1.',
      '2)',
      '# ',
      'http://a.b',
      'a@b.c',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('');
      fc.pre(isPlainText(text));
      const [paragraph, ...others] = fromMarkdown(text).children;
      expect(others).toEqual([]);
      expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ type: 'text', value: text }] });
    }),
    { numRuns: 3000 },
  );
});
