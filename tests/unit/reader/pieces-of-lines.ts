/** Lines of text as pdf.js would give them, for tests. */
import type { ContentItem } from '../../../entrypoints/reader/text/pieces.ts';

/** A line: its text, the left end of its baseline, and the size of its font. */
export interface TestLine {
  text: string;
  x?: number;
  y: number;
  size?: number;
  /** Radians. */
  angle?: number;
  dir?: 'ltr' | 'rtl';
}

/** Width of a letter in heights of the font. */
const LETTER = 0.5;

/** The items of these lines, in this order; each letter is half as wide as the font is high. */
export function itemsOf(lines: readonly TestLine[]): ContentItem[] {
  return lines.map(({ text, x = 50, y, size = 10, angle = 0, dir = 'ltr' }) => ({
    str: text,
    dir,
    width: text.length * size * LETTER,
    transform: [size * Math.cos(angle), size * Math.sin(angle), -size * Math.sin(angle), size * Math.cos(angle), x, y],
  }));
}

/** Lines below each other, `leading` points apart, in one column. */
export function column(texts: readonly string[], { x = 50, top = 700, leading = 12, size = 10 } = {}): TestLine[] {
  return texts.map((text, at) => ({ text, x, y: top - at * leading, size }));
}
