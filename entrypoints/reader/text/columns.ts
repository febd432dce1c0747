/** Finds the columns of a page. */
import type { Segment } from './segments.ts';

/** In heights of the text: left edges this close to each other are one edge. */
const SAME_EDGE = 0.6;

/** Lines that begin at the left edge of a column, at least. */
const FEWEST_LINES = 4;

/** Share of a column's lines that may reach into it from the left: a heading across columns. */
const MAX_CROSSING = 0.15;

/** Share of the characters that a column and what stands left of it have, at least. */
const SMALLEST_SHARE = 0.12;

/** In heights of the text: the narrowest column. */
const NARROWEST = 7;

const lengthOf = ({ pieces }: Segment) => pieces.reduce((sum, { piece }) => sum + piece.text.length, 0);

const totalLength = (segments: readonly Segment[]) => segments.reduce((sum, segment) => sum + lengthOf(segment), 0);

/** The middle of a list of numbers; 0 for an empty one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Segments by their left edge, those with nearly the same edge together. */
function byLeftEdge(segments: readonly Segment[], tolerance: number): Segment[][] {
  const groups: Segment[][] = [];
  for (const segment of [...segments].sort((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    if (group?.[0] && segment.left - group[0].left <= tolerance) group.push(segment);
    else groups.push([segment]);
  }
  return groups;
}

/** Whether a column begins at the left edge of these segments. */
function isColumnStart(group: readonly Segment[], segments: readonly Segment[], height: number): boolean {
  const edge = group[0]?.left ?? 0;
  if (group.length < FEWEST_LINES) return false;
  const top = Math.max(...group.map(({ y }) => y)) + height;
  const bottom = Math.min(...group.map(({ y }) => y)) - height;
  const beside = segments.filter(({ y }) => y <= top && y >= bottom);
  const crossing = beside.filter(({ left, right }) => left < edge - height && right > edge);
  if (crossing.length > group.length * MAX_CROSSING) return false;
  const before = beside.filter(({ right }) => right <= edge);
  const behind = beside.filter(({ left }) => left >= edge - height * SAME_EDGE);
  const least = totalLength(beside) * SMALLEST_SHARE;
  return before.length >= FEWEST_LINES && totalLength(before) >= least && totalLength(behind) >= least;
}

/**
 * The left edges of a page's columns, from left to right, in points; one for a page without
 * columns. A column is where lines begin at one edge, beside other lines that end before it.
 */
export function columnEdges(segments: readonly Segment[]): number[] {
  const height = median(segments.map((segment) => segment.height));
  const [first = [], ...others] = byLeftEdge(segments, height * SAME_EDGE);
  const edges = [first[0]?.left ?? 0];
  for (const group of others) {
    const edge = group[0]?.left ?? 0;
    const isWide = edge - (edges.at(-1) ?? 0) >= height * NARROWEST;
    if (isWide && isColumnStart(group, segments, height)) edges.push(edge);
  }
  return edges;
}
