/** Joins pieces that stand on one baseline, close to each other. */
import type { TextPiece } from './pieces.ts';

/** A piece in a line. */
export interface PlacedPiece {
  piece: TextPiece;
  /** Space stands between it and the piece before it. */
  isSpaced: boolean;
}

/** Pieces on one baseline without a wide gap. */
export interface Segment {
  pieces: PlacedPiece[];
  left: number;
  right: number;
  y: number;
  /** The height of the largest font. */
  height: number;
}

/** In heights of the font: a wider gap may part two columns. */
const WIDE_GAP = 0.9;

/** In heights of the font: a narrower gap stands between letters, not words. */
const WORD_GAP = 0.12;

/** In heights of the font: how far a raised mark of a footnote may stand above the baseline. */
const RAISED = 0.7;

/** In heights of the font: other pieces of a line hardly leave its baseline. */
const SAME_BASELINE = 0.25;

/** A footnote's mark is at most this share of the text's height. */
const SMALL = 0.85;

const FOOTNOTE_MARK = /^[\s[(]*(?:\d{1,3}|[*†‡§]{1,3})[\s,\])]*$/;

/** True for the mark of a footnote behind a word: small, raised, digits or a sign. */
function isFootnoteMark(piece: TextPiece, { y, height }: Segment): boolean {
  const raised = piece.y - y;
  return (
    piece.height <= height * SMALL &&
    raised > height * 0.1 &&
    raised < height * RAISED &&
    FOOTNOTE_MARK.test(piece.text)
  );
}

/** The white space between a segment and the next piece; negative where they overlap. */
function gapTo(piece: TextPiece, { left, right }: Segment): number {
  return piece.isRightToLeft ? left - (piece.x + piece.width) : piece.x - right;
}

function belongsTo(piece: TextPiece, segment: Segment): boolean {
  const height = Math.max(piece.height, segment.height);
  const gap = gapTo(piece, segment);
  return Math.abs(piece.y - segment.y) < height * SAME_BASELINE && gap > -height && gap < height * WIDE_GAP;
}

/**
 * The segments of a page, in the order of the file. The marks of footnotes are left out: they would
 * stand inside or at the end of a word.
 */
export function segmentsOf(pieces: readonly TextPiece[]): Segment[] {
  const segments: Segment[] = [];
  let current: Segment | undefined;
  let isSpaced = false;
  for (const piece of pieces) {
    if (piece.text.trim() === '') {
      isSpaced = true;
      continue;
    }
    if (current && isFootnoteMark(piece, current) && gapTo(piece, current) < current.height * WIDE_GAP) {
      current.right = Math.max(current.right, piece.x + piece.width);
      continue;
    }
    if (current && belongsTo(piece, current)) {
      isSpaced ||= gapTo(piece, current) > current.height * WORD_GAP;
      current.pieces.push({ piece, isSpaced });
      current.left = Math.min(current.left, piece.x);
      current.right = Math.max(current.right, piece.x + piece.width);
      current.height = Math.max(current.height, piece.height);
    } else {
      const { x: left, y, height } = piece;
      current = { pieces: [{ piece, isSpaced: true }], left, right: left + piece.width, y, height };
      segments.push(current);
    }
    isSpaced = false;
  }
  return segments;
}

/** The text of some placed pieces. */
export const textOf = (pieces: readonly PlacedPiece[]) =>
  pieces.map(({ piece, isSpaced }, at) => (isSpaced && at > 0 ? ` ${piece.text}` : piece.text)).join('');
