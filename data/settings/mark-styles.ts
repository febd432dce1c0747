/** How the names of each kind are marked; `page/marks/marks.css` has a rule for every style. */
import type { EntityKind } from '../pack/entity-kinds.ts';

/** How a mark looks; `none` leaves the name unmarked. */
export const MARK_SHAPES = ['dotted', 'solid', 'tint', 'none'] as const;

/** Each has a contrast of at least 3 : 1 on white and on near-black pages; a test checks it. */
export const MARK_COLOURS = {
  orange: '#c0642f',
  blue: '#4a86c8',
  red: '#c94f62',
  green: '#3f9560',
  purple: '#9666c4',
  grey: '#7b8794',
} as const;

/** One of `MARK_SHAPES`. */
export type MarkShape = (typeof MARK_SHAPES)[number];
/** A name in `MARK_COLOURS`. */
export type MarkColour = keyof typeof MARK_COLOURS;

/** The style of one kind. */
export interface MarkStyle {
  shape: MarkShape;
  colour: MarkColour;
}

/** The style of every kind. */
export type MarkStyles = Record<EntityKind, MarkStyle>;

/** What a reader who changes nothing has: dotted, because solid lines look like links. */
export const DEFAULT_MARK_STYLES: MarkStyles = {
  person: { shape: 'dotted', colour: 'orange' },
  organization: { shape: 'dotted', colour: 'blue' },
  event: { shape: 'dotted', colour: 'red' },
  place: { shape: 'dotted', colour: 'green' },
  law: { shape: 'dotted', colour: 'purple' },
  term: { shape: 'dotted', colour: 'grey' },
};

/** The name of the highlight that marks a kind; undefined when the reader wants it unmarked. */
export function highlightName(kind: EntityKind, styles: MarkStyles): string | undefined {
  const { shape, colour } = styles[kind];
  const usual = DEFAULT_MARK_STYLES[kind];
  if (shape === 'none') return undefined;
  return shape === usual.shape && colour === usual.colour ? `ficha-${kind}` : `ficha-${shape}-${colour}`;
}
