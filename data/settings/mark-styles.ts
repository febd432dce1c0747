/** How the names of each kind are marked; `page/marks/marks.css` has a rule for every style. */
import { ENTITY_KINDS, type EntityKind } from '../pack/entity-kinds.ts';
import { isOwn } from '../pack/qualified-id.ts';

/** How a mark looks; `none` leaves the name unmarked. */
export const MARK_SHAPES = ['dotted', 'solid', 'tint', 'none'] as const;

/** Which they are, `page/marks/marks.css` says. */
export const MARK_COLOURS = ['orange', 'blue', 'red', 'green', 'purple', 'grey', 'teal'] as const;

/** One of `MARK_SHAPES`. */
export type MarkShape = (typeof MARK_SHAPES)[number];
/** One of `MARK_COLOURS`. */
export type MarkColour = (typeof MARK_COLOURS)[number];

/** The style of one kind. */
export interface MarkStyle {
  shape: MarkShape;
  colour: MarkColour;
}

/** What has a style: the kinds of the packs' names and, whatever their kind, the reader's own. */
export const MARKED_KINDS = [...ENTITY_KINDS, 'own'] as const;

/** One of `MARKED_KINDS`. */
export type MarkedKind = (typeof MARKED_KINDS)[number];

/** The style of every kind. */
export type MarkStyles = Record<MarkedKind, MarkStyle>;

/** What decides the style of a name. */
export const markedKind = ({ entity, kind }: { entity: string; kind: EntityKind }): MarkedKind =>
  isOwn(entity) ? 'own' : kind;

/** What a reader who changes nothing has: dotted, because solid lines look like links. */
export const DEFAULT_MARK_STYLES: MarkStyles = {
  person: { shape: 'dotted', colour: 'orange' },
  organization: { shape: 'dotted', colour: 'blue' },
  event: { shape: 'dotted', colour: 'red' },
  place: { shape: 'dotted', colour: 'green' },
  law: { shape: 'dotted', colour: 'purple' },
  term: { shape: 'dotted', colour: 'grey' },
  own: { shape: 'dotted', colour: 'teal' },
};

/** The name of the highlight that marks a kind; undefined when the reader wants it unmarked. */
export function highlightName(kind: MarkedKind, styles: MarkStyles): string | undefined {
  const { shape, colour } = styles[kind];
  const usual = DEFAULT_MARK_STYLES[kind];
  if (shape === 'none') return undefined;
  return shape === usual.shape && colour === usual.colour ? `ficha-${kind}` : `ficha-${shape}-${colour}`;
}
