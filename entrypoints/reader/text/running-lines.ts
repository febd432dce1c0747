/** Leaves out running heads and page numbers, which would stand in the middle of sentences. */
import type { Line, PageLines } from './lines.ts';

/** Rows at the top and at the foot of a page that are looked at. */
const EDGE_ROWS = 2;

/** A page number, alone or as "page 3", "3 of 12", "– 3 –", "iv". */
const PAGE_NUMBER =
  /^[^\p{L}\d]*(?:\p{L}{1,7}\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\p{L}{1,3}|\/|\|)\s*\d{1,4})?[^\p{L}\d]*$/iu;

/** A sentence that begins or ends many pages is no running head, which is short and has no full stop. */
const SENTENCE = /^.{40,}[.!?]["'”»)\]]*$/s;

/** In heights of the font: the distance from a running head to the text is larger than this. */
const APART = 1.6;

/** Share by which the height of a running head differs from the text, where it stands close to it. */
const OTHER_HEIGHT = 0.07;

interface Row {
  lines: Line[];
  text: string;
  /** It stands apart from the next row inwards, or in another size than the text. */
  isApart: boolean;
}

/** The rows of a page from top to foot, whatever their columns. */
function rowsOf(lines: readonly Line[]): Omit<Row, 'isApart'>[] {
  const rows: { y: number; lines: Line[] }[] = [];
  for (const line of [...lines].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    if (row && row.y - line.y < line.height / 2) row.lines.push(line);
    else rows.push({ y: line.y, lines: [line] });
  }
  return rows.map(({ lines: own }) => ({
    lines: own,
    text: [...own]
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(' '),
  }));
}

/** The first and last rows of a page. */
export interface PageEdges {
  top: Row[];
  foot: Row[];
}

/** The outermost rows, `rows` being from the edge inwards. */
function outermost(rows: readonly Omit<Row, 'isApart'>[], bodyHeight: number): Row[] {
  return rows.slice(0, EDGE_ROWS).map((row, at) => {
    const [line] = row.lines;
    const [next] = rows[at + 1]?.lines ?? [];
    const height = line?.height ?? 0;
    const distance = line && next ? Math.abs(line.y - next.y) : Number.POSITIVE_INFINITY;
    const isOtherHeight = Math.abs(height - bodyHeight) > bodyHeight * OTHER_HEIGHT;
    return { ...row, isApart: isOtherHeight || distance > APART * Math.max(height, next?.height ?? 0) };
  });
}

/** The rows of a page that may be running heads and page numbers, the outermost first. */
export function pageEdges({ lines, bodyHeight }: PageLines): PageEdges {
  const rows = rowsOf(lines);
  return { top: outermost(rows, bodyHeight), foot: outermost(rows.reverse(), bodyHeight) };
}

/** The text of a row without what differs from page to page. */
const pattern = (text: string) => text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();

function isRepeated(row: Row, others: readonly (readonly Row[])[]): boolean {
  if (!row.isApart || SENTENCE.test(row.text)) return false;
  const own = pattern(row.text);
  return others.some((rows) => rows.some(({ text }) => pattern(text) === own));
}

/** Rows from the outermost one inwards, as long as each is a running head or a page number. */
function runningRows(rows: readonly Row[], others: readonly (readonly Row[])[]): Row[] {
  const isRunning = (row: Row) => PAGE_NUMBER.test(row.text) || isRepeated(row, others);
  const end = rows.findIndex((row) => !isRunning(row));
  return end < 0 ? [...rows] : rows.slice(0, end);
}

/**
 * The page without its running heads and page numbers. `neighbours`: the edges of the pages around
 * it, two on each side, because left and right pages may have different heads.
 */
export function withoutRunningLines(page: PageLines, neighbours: readonly PageEdges[]): PageLines {
  const { top, foot } = pageEdges(page);
  const running = [
    ...runningRows(
      top,
      neighbours.map((edges) => edges.top),
    ),
    ...runningRows(
      foot,
      neighbours.map((edges) => edges.foot),
    ),
  ];
  const left = new Set(running.flatMap(({ lines }) => lines));
  return { ...page, lines: page.lines.filter((line) => !left.has(line)) };
}
