/** The lines of a map, as SVG paths in pixels of the map. */

/** A measured box. */
export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Pixels from the left edge of the centre to where the lines downwards begin. */
const DOWNWARD_INSET = 12;

/** Pixels by which an arc bulges at least. */
const MIN_BULGE = 14;
/** Pixels by which it bulges at most: there is more room inside than outside. */
const MAX_BULGE = { inwards: 140, outwards: 52 };
/** The further apart two names are, the more their arc bulges: by this share of the distance. */
const BULGE_SHARE = { inwards: 0.25, outwards: 0.12 };

const middleOf = ({ top, bottom }: Box) => (top + bottom) / 2;
const centreOf = ({ left, right }: Box) => (left + right) / 2;

/** A curve that leaves and arrives horizontally. */
function curve(x1: number, y1: number, x2: number, y2: number): string {
  const middle = (x1 + x2) / 2;
  return `M${x1},${y1}C${middle},${y1} ${middle},${y2} ${x2},${y2}`;
}

/** From the centre to a name: a curve to the side, or down and across in a narrow window. */
export function spokePath(centre: Box, name: Box): string {
  const isBelow = name.left < centre.right && name.right > centre.left;
  if (isBelow) return `M${centre.left + DOWNWARD_INSET},${centre.bottom}V${middleOf(name)}H${name.left}`;
  const isLeft = centreOf(name) < centreOf(centre);
  const [from, to] = isLeft ? [centre.left, name.right] : [centre.right, name.left];
  return curve(from, middleOf(centre), to, middleOf(name));
}

/**
 * Between two names. Names on different sides are joined across the middle; names on one side by an
 * arc, which bulges outwards where the lines to the centre fill the inside.
 */
export function neighbourPath(a: Box, b: Box, bulges: 'inwards' | 'outwards', middle: number): string {
  const isLeft = (box: Box) => centreOf(box) < middle;
  if (isLeft(a) !== isLeft(b)) {
    const [left, right] = isLeft(a) ? [a, b] : [b, a];
    return curve(left.right, middleOf(left), right.left, middleOf(right));
  }
  const towardsRight = isLeft(a) === (bulges === 'inwards');
  const edge = (box: Box) => (towardsRight ? box.right : box.left);
  const bulge = Math.min(MAX_BULGE[bulges], MIN_BULGE + Math.abs(middleOf(a) - middleOf(b)) * BULGE_SHARE[bulges]);
  const x = towardsRight ? Math.max(edge(a), edge(b)) + bulge : Math.min(edge(a), edge(b)) - bulge;
  return `M${edge(a)},${middleOf(a)}C${x},${middleOf(a)} ${x},${middleOf(b)} ${edge(b)},${middleOf(b)}`;
}
