/** Puts paragraphs and footnotes together from the lines of a page. */
import { median } from './columns.ts';
import type { Line, PageLines } from './lines.ts';

/** A paragraph, heading or footnote, with the way back to the pieces of the text layer. */
export interface PdfBlock {
  text: string;
  /** Indexes of pieces (`TextPiece.index`), in the order of the text. */
  pieces: number[];
  /** `starts[i]`: where `pieces[i]` begins in `text`; negative where the block begins inside a piece. */
  starts: number[];
  /** `ahead[i]`: how many pages behind the block's own page `pieces[i]` stands. */
  ahead: number[];
}

/** The first and the last line of a text, with what is usual in their columns. */
export interface TextEnds {
  first: EdgeLine;
  last: EdgeLine;
}

/** A line at the beginning or the end of a page's text. */
export interface EdgeLine {
  line: Line;
  shape: ColumnShape;
}

/** The paragraphs and the footnotes of a page, each in reading order. */
export interface PageBlocks {
  body: PdfBlock[];
  notes: PdfBlock[];
  /** Undefined for a page without paragraphs. */
  ends: TextEnds | undefined;
  /** The last footnote goes on on the next page. */
  endsInNote: boolean;
  /** The first footnote began on the page before. */
  startsInNote: boolean;
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

/** In heights of the font: the space before a word, and what a justified line may lack. */
const ROOM = 0.6;

/** The end of a sentence at the end of a text. */
export const ENDS_SENTENCE = /[.!?:;…]["'»”’)\]]*$/;
const FOOTNOTE_START = /^\s*(?:\[?\d{1,3}\]?|[*†‡§]{1,3})[\s.)]?/;
const HYPHEN_AT_END = /\p{L}[-\u2010\u00ad]$/u;
const LOWER_CASE_START = /^\s*\p{Ll}/u;

/** What is usual in the lines of one column. */
export interface ColumnShape {
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

/** Whether the next line's first word had room in a line: then something ended there. */
function hadRoom({ line, shape: { left, right } }: EdgeLine, next: Line): boolean {
  const free = right - line.right;
  const word = /^\s*\S+/.exec(next.text)?.[0].length ?? 0;
  const width = ((next.right - next.left) / Math.max(1, next.text.length)) * word;
  return free > (right - left) * SHORT_LINE && free > width + next.height * ROOM;
}

/** Whether a paragraph ends between the last line of a column or page and the first of the next. */
export function isBreakBetweenColumns(before: EdgeLine, { line, shape }: EdgeLine): boolean {
  if (isOtherHeight(before.line, line)) return true;
  if (HYPHEN_AT_END.test(before.line.text) && LOWER_CASE_START.test(line.text)) return false;
  const isIndented = line.left - shape.left > line.height * INDENT;
  return ENDS_SENTENCE.test(before.line.text) || hadRoom(before, line) || isIndented;
}

/**
 * Footnotes: smaller lines at the foot of a column, from the first that begins with a mark; behind
 * a page whose last footnote goes on, all of them.
 */
function footnoteLines({ lines, bodyHeight }: PageLines, goesOn: boolean): Set<Line> {
  const notes = new Set<Line>();
  const isSmall = ({ height }: Line) => height < bodyHeight * FOOTNOTE_HEIGHT;
  for (const own of Map.groupBy(lines, ({ column }) => column).values()) {
    const lastLarge = own.findLastIndex((line) => !isSmall(line));
    const foot = own.slice(lastLarge + 1);
    const first = goesOn && notes.size === 0 ? 0 : foot.findIndex(({ text }) => FOOTNOTE_START.test(text));
    if (first >= 0) for (const line of foot.slice(first)) notes.add(line);
  }
  return notes;
}

/** A text before its next line: without the hyphen of a word that is cut, else with a space. */
export function beforeNextLine(text: string, next: string): string {
  if (!HYPHEN_AT_END.test(text)) return text === '' || /\s$/.test(text) ? text : `${text} `;
  // "Torres-" and "Molina" keep their hyphen.
  return LOWER_CASE_START.test(next) ? text.slice(0, -1) : text;
}

/** The text of some lines, with hyphens at line ends taken out and the pieces' offsets. */
function blockOf(lines: readonly Line[]): PdfBlock {
  let text = '';
  const pieces: number[] = [];
  const starts: number[] = [];
  for (const line of lines) {
    text = beforeNextLine(text, line.text);
    for (const [place, { piece, isSpaced }] of line.pieces.entries()) {
      if (place > 0 && isSpaced && !/\s$/.test(text)) text += ' ';
      pieces.push(piece.index);
      starts.push(text.length);
      text += piece.text;
    }
  }
  return { text, pieces, starts, ahead: pieces.map(() => 0) };
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

/** The blocks of a page. `goesOn`: the last footnote of the page before is not finished. */
export function blocksOf(page: PageLines, goesOn = false): PageBlocks {
  const notes = footnoteLines(page, goesOn);
  const body = page.lines.filter((line) => !notes.has(line));
  const shapes = shapesOf(body);
  const edge = (line: Line | undefined): EdgeLine | undefined => {
    const shape = line && shapes.get(line.column);
    return shape && { line, shape };
  };
  const [first, last] = [edge(body[0]), edge(body.at(-1))];
  const [firstNote, lastNote] = [[...notes][0], [...notes].at(-1)];
  return {
    body: paragraphsOf(body, (before, line) => {
      const [from, to] = [edge(before), edge(line)];
      if (!from || !to) return true;
      return before.column === line.column ? isBreakInColumn(before, line, to.shape) : isBreakBetweenColumns(from, to);
    }),
    notes: paragraphsOf([...notes], (before, line) => before.column !== line.column || FOOTNOTE_START.test(line.text)),
    ends: first && last && { first, last },
    endsInNote: lastNote !== undefined && !ENDS_SENTENCE.test(lastNote.text),
    startsInNote: goesOn && firstNote !== undefined && !FOOTNOTE_START.test(firstNote.text),
  };
}

/** A stretch of a piece that belongs to a stretch of a block. */
export interface PiecePart {
  /** `TextPiece.index`. */
  piece: number;
  ahead: number;
  /** Characters of the piece. */
  from: number;
  to: number;
}

/** The parts of pieces that a stretch of a block consists of, in the order of the text. */
export function piecesIn(
  { pieces, starts, ahead, text }: PdfBlock,
  { start, end }: { start: number; end: number },
): PiecePart[] {
  return pieces.flatMap((piece, at) => {
    const first = starts[at] ?? 0;
    const next = starts[at + 1] ?? text.length;
    if (first >= end || next <= start) return [];
    return [{ piece, ahead: ahead[at] ?? 0, from: Math.max(0, start - first), to: Math.min(end, next) - first }];
  });
}
