/**
 * Notices when the page tampers with a host: removes or hides it, closes its popover, changes its
 * style. Ficha then closes the card, and after a few times opens no more cards on that page.
 */

/** A page that re-renders itself may remove a card once or twice by accident. */
const MOST_CLOSED = 3;

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
  /** Watches an open host in the page until `signal` is aborted. Calls `onTampered` once. */
  guard: (host: HTMLElement, onTampered: () => void, signal: AbortSignal) => HostGuard;
}

/** Creates the guards of one page, which count the cards that the page has closed. */
export function createHostGuards(): HostGuards {
  let closedByPage = 0;
  return {
    isUnwelcome: () => closedByPage >= MOST_CLOSED,
    guard(host, onTampered, signal) {
      const onFirstTampering = () => {
        closedByPage++;
        onTampered();
      };
      return watchHost(host, onFirstTampering, signal);
    },
  };
}

function watchHost(host: HTMLElement, onTampered: () => void, signal: AbortSignal): HostGuard {
  let style = host.getAttribute('style');
  const parent = host.parentNode;
  let isTampered = false;

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
  host.addEventListener('toggle', (event) => event.newState === 'closed' && tampered(), { signal });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    restyle(change) {
      change(host.style);
      style = host.getAttribute('style');
    },
  };
}
