import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_MARK_STYLES,
  highlightName,
  MARK_COLOURS,
  MARK_SHAPES,
  MARKED_KINDS,
  type MarkColour,
} from '../../../data/settings/mark-styles.ts';

const css = readFileSync('page/marks/marks.css', 'utf8');
/** As the rules have them. Each is seen on white and on near-black pages. */
const HEX: Record<MarkColour, string> = {
  orange: '#c0642f',
  blue: '#4a86c8',
  red: '#c94f62',
  green: '#3f9560',
  purple: '#9666c4',
  grey: '#7b8794',
  teal: '#23898c',
};
const COLOURS = MARK_COLOURS.map((colour) => [colour, HEX[colour]] as const);

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The rule whose selectors hold a highlight's name. */
const ruleOf = (name: string) => css.split('}').find((rule) => rule.includes(`::highlight(${name})`));

describe('mark styles', () => {
  it.each(COLOURS)('%s is seen on light and on dark pages', (_, hex) => {
    for (const ground of ['#ffffff', '#121212', '#1e1e1e']) expect(contrast(hex, ground)).toBeGreaterThanOrEqual(3);
  });

  it('has a rule in its own colour for each style of each kind', () => {
    for (const kind of MARKED_KINDS)
      for (const shape of MARK_SHAPES)
        for (const [colour, hex] of COLOURS) {
          const name = highlightName(kind, { ...DEFAULT_MARK_STYLES, [kind]: { shape, colour } });
          if (shape === 'none') expect(name).toBeUndefined();
          else expect(ruleOf(name ?? ''), name).toContain(hex);
        }
  });

  it('has a rule for forced colours for each, without a colour of its own', () => {
    const forced = css.slice(css.indexOf('(forced-colors: active)'));
    const names = [...css.matchAll(/::highlight\(([\w-]+)\)/g)].map(([, name]) => name ?? '');
    expect(names.length).toBeGreaterThan(20);
    for (const name of names) expect(forced).toContain(`::highlight(${name})`);
    expect(forced).not.toMatch(/#|rgb/);
  });

  it('is a dotted line for a reader who has changed nothing', () => {
    for (const kind of MARKED_KINDS) expect(ruleOf(`ficha-${kind}`)).toContain('underline dotted');
  });

  it('names the default highlight of a kind after the kind', () => {
    for (const kind of MARKED_KINDS) expect(highlightName(kind, DEFAULT_MARK_STYLES)).toBe(`ficha-${kind}`);
  });
});
