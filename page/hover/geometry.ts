/** Plane geometry of hovering: which line of a mention is meant, and whether the pointer is on its way to the card. */

export interface Point {
  x: number;
  y: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Pixels around a mention's rectangles that still count as on it: text is thin, and hands shake. */
const SLACK = 1;

export function contains(box: Box, { x, y }: Point, slack = 0): boolean {
  return x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
}

export function isOnAny(boxes: readonly Box[], point: Point): boolean {
  return boxes.some((box) => contains(box, point, SLACK));
}

/** Of a mention that wraps, the line nearest the pointer. */
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

/** True between the line and the card: the quadrilateral that joins the line's near edge with the card's. */
export function inCorridor(line: Box, card: Box, { x, y }: Point): boolean {
  const below = card.top >= line.bottom;
  const [from, to] = below ? [line.bottom, card.top] : [line.top, card.bottom];
  if (from === to) return false;
  const share = (y - from) / (to - from);
  if (share < 0 || share > 1) return false;
  const left = line.left + (card.left - line.left) * share;
  const right = line.right + (card.right - line.right) * share;
  return x >= left - SLACK && x <= right + SLACK;
}
