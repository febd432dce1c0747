/**
 * Notices when the page tampers with a host: removes or hides it, closes its popover, changes its
 * style, or sends its frame elsewhere. Ficha then closes the card, and after a few times opens no
 * more cards on that page.
 */
import type { HostElement } from './host-element.ts';

/** A page that re-renders itself may remove a card once or twice by accident. */
const MAX_CLOSED = 3;

/** Attributes that can hide an element, close it, or keep events from it. */
const ATTRIBUTES = ['style', 'popover', 'hidden', 'inert', 'class', 'slot', 'aria-hidden'];

/** The guard of one host. */
export interface HostGuard {
  /** Changes the host's style without counting as the page's doing. */
  restyle: (change: (style: CSSStyleDeclaration) => void) => void;
}

/** All guards of one page. */
export interface HostGuards {
  /** True after the page has closed too many cards. */
  isUnwelcome: () => boolean;
  /** Watches a host in the page until `signal` is aborted. Calls `onTampered` once. */
  guard: (element: HostElement, onTampered: () => void, signal: AbortSignal) => HostGuard;
}

/** Creates the guards of one page, which count the cards that the page has closed. */
export function createHostGuards(): HostGuards {
  let closedByPage = 0;
  return {
    isUnwelcome: () => closedByPage >= MAX_CLOSED,
    guard(element, onTampered, signal) {
      const onFirstTampering = () => {
        closedByPage++;
        onTampered();
      };
      return watchHost(element, onFirstTampering, signal);
    },
  };
}

function watchHost({ host, root, frame }: HostElement, onTampered: () => void, signal: AbortSignal): HostGuard {
  let style = host.getAttribute('style');
  const parent = host.parentNode;
  let isTampered = false;
  let loads = 0;

  function tampered(): void {
    if (isTampered || signal.aborted) return;
    isTampered = true;
    onTampered();
  }
  const observer = new MutationObserver((records) => {
    const isTouched = records.some(({ type, attributeName }) => type === 'attributes' && attributeName !== 'style');
    if (isTouched || host.parentNode !== parent || host.getAttribute('style') !== style) tampered();
  });
  observer.observe(host, { attributeFilter: ATTRIBUTES });
  if (parent) observer.observe(parent, { childList: true });
  // Firefox hands pages the nodes of closed roots. Nothing in this one ever changes.
  const inside = new MutationObserver(tampered);
  inside.observe(root, { subtree: true, childList: true, attributes: true });
  // Pages may send any frame to another address.
  frame.addEventListener('load', () => ++loads > 1 && tampered(), { signal });
  host.addEventListener('toggle', ({ isTrusted, newState }) => isTrusted && newState === 'closed' && tampered(), {
    signal,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    inside.disconnect();
  });

  return {
    restyle(change) {
      change(host.style);
      style = host.getAttribute('style');
    },
  };
}
