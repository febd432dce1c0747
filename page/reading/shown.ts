/** Tells whether the page shows an element or a text, whatever hides it, and what hides it. */
import type { Container } from './elements.ts';
import {
  aroundOf,
  hasAttributeOf,
  hasVisibleBox,
  offsetParentOf,
  parentOf,
  shadowRootOf,
  slotOfText,
  smallerSideOf,
} from './native.ts';
import { isOutOfReach, isVeiled, testAround } from './out-of-sight.ts';

/** Pixels: a box for screen readers alone is as small as this, and a closed fold has no height. */
const MAX_CLOSED_SIZE = 1;

const isClosed = (box: Element) => (smallerSideOf(box) ?? Number.POSITIVE_INFINITY) <= MAX_CLOSED_SIZE;

const isInClosedBox = testAround(isClosed);

/**
 * True for an element in a box that has no room for it and cuts it off: closed folds, text for
 * screen readers alone.
 */
function isCutOff(element: Element): boolean {
  // Sizes are asked first, because styles are costly.
  if (!isInClosedBox(element)) return false;
  // The body's own overflow is the window's.
  for (let at: Element | null = element; at && at !== document.body; ) {
    const { overflow, position } = getComputedStyle(at);
    if (isClosed(at) && overflow !== 'visible') return true;
    if (position === 'fixed') return false;
    // What is out of the flow is cut off by positioned boxes alone.
    at = position === 'absolute' ? (offsetParentOf(at) ?? null) : aroundOf(at);
  }
  return false;
}

/**
 * True for an element that is laid out, visible, not cut off and not out of sight. Asked of text only: what
 * is covered, transparent or scrolled away counts as shown, since it often comes into sight.
 */
export function isShown(element: Element): boolean {
  if (hasVisibleBox(element)) return !isCutOff(element) && !isVeiled(element) && !isOutOfReach(element);
  const { display, visibility } = getComputedStyle(element);
  if (display !== 'contents' || visibility !== 'visible') return false;
  const around = aroundOf(element);
  return around !== null && isShown(around);
}

/** True for a container that is shown, and that shows what is in it. */
export function isContainerShown(container: Container): boolean {
  const element = container instanceof ShadowRoot ? container.host : container;
  return isShown(element) && getComputedStyle(element).contentVisibility !== 'hidden';
}

/** True for a part of an element that has a box and does not show this part: folds and unused slots. */
function isFolded(text: Text, parent: Element): boolean {
  if (parent instanceof HTMLDetailsElement) return !hasAttributeOf(parent, 'open');
  if (parent instanceof HTMLSlotElement) return parent.assignedNodes().length > 0;
  return shadowRootOf(parent) !== null && slotOfText(text) === null;
}

/** Whether a text is hidden. `by` is absent when only a change of the page's tree can show it. */
export interface Hider {
  isHidden: boolean;
  by?: Element;
}

/** What hides a text; the same for all texts of one parent. */
export function hiderOf(text: Text): Hider {
  const parent = parentOf(text);
  const element = parent instanceof ShadowRoot ? parent.host : parent;
  if (!(element instanceof Element)) return { isHidden: true };
  if (parent === element && isFolded(text, element)) return { isHidden: true };
  return isShown(element) ? { isHidden: false } : { isHidden: true, by: outermostHidden(element) };
}

/** The outermost of the hidden elements around a hidden one. */
export function outermostHidden(element: Element): Element {
  let hidden = element;
  for (let around = aroundOf(hidden); around && !isShown(around); around = aroundOf(around)) hidden = around;
  return hidden;
}
