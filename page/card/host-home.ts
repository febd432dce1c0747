/**
 * The place of a card's host in the page's tree. An open modal dialog makes everything outside itself
 * inert, and a popover closes when something outside it is used; a card that belongs there goes inside.
 */
import { flatParentOf, isMatch, shadowRootOf } from '../reading/native.ts';

/** Where a host can be put. */
export type Home = Element | ShadowRoot;

const MODAL = 'dialog:modal';
const TOP_LAYER = `${MODAL}, :fullscreen, :popover-open`;

function closestAround(start: Node | null | undefined, selector: string): Element | undefined {
  for (let at: Node | null = start ?? null; at; at = flatParentOf(at))
    if (at instanceof Element && isMatch(at, selector)) return at;
  return undefined;
}

/** The focused element, also within open shadow roots. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** The modal dialog that is open on top: opening one moves the focus into it. */
const topModal = () => closestAround(focused(), MODAL) ?? [...document.querySelectorAll(MODAL)].at(-1);

/** The innermost element of the top layer around the node, else an open modal dialog, else the body. */
export function homeFor(node: Node | undefined): Home {
  const element = closestAround(node, TOP_LAYER) ?? topModal();
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
