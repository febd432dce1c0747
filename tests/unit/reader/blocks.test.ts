import { describe, expect, it } from 'vitest';
import { blocksOf as pageBlocksOf, piecesIn } from '../../../entrypoints/reader/text/blocks.ts';
import { type PageLines, pageLines } from '../../../entrypoints/reader/text/lines.ts';
import { type ContentItem, piecesOf } from '../../../entrypoints/reader/text/pieces.ts';
import { pageEdges, withoutRunningLines } from '../../../entrypoints/reader/text/running-lines.ts';
import { column, itemsOf, type TestLine } from './pieces-of-lines.ts';

const blocksOf = (page: PageLines) => {
  const { body, notes } = pageBlocksOf(page);
  return [...body, ...notes];
};
const linesOf = (lines: readonly TestLine[]) => pageLines(piecesOf(itemsOf(lines)));
const blocks = (lines: readonly TestLine[]) => blocksOf(linesOf(lines)).map(({ text }) => text);

/** A line that fills a column of 200 points. */
const full = (start: string) => start.padEnd(40, ' and so on');

describe('lines and paragraphs', () => {
  it('joins lines with a space, and words that a hyphen has cut', () => {
    expect(blocks(column(['Ana Torres wrote to the com-', 'mittee of the Grupo Norte.']))).toEqual([
      'Ana Torres wrote to the committee of the Grupo Norte.',
    ]);
  });

  it('keeps the hyphen of a double name', () => {
    expect(blocks(column(['It was said by Ana Torres-', 'Molina on that day.']))).toEqual([
      'It was said by Ana Torres-Molina on that day.',
    ]);
  });

  it('takes a soft hyphen at a line end away', () => {
    expect(blocks(column(['Ana Tor\u00ad', 'res spoke.']))).toEqual(['Ana Torres spoke.']);
  });

  it.each([
    ['a wider distance', [...column([full('One'), 'ends here.']), ...column(['Two begins.'], { top: 660 })]],
    ['a short last line', column([full('One'), 'ends here.', full('Two'), 'begins.']).slice(0, 3)],
    ['an indent', [...column([full('One'), full('goes')]), ...column([full('Two')], { x: 65, top: 676 })]],
    ['another size', [...column(['A heading'], { size: 16 }), ...column([full('Two')], { top: 684 })]],
  ])('parts paragraphs at %s', (_, lines) => {
    expect(blocks(lines)).toHaveLength(2);
  });

  it('joins pieces of one line by their distance, and leaves out the marks of footnotes', () => {
    const line: TestLine[] = [
      { text: 'Ana', x: 50, y: 700 },
      { text: 'Torres', x: 68, y: 700 },
      { text: '12', x: 98, y: 704, size: 6 },
      { text: 'spoke.', x: 108, y: 700 },
    ];
    expect(blocks(line)).toEqual(['Ana Torres spoke.']);
  });

  it('reads text that is written upwards, and leaves a stamp in another direction out', () => {
    const quarter = Math.PI / 2;
    const upwards = ['Ana Torres wrote to the', 'Grupo Norte.'].map((text, at) => ({
      text,
      x: 100 + at * 12,
      y: 100,
      angle: quarter,
    }));
    expect(blocks([...upwards, { text: 'COPY', x: 300, y: 300 }])).toEqual(['Ana Torres wrote to the Grupo Norte.']);
  });

  it('reads from right to left where the text does', () => {
    const line: TestLine[] = [
      { text: 'אחד', x: 100, y: 700, dir: 'rtl' },
      { text: 'שתיים', x: 70, y: 700, dir: 'rtl' },
    ];
    expect(blocks(line)).toEqual(['אחד שתיים']);
  });
});

describe('columns', () => {
  const left = Array.from({ length: 8 }, (_, at) => full(`left ${at}`));
  const right = Array.from({ length: 8 }, (_, at) => full(`right ${at}`));

  it('reads one column after the other, also when the file goes line by line', () => {
    const lines = [...column(left), ...column(right, { x: 270 })].sort((a, b) => b.y - a.y);
    const [only] = blocks(lines);
    expect(only).toBe([...left, ...right].join(' '));
  });

  it('puts a heading across the columns before them, and one in the middle between them', () => {
    const heading = (text: string, y: number): TestLine => ({ text: text.padEnd(60, '.'), x: 70, y, size: 12 });
    const lines = [
      heading('First', 720),
      ...column(left),
      ...column(right, { x: 270 }),
      heading('Second', 580),
      ...column(left, { top: 560 }),
      ...column(right, { x: 270, top: 560 }),
    ];
    expect(blocks(lines).map((text) => text.slice(0, 6))).toEqual(['First.', 'left 0', 'Second', 'left 0']);
  });

  it('joins a name over the end of a column', () => {
    const lines = [
      ...column([...left.slice(0, 7), `${full('the members of the band of').slice(0, 35)} Ana`]),
      ...column(['Torres was heard first in the hearings', ...right.slice(1)], { x: 270 }),
    ];
    expect(blocks(lines).join('\n')).toContain('Ana Torres was heard');
  });

  it('takes numbers before the items of a list for no column', () => {
    const lines = Array.from({ length: 8 }, (_, at): TestLine[] => [
      { text: `${at}.`, x: 50, y: 700 - at * 30 },
      { text: full('The item'), x: 75, y: 700 - at * 30 },
    ]).flat();
    expect(blocks(lines)[0]).toMatch(/^0\. The item/);
  });
});

describe('running heads, page numbers and footnotes', () => {
  const page = (number: number, head: string) => [
    { text: head, x: 200, y: 780, size: 8 },
    ...column([full('The first line'), full(`The text of page ${number}`), 'ends here.'], { top: 740 }),
    { text: String(number), x: 290, y: 40 },
  ];
  const heads = ['Final report', 'Final report', 'Chapter two', 'Final report', 'Chapter two'];
  const pages = heads.map((head, at) => linesOf(page(at + 1, head)));

  it('leaves out what stands on other pages too, and page numbers', () => {
    const others = pages.filter((_, at) => at !== 2).map(pageEdges);
    const [third] = pages.slice(2);
    const text = blocksOf(withoutRunningLines(third ?? { lines: [], bodyHeight: 0 }, others)).map(
      (block) => block.text,
    );
    expect(text).toHaveLength(1);
    expect(text[0]).toMatch(/^The first line.*ends here\.$/);
  });

  it('keeps a first line that other pages begin with too', () => {
    const same = linesOf(column([full('The court heard'), full('the witnesses'), 'and retired.']));
    expect(withoutRunningLines(same, [pageEdges(same)]).lines).toHaveLength(3);
  });

  it.each(['7', '– 7 –', 'page 7', 'Page 7 of 12', '7/12', 'vii', 'S. 7', 'pág. 7 de 12'])(
    'takes "%s" for a page number',
    (number) => {
      const lines = linesOf([...column([full('The text'), 'ends.']), { text: number, x: 200, y: 40 }]);
      expect(blocksOf(withoutRunningLines(lines, [])).map(({ text }) => text)).toHaveLength(1);
    },
  );

  it('keeps footnotes apart, behind the text of all columns', () => {
    const lines = [
      ...column(Array.from({ length: 8 }, (_, at) => full(`left ${at}`))),
      ...column(['1 The interview with the witness.', '2 The files of the court,', 'volume three.'], {
        top: 560,
        size: 8,
        leading: 10,
      }),
      ...column(
        Array.from({ length: 8 }, (_, at) => full(`right ${at}`)),
        { x: 270 },
      ),
    ];
    const [text, ...notes] = blocks(lines);
    expect(text).toMatch(/^left 0.*right 7/);
    expect(notes).toEqual(['1 The interview with the witness.', '2 The files of the court, volume three.']);
  });

  it('leaves out what a tagged document marks as no content, and counts it all the same', () => {
    const [head, text] = itemsOf(column(['Final report', 'Ana Torres spoke.'])) as [ContentItem, ContentItem];
    const items: ContentItem[] = [
      { type: 'beginMarkedContentProps', tag: 'Artifact' },
      head,
      { type: 'endMarkedContent' },
      { type: 'beginMarkedContentProps', tag: 'P' },
      { str: '' },
      text,
      { type: 'endMarkedContent' },
    ];
    expect(piecesOf(items)).toEqual([expect.objectContaining({ index: 1, text: 'Ana Torres spoke.' })]);
  });
});

describe('piecesIn', () => {
  it('leads from a stretch of the text to its pieces, across a hyphen at a line end', () => {
    const [block] = blocksOf(linesOf(column(['It was Ana Tor-', 'res who spoke.'])));
    if (!block) throw new Error('there is a block');
    const start = block.text.indexOf('Torres');
    const torres = { start, end: start + 'Torres'.length };
    expect(piecesIn(block, torres)).toEqual([
      { piece: 0, ahead: 0, from: 11, to: 14 },
      { piece: 1, ahead: 0, from: 0, to: 3 },
    ]);
    expect(piecesIn(block, { start, end: start + 3 })).toEqual([{ piece: 0, ahead: 0, from: 11, to: 14 }]);
  });
});
