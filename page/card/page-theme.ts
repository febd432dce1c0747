/** Whether a page is clearly light or dark where a card opens. */
import { flatParentOf } from '../reading/native.ts';

/** Relative luminance below and above which a ground is clearly dark or light. */
const DARK = 0.2;
const LIGHT = 0.5;

/** A ground that lets more of what is behind it through says nothing. */
const MIN_OPACITY = 0.8;

const RGB = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/;

/** Relative luminance as WCAG 2.2 defines it, of channels from 0 to 255. */
function luminance(channels: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = channels.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * The theme that a computed background colour belongs to: `none` where the ground is seen through,
 * `unclear` for a middle tone or a colour in another notation than `rgb()`.
 */
export function themeOfGround(colour: string): 'light' | 'dark' | 'unclear' | 'none' {
  const [, r, g, b, opacity = '1'] = RGB.exec(colour) ?? [];
  if (r === undefined) return 'unclear';
  if (Number(opacity) < MIN_OPACITY) return 'none';
  const light = luminance([Number(r), Number(g), Number(b)]);
  if (light < DARK) return 'dark';
  return light > LIGHT ? 'light' : 'unclear';
}

/** The theme of the nearest ground behind an element; undefined where it is not clear. */
export function pageTheme(element: Element | null): 'light' | 'dark' | undefined {
  for (let at: Node | null = element; at; at = flatParentOf(at)) {
    if (!(at instanceof Element)) continue;
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    // A picture may have any colour.
    if (backgroundImage !== 'none') return undefined;
    const theme = themeOfGround(backgroundColor);
    if (theme === 'light' || theme === 'dark') return theme;
    if (theme === 'unclear') return undefined;
  }
  // Nothing is painted, so the browser's own ground shows: white unless the page asks for another.
  const { colorScheme } = getComputedStyle(document.documentElement);
  const schemes = colorScheme.split(' ').filter((scheme) => scheme === 'light' || scheme === 'dark');
  if (schemes.length > 1) return undefined;
  return schemes[0] === 'dark' ? 'dark' : 'light';
}
