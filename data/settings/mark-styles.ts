/** How the names of each kind are marked. The rules for every style are in `page/marks/marks.css`; a style is chosen by its name. */

export const MARK_SHAPES = ['solid', 'dotted', 'tint', 'none'] as const;

/** Each is readable on white and on near-black pages alike (3 : 1 at least, which a test holds them to). */
export const MARK_COLOURS = {
  orange: '#c0642f',
  blue: '#4a86c8',
  red: '#c94f62',
  green: '#3f9560',
  purple: '#9666c4',
  grey: '#7b8794',
} as const;

export const MARKED_KINDS = ['person', 'organization', 'event', 'place', 'law', 'term'] as const;

export type MarkShape = (typeof MARK_SHAPES)[number];
export type MarkColour = keyof typeof MARK_COLOURS;
export type MarkedKind = (typeof MARKED_KINDS)[number];

export interface MarkStyle {
  shape: MarkShape;
  colour: MarkColour;
}

export type MarkStyles = Record<MarkedKind, MarkStyle>;

export const DEFAULT_MARK_STYLES: MarkStyles = {
  person: { shape: 'solid', colour: 'orange' },
  organization: { shape: 'solid', colour: 'blue' },
  event: { shape: 'solid', colour: 'red' },
  place: { shape: 'solid', colour: 'green' },
  law: { shape: 'solid', colour: 'purple' },
  term: { shape: 'solid', colour: 'grey' },
};

/** The name of the highlight that marks a kind; undefined when the reader wants it unmarked. */
export function highlightName(kind: MarkedKind, styles: MarkStyles): string | undefined {
  const { shape, colour } = styles[kind];
  const usual = DEFAULT_MARK_STYLES[kind];
  if (shape === 'none') return undefined;
  return shape === usual.shape && colour === usual.colour ? `ficha-${kind}` : `ficha-${shape}-${colour}`;
}
