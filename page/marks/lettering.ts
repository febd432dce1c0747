/**
 * Letters that a highlight would change. Browsers paint highlighted text again in its `color`: without
 * a fill of its own, and with an outline only where the highlight has no rule.
 */
import { aroundOf } from '../reading/native.ts';
import type { TextPlace } from './page-mention.ts';

/** Letters that show their ground, such as a gradient; in outline; with anything else in another colour than `color`. */
export type Lettering = 'clear' | 'outlined' | 'filled';

function letteringAt(text: Node): Lettering | undefined {
  const element = aroundOf(text);
  if (!element) return undefined;
  const style = getComputedStyle(element);
  const { color, webkitTextFillColor: fill } = style;
  const isOutlined = Number.parseFloat(style.webkitTextStrokeWidth) > 0;
  const hasOtherColour =
    fill !== color ||
    (style.textEmphasisStyle !== 'none' && style.textEmphasisColor !== color) ||
    // The line of a link gives way to the mark's own.
    (!/^none$|^underline$/.test(style.textDecorationLine) && style.textDecorationColor !== color);
  // Where the reader has chosen the colours, these tell the page's, which are not painted.
  if (!hasOtherColour || matchMedia('(forced-colors: active)').matches) return isOutlined ? 'outlined' : undefined;
  return fill === 'rgba(0, 0, 0, 0)' && !isOutlined ? 'clear' : 'filled';
}

/** The lettering of a place; undefined for plain letters. */
export function letteringOf({ range: { startContainer, endContainer } }: TextPlace): Lettering | undefined {
  const lettering = letteringAt(startContainer);
  if (startContainer === endContainer || lettering === letteringAt(endContainer)) return lettering;
  return 'filled';
}
