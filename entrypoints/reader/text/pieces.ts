/** The text of a page in pieces, as pdf.js finds them, with their places. */

/** The parts of pdf.js's text items and marks that are read here. */
export interface ContentItem {
  /** Absent in marks that begin or end a part of a tagged document. */
  str?: string;
  dir?: string;
  /** Of the text: scale, rotation and place, as in PDF. */
  transform?: number[];
  width?: number;
  type?: string;
  tag?: string;
}

/** A piece of text on one line, in points, with y upwards. */
export interface TextPiece {
  /** Its place among the page's pieces with text: that of its element in the text layer. */
  index: number;
  text: string;
  /** The left end of the baseline. */
  x: number;
  y: number;
  width: number;
  /** The height of the font. */
  height: number;
  isRightToLeft: boolean;
}

/** Radians; text that is turned more than this against the rest is a stamp or a margin note. */
const SAME_DIRECTION = 0.1;

interface Turned extends TextPiece {
  angle: number;
}

function turnedPiece({ str = '', dir, transform = [], width = 0 }: ContentItem, index: number): Turned {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform;
  const height = Math.hypot(c, d);
  return { index, text: str, x, y, width, height, isRightToLeft: dir === 'rtl', angle: Math.atan2(b, a) };
}

/** The direction in which most characters of a page run. */
function mainAngle(pieces: readonly Turned[]): number {
  const characters = new Map<number, number>();
  for (const { angle, text } of pieces) {
    const rounded = Math.round(angle / SAME_DIRECTION) * SAME_DIRECTION;
    characters.set(rounded, (characters.get(rounded) ?? 0) + text.length);
  }
  const [main] = [...characters].sort((one, other) => other[1] - one[1]);
  return main?.[0] ?? 0;
}

/**
 * The pieces of a page in the order of the file, turned so that lines are level. Leaves out what
 * the document itself marks as no content, and text in another direction than most.
 */
export function piecesOf(items: readonly ContentItem[]): TextPiece[] {
  const pieces: Turned[] = [];
  /** Whether each open part of a tagged document, the innermost last, is no content. */
  const artifacts: boolean[] = [];
  let index = 0;
  for (const item of items) {
    if (item.str === undefined) {
      if (item.type === 'endMarkedContent') artifacts.pop();
      else artifacts.push(item.tag === 'Artifact' || artifacts.at(-1) === true);
    } else if (item.str !== '') {
      if (!artifacts.at(-1)) pieces.push(turnedPiece(item, index));
      index++;
    }
  }
  const main = mainAngle(pieces);
  const [cos, sin] = [Math.cos(main), Math.sin(main)];
  return pieces
    .filter(({ angle }) => Math.abs(angle - main) < SAME_DIRECTION)
    .map(({ angle: _, ...piece }) => ({
      ...piece,
      x: piece.x * cos + piece.y * sin,
      y: piece.y * cos - piece.x * sin,
    }));
}
