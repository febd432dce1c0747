import type { PDFDocumentProxy } from 'pdfjs-dist';
import { describe, expect, it } from 'vitest';
import { piecesIn } from '../../../entrypoints/reader/text/blocks.ts';
import { documentText } from '../../../entrypoints/reader/text/document-text.ts';
import { column, itemsOf, type TestLine } from './pieces-of-lines.ts';

/** A document whose pages have these lines, with a running head and a page number around them. */
function textOf(pages: readonly (readonly TestLine[])[]) {
  const pdf = {
    numPages: pages.length,
    getPage: async (number: number) => ({
      getTextContent: async () => ({
        items: itemsOf([
          { text: 'Final report', x: 200, y: 790, size: 8 },
          ...(pages[number - 1] ?? []),
          { text: String(number), x: 150, y: 30 },
        ]),
      }),
    }),
  };
  return documentText(pdf as unknown as PDFDocumentProxy);
}

const blocksOf = async (pages: readonly (readonly TestLine[])[]) => {
  const text = textOf(pages);
  const all = await Promise.all(pages.map((_, at) => text.blocks(at + 1)));
  return all.map((blocks) => blocks.map((block) => block.text));
};

/** A line that fills a column of 200 points. */
const full = (start: string) => start.padEnd(40, ' and so on');

const LAST = full('The first page says that').slice(0, 34);

describe('text over the end of a page', () => {
  it('gives a sentence to the page where it begins, and the rest to the next one', async () => {
    const [first, second] = await blocksOf([
      column([full('The page begins with this'), `${LAST} Ana`]),
      column(['Torres was heard. Then others spoke in', full('the hall of the court')]),
    ]);
    expect(first?.at(-1)).toMatch(/says that.* Ana Torres was heard\. $/);
    expect(second?.[0]).toMatch(/^Then others spoke in the hall/);
  });

  it('joins a word that a hyphen cuts at the end of the page', async () => {
    const [first, second] = await blocksOf([
      column([full('The page begins with this'), `${LAST} Ana Tor-`]),
      column(['res was heard.', full('Then others spoke')]),
    ]);
    expect(first?.at(-1)).toContain(' Ana Torres was heard.');
    expect(second?.[0]).toMatch(/^Then others/);
  });

  it('knows the page of each piece', async () => {
    const text = textOf([
      column([full('The page begins with this'), `${LAST} Ana`]),
      column(['Torres was heard. Then others spoke in', full('the hall of the court')]),
    ]);
    const block = (await text.blocks(1)).at(-1);
    const start = block?.text.indexOf('Ana Torres') ?? -1;
    expect(block && piecesIn(block, { start, end: start + 10 })).toEqual([
      expect.objectContaining({ piece: 2, ahead: 0 }),
      { piece: 1, ahead: 1, from: 0, to: 6 },
    ]);
    const [next] = await text.blocks(2);
    expect(next && piecesIn(next, { start: 0, end: 4 })).toEqual([{ piece: 1, ahead: 0, from: 18, to: 22 }]);
  });

  it('goes on behind a page that is an image', async () => {
    const [first] = await blocksOf([
      column([full('The page begins with this'), `${LAST} Ana`]),
      [],
      column(['Torres was heard.', full('Then others spoke')]),
    ]);
    expect(first?.at(-1)).toContain(' Ana Torres was heard.');
  });

  it.each([
    ['a sentence ends', [full('The page begins'), `${LAST} Ana.`], column(['Torres was heard.', full('Then')])],
    ['the last line is short', [full('The page begins'), 'by Ana'], column(['Torres was heard.', full('Then')])],
    ['a heading follows', [full('The page begins'), `${LAST} Ana`], column(['Torres was heard'], { size: 16 })],
  ])('does not go on where %s', async (_, last, next) => {
    const [first, second] = await blocksOf([column(last), next]);
    expect(first?.join()).not.toContain('Torres');
    expect(second?.[0]).toContain('Torres');
  });

  it('takes no more than the end of a sentence that never ends', async () => {
    const endless = Array.from({ length: 40 }, (_, at) => full(`and item ${at} of the list`));
    const [first, second] = await blocksOf([column(endless), column(endless)]);
    expect((first?.[0]?.length ?? 0) - endless.join(' ').length).toBeLessThanOrEqual(601);
    const words = (text: string) => text.split(/\s+/);
    expect(words(`${first?.[0]} ${second?.[0]}`)).toEqual(words([...endless, ...endless].join(' ')));
  });

  it('finishes a footnote that goes on at the foot of the next page', async () => {
    const note = (lines: string[]) => column(lines, { top: 100, size: 8, leading: 10 });
    const [first, second] = await blocksOf([
      [...column([full('The page begins'), `${LAST} Ana`]), ...note(['7 The interview was led by Ana'])],
      [
        ...column(['Torres was heard. Then others spoke in', full('the hall')]),
        ...note(['Torres in Lima. See there.']),
      ],
    ]);
    expect(first?.at(-1)).toBe('7 The interview was led by Ana Torres in Lima. ');
    expect(first?.at(-2)).toContain('Ana Torres was heard.');
    expect(second?.at(-1)).toBe('See there.');
  });
});
