/**
 * The place of a card's host in the page's tree. An open modal dialog makes everything outside itself
 * inert, and so do libraries with modals of their own; a popover closes when something outside it is used,
 * a hover card when the pointer leaves it. A card that belongs there goes inside.
 */
import { browser } from 'wxt/browser';
import { HOST_TAG } from '../reading/elements.ts';
import { boxOf, closestOf, flatParentOf, isMatch, shadowRootOf } from '../reading/native.ts';

/** Where a host can be put. */
export type Home = Element | ShadowRoot;

const MODAL = 'dialog:modal';
const TOP_LAYER = `${MODAL}, :fullscreen, :popover-open`;
const MODAL_OF_LIBRARY = '[aria-modal="true"], [role="dialog"], [role="alertdialog"]';

/** Share of the window that a hover card takes at most; what is larger is the page itself. */
const MAX_SHARE_OF_WINDOW = 0.5;

/** The shadow root of an element, also a closed one, which browsers show to extensions alone. */
function anyRootOf(element: Element): ShadowRoot | null {
  // The card's own root is none of the page's.
  if (element.localName === HOST_TAG) return null;
  const { openOrClosedShadowRoot: root } = element as { openOrClosedShadowRoot?: ShadowRoot | null };
  if (root !== undefined || !(element instanceof HTMLElement)) return root ?? shadowRootOf(element);
  return (browser as { dom?: OpenedRoots }).dom?.openOrClosedShadowRoot(element) ?? shadowRootOf(element);
}

/** Of Chromium; Firefox has a property of elements for it. */
interface OpenedRoots {
  openOrClosedShadowRoot: (element: HTMLElement) => ShadowRoot | null;
}

/** The node around this one as it is laid out, also through closed shadow roots. */
function aroundOf(node: Node): Node | null {
  const parent = flatParentOf(node);
  const root = parent instanceof Element && parent === node.parentNode ? anyRootOf(parent) : null;
  if (!root) return parent;
  const name = node instanceof Element ? node.slot : '';
  return [...root.querySelectorAll('slot')].find((slot) => slot.name === name) ?? parent;
}

/** True for a box that the page has laid over itself, such as a hover card or an open menu. */
function isFloating(element: Element): boolean {
  if (!(element instanceof HTMLElement) || !/^(?:absolute|fixed)$/.test(getComputedStyle(element).position))
    return false;
  const { width, height } = boxOf(element);
  return width * height < MAX_SHARE_OF_WINDOW * innerWidth * innerHeight && !closestOf(element, 'button');
}

function closestAround(start: Node | null | undefined, test: (element: Element) => boolean): Element | undefined {
  for (let at: Node | null = start ?? null; at; at = aroundOf(at)) if (at instanceof Element && test(at)) return at;
  return undefined;
}

const closestMatch = (start: Node | null | undefined, selector: string) =>
  closestAround(start, (element) => isMatch(element, selector));

/** The focused element, also within shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  for (let inner = element; inner; inner = anyRootOf(inner)?.activeElement ?? null) element = inner;
  return element;
}

/** The modal dialog that is open on top: opening one moves the focus into it. */
const topModal = () => closestMatch(focused(), MODAL) ?? [...document.querySelectorAll(MODAL)].at(-1);

/**
 * The innermost element of the top layer around the node, else an open modal dialog, else the modal or the
 * floating box around the node, else the body. `isKept`: the card stays when a hover card has closed.
 */
export function homeFor(node: Node | undefined, isKept: boolean): Home {
  const element =
    closestMatch(node, TOP_LAYER) ??
    topModal() ??
    closestMatch(node, MODAL_OF_LIBRARY) ??
    (isKept ? undefined : closestAround(node, isFloating));
  // Children of an element with a shadow root are shown only where that has a slot for them.
  return (element && (shadowRootOf(element) ?? element)) ?? document.body ?? document.documentElement;
}

/** Puts the host into the page, and opens it. */
export function settleIn(host: HTMLElement, home: Home): void {
  home.append(host);
  host.showPopover();
}

/**
 * Moves the host without reloading its frame; false where the browser cannot
 * (`moveBefore` is missing before Firefox 144 and Chrome 133).
 */
export function moveHome(host: HTMLElement, home: Home): boolean {
  if (!('moveBefore' in home)) return false;
  try {
    (home as Home & { moveBefore: (node: Node, child: Node | null) => void }).moveBefore(host, null);
    return true;
  } catch {
    // One of the two has left the page.
    return false;
  }
}
