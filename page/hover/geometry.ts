/** Plane geometry of hovering, in pixels of the window. */

/** A place in the window. */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle in the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels around a mention that still count as on it: text is thin, and hands shake. */
const SLACK = 1;

/** True when the point is in the box, or at most `slack` pixels outside it. */
export function contains(box: Box, { x, y }: Point, slack = 0): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

/** True when the point is on one of a mention's lines, or nearly so. */
export function isOnAny(boxes: readonly Box[], point: Point): boolean {
  return boxes.some((box) => contains(box, point, SLACK));
}

/** The box nearest to the point; undefined when there is none. */
export function nearestBox<T extends Box>(boxes: readonly T[], { x, y }: Point): T | undefined {
  const distance = (box: T) => {
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    return Math.hypot(dx, dy);
  };
  return boxes.reduce<T | undefined>(
    (best, box) => (best === undefined || distance(box) < distance(best) ? box : best),
    undefined,
  );
}

/**
 * True when the point is on the way from the line to the card: in the quadrilateral between their
 * facing edges.
 */
export function inCorridor(line: Box, card: Box, { x, y }: Point): boolean {
  const isBelow = card.top >= line.bottom;
  const [from, to] = isBelow ? [line.bottom, card.top] : [line.top, card.bottom];
  if (from === to) return false;
  const share = (y - from) / (to - from);
  if (share < 0 || share > 1) return false;
  const left = line.left + (card.left - line.left) * share;
  const right = line.right + (card.right - line.right) * share;
  return x >= left - SLACK && x <= right + SLACK;
}
