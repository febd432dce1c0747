/** Puts the lines of a page into the order in which they are read. */
import { columnEdges, median } from './columns.ts';
import type { TextPiece } from './pieces.ts';
import { type PlacedPiece, type Segment, segmentsOf, textOf } from './segments.ts';

/** A line of a column, or one across all columns. */
export interface Line extends Segment {
  text: string;
  /**
   * Lines of one column that follow each other have the same number; a line across columns begins
   * another one.
   */
  column: number;
}

/** The lines of a page, in reading order. */
export interface PageLines {
  lines: Line[];
  /** The height of the font in most of the text. */
  bodyHeight: number;
}

/** In heights of the font: lines whose baselines are closer are one line. */
const SAME_BASELINE = 0.3;

const isSameBaseline = (a: Segment, b: Segment) => Math.abs(a.y - b.y) < SAME_BASELINE * Math.max(a.height, b.height);

const topFirst = (a: Segment, b: Segment) => b.y - a.y;

function joined(segments: readonly Segment[], isRightToLeft: boolean): Omit<Line, 'column'> {
  const ordered = [...segments].sort((a, b) => (isRightToLeft ? b.left - a.left : a.left - b.left));
  const pieces: PlacedPiece[] = ordered.flatMap(({ pieces: own }) => own);
  return {
    pieces,
    text: textOf(pieces),
    left: Math.min(...ordered.map(({ left }) => left)),
    right: Math.max(...ordered.map(({ right }) => right)),
    // The baseline of the largest part: small capitals and fractions may stand higher.
    y: ordered.reduce((main, one) => (one.height > main.height ? one : main)).y,
    height: Math.max(...ordered.map(({ height }) => height)),
  };
}

/** Joins segments of one column that stand on one baseline. */
function columnLines(segments: readonly Segment[], isRightToLeft: boolean): Omit<Line, 'column'>[] {
  const rows: Segment[][] = [];
  for (const segment of [...segments].sort(topFirst)) {
    const row = rows.at(-1);
    if (row?.[0] && isSameBaseline(row[0], segment)) row.push(segment);
    else rows.push([segment]);
  }
  return rows.map((row) => joined(row, isRightToLeft));
}

/** Splits a page at the segments that cross a border of columns. */
function bandsOf(segments: readonly Segment[], isCrossing: (segment: Segment) => boolean): Segment[][] {
  const bands: Segment[][] = [[]];
  let wasCrossing = false;
  for (const segment of [...segments].sort(topFirst)) {
    const crossing = isCrossing(segment);
    if (crossing !== wasCrossing) bands.push([]);
    wasCrossing = crossing;
    bands.at(-1)?.push(segment);
  }
  return bands.filter((band) => band.length > 0);
}

/** The height of the font that most characters have. */
function bodyHeightOf(lines: readonly Line[]): number {
  return median(lines.flatMap(({ height, text }) => Array<number>(text.length).fill(height)));
}

/** The lines of a page's pieces: column by column, from a line across columns to the next. */
export function pageLines(pieces: readonly TextPiece[]): PageLines {
  const segments = segmentsOf(pieces);
  const isRightToLeft = pieces.filter((piece) => piece.isRightToLeft).length > pieces.length / 2;
  const edges = columnEdges(segments);
  const columnAt = (x: number, slack: number) =>
    Math.max(
      0,
      edges.findLastIndex((edge) => edge <= x + slack),
    );
  const isCrossing = ({ left, right, height }: Segment) => columnAt(left, height / 2) < columnAt(right, -height);
  const lines: Line[] = [];
  let number = 0;
  const add = (part: readonly Segment[]) => {
    if (part.length === 0) return;
    for (const line of columnLines(part, isRightToLeft)) lines.push({ ...line, column: number });
    number++;
  };
  for (const band of bandsOf(segments, isCrossing)) {
    if (band[0] && isCrossing(band[0])) {
      add(band);
      continue;
    }
    const columns = edges.map((_, column) => band.filter(({ left, height }) => columnAt(left, height / 2) === column));
    for (const column of isRightToLeft ? columns.reverse() : columns) add(column);
  }
  return { lines, bodyHeight: bodyHeightOf(lines) };
}
