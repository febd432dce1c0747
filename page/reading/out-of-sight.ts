/**
 * Tells whether text that is laid out cannot be read: blurred, clipped away, or where nothing can
 * be scrolled to.
 */
import {
  aroundOf,
  boxOf,
  clientWidthOf,
  scrollingElementOf,
  scrollLeftOf,
  scrollWidthOf,
  smallerSideOf,
} from './native.ts';

/** Pixels; letters of the usual size cannot be read through more. */
const MAX_BLUR = 3;

/** True for a computed `filter` or `backdrop-filter` through which letters cannot be read. */
export const isBlurred = (filter: string) => Number(/\bblur\(([\d.]+)px/.exec(filter)?.[1] ?? 0) >= MAX_BLUR;

/** A shape without any room. */
const NO_ROOM = /^inset\((?:50%|.*\b100%)|^circle\(0/;
/** The same in the older property. */
const NO_ROOM_IN_RECT = /^rect\((\S+), \1, \1, \1\)/;

/** True for a fixed box above or below the window, such as a sheet that is slid out. */
function isSlidOut(element: Element): boolean {
  const { top, bottom, height } = boxOf(element);
  return height > 0 && (bottom <= 0 || top >= innerHeight);
}

function isVeil(element: Element): boolean {
  const { filter, clipPath, clip, opacity, position } = getComputedStyle(element);
  if (isBlurred(filter) || NO_ROOM.test(clipPath) || NO_ROOM_IN_RECT.test(clip)) return true;
  // What fades in is as good as seen.
  if (opacity === '0' && element.getAnimations().length === 0) return true;
  return position === 'fixed' && isSlidOut(element);
}

/**
 * A test of an element or any around it. What it finds is forgotten at the end of the task, since
 * the page may change.
 */
export function testAround(test: (element: Element) => boolean): (element: Element) => boolean {
  const known = new Map<Element, boolean>();
  return (element) => {
    if (known.size === 0) queueMicrotask(() => known.clear());
    const asked: Element[] = [];
    let at: Element | null = element;
    for (; at && !known.has(at); at = aroundOf(at)) {
      asked.push(at);
      if (test(at)) break;
    }
    const found = at !== null && (known.get(at) ?? true);
    for (const one of asked) known.set(one, found);
    return found;
  };
}

/** True for an element in a box that is blurred or clipped away. */
export const isVeiled = testAround(isVeil);

type Side = Pick<DOMRect, 'left' | 'right'>;

/** True for a box beside what a box of this width shows and can be scrolled to, both from its left edge on. */
function isBeside({ left, right }: Side, from: number, width: number): boolean {
  return (right <= from && left < from) || (left >= from + width && right > from + width);
}

/** `edge`: the left one of what the scroller shows, in the window. */
function isBesideScroller(box: Side, scroller: Element, edge: number): boolean {
  const scrollWidth = scrollWidthOf(scroller);
  const isRightToLeft = getComputedStyle(scroller).direction === 'rtl';
  const start = isRightToLeft ? clientWidthOf(scroller) - scrollWidth : 0;
  return isBeside(box, edge - scrollLeftOf(scroller) + start, scrollWidth);
}

/**
 * True for text beside the window where no scrolling leads: pushed out to the left, or in a layer that
 * is slid out. Text above the window is not asked: pages that scroll by themselves put it there.
 */
export function isOutOfReach(element: Element): boolean {
  const { textIndent, fontSize } = getComputedStyle(element);
  // A picture stands for the text.
  if (Number.parseFloat(textIndent) < -innerWidth || fontSize === '0px') return true;
  const own = boxOf(element);
  // Scaled to nothing.
  if (own.width * own.height === 0 && smallerSideOf(element)) return true;
  let box: Side = own;
  const scroller = scrollingElementOf(document);
  // Without its scroll bar.
  const width = scroller ? clientWidthOf(scroller) : innerWidth;
  if (!isBeside(box, 0, width)) return false;
  for (let at: Element | null = element; at && at !== document.body; at = aroundOf(at)) {
    const { overflowX, position } = getComputedStyle(at);
    if (at !== element && overflowX !== 'visible') {
      const around = boxOf(at);
      if (isBesideScroller(box, at, around.left)) return true;
      box = around;
    }
    if (position === 'fixed') return isBeside(box, 0, width);
  }
  return scroller !== null && isBesideScroller(box, scroller, 0);
}
