/** Puts paragraphs and footnotes together from the lines of a page. */
import { median } from './columns.ts';
import type { Line, PageLines } from './lines.ts';

/** A paragraph, heading or footnote, with the way back to the pieces of the text layer. */
export interface PdfBlock {
  text: string;
  /** Indexes of pieces (`TextPiece.index`), in the order of the text. */
  pieces: number[];
  /** `starts[i]`: where `pieces[i]` begins in `text`. */
  starts: number[];
}

/** Share of the text's height below which a line at the foot of a page is a footnote. */
const FOOTNOTE_HEIGHT = 0.93;

/** In heights of the text: a first line is indented by more. */
const INDENT = 0.8;

/** Share of the usual distance between lines: a larger one parts paragraphs. */
const WIDE_LEADING = 1.3;

/** Share of the font's height by which a heading differs from the text. */
const OTHER_HEIGHT = 0.12;

/** Share of a column's width that a line before a break between paragraphs leaves free. */
const SHORT_LINE = 0.12;

const ENDS_SENTENCE = /[.!?:;…]["'»”’)\]]*$/;
const FOOTNOTE_START = /^\s*(?:\[?\d{1,3}\]?|[*†‡§]{1,3})[\s.)]?/;
const HYPHEN_AT_END = /\p{L}[-\u2010\u00ad]$/u;
const LOWER_CASE_START = /^\s*\p{Ll}/u;

/** What is usual in the lines of one column. */
interface ColumnShape {
  left: number;
  right: number;
  leading: number;
}

function shapesOf(lines: readonly Line[]): Map<number, ColumnShape> {
  const columns = Map.groupBy(lines, ({ column }) => column);
  return new Map(
    [...columns].map(([column, own]) => [
      column,
      {
        left: Math.min(...own.map(({ left }) => left)),
        right: Math.max(...own.map(({ right }) => right)),
        leading: median(own.slice(1).map(({ y }, at) => (own[at]?.y ?? y) - y)),
      },
    ]),
  );
}

const isOtherHeight = (a: Line, b: Line) => Math.abs(a.height - b.height) > OTHER_HEIGHT * Math.max(a.height, b.height);

/** Whether a paragraph ends between two lines of one column. */
function isBreakInColumn(before: Line, line: Line, { left, right, leading }: ColumnShape): boolean {
  if (isOtherHeight(before, line) || before.y - line.y > leading * WIDE_LEADING) return true;
  const isShort = right - before.right > (right - left) * SHORT_LINE;
  if (isShort && ENDS_SENTENCE.test(before.text)) return true;
  const indent = line.left - left;
  return indent > line.height * INDENT && line.left - before.left > line.height * INDENT;
}

/** Whether a paragraph ends between the last line of a column and the first of the next. */
function isBreakBetweenColumns(before: Line, line: Line, shapes: ReadonlyMap<number, ColumnShape>): boolean {
  if (isOtherHeight(before, line)) return true;
  if (HYPHEN_AT_END.test(before.text) && LOWER_CASE_START.test(line.text)) return false;
  const from = shapes.get(before.column);
  const to = shapes.get(line.column);
  const isShort = from !== undefined && from.right - before.right > (from.right - from.left) * SHORT_LINE;
  const isIndented = to !== undefined && line.left - to.left > line.height * INDENT;
  return ENDS_SENTENCE.test(before.text) || isShort || isIndented;
}

/** Footnotes: smaller lines at the foot of a column, from the first that begins with a mark. */
function footnoteLines({ lines, bodyHeight }: PageLines): Set<Line> {
  const notes = new Set<Line>();
  const isSmall = ({ height }: Line) => height < bodyHeight * FOOTNOTE_HEIGHT;
  for (const own of Map.groupBy(lines, ({ column }) => column).values()) {
    const lastLarge = own.findLastIndex((line) => !isSmall(line));
    const foot = own.slice(lastLarge + 1);
    const first = foot.findIndex(({ text }) => FOOTNOTE_START.test(text));
    if (first >= 0) for (const line of foot.slice(first)) notes.add(line);
  }
  return notes;
}

/** The text of some lines, with hyphens at line ends taken out and the pieces' offsets. */
function blockOf(lines: readonly Line[]): PdfBlock {
  let text = '';
  const pieces: number[] = [];
  const starts: number[] = [];
  for (const [at, line] of lines.entries()) {
    const isBroken = at > 0 && HYPHEN_AT_END.test(text);
    // "Torres-" and "Molina" keep their hyphen.
    if (isBroken && LOWER_CASE_START.test(line.text)) text = text.slice(0, -1);
    else if (at > 0 && !isBroken && !/\s$/.test(text)) text += ' ';
    for (const [place, { piece, isSpaced }] of line.pieces.entries()) {
      if (place > 0 && isSpaced && !/\s$/.test(text)) text += ' ';
      pieces.push(piece.index);
      starts.push(text.length);
      text += piece.text;
    }
  }
  return { text, pieces, starts };
}

function paragraphsOf(lines: readonly Line[], isBreak: (before: Line, line: Line) => boolean): PdfBlock[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    if (before && !isBreak(before, line)) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map(blockOf);
}

/** The blocks of a page: paragraphs in reading order, then footnotes. */
export function blocksOf(page: PageLines): PdfBlock[] {
  const notes = footnoteLines(page);
  const body = page.lines.filter((line) => !notes.has(line));
  const shapes = shapesOf(body);
  const bodyBlocks = paragraphsOf(body, (before, line) => {
    const shape = shapes.get(line.column);
    return before.column === line.column && shape
      ? isBreakInColumn(before, line, shape)
      : isBreakBetweenColumns(before, line, shapes);
  });
  const noteBlocks = paragraphsOf(
    [...notes],
    (before, line) => before.column !== line.column || FOOTNOTE_START.test(line.text),
  );
  return [...bodyBlocks, ...noteBlocks];
}

/** The piece at a text offset and the offset in it; `atEnd` keeps a border with the text before it. */
export function locateInBlock(
  { pieces, starts }: PdfBlock,
  offset: number,
  atEnd: boolean,
): { piece: number; offset: number } {
  const at = Math.max(
    0,
    starts.findLastIndex((start) => (atEnd ? start < offset : start <= offset)),
  );
  return { piece: pieces[at] ?? 0, offset: offset - (starts[at] ?? 0) };
}
