/**
 * Tells when the page lays hands on the card's host: takes it away, hides it, closes its popover, changes its style. Ficha does not fight for its
 * card: it closes it, and after a few times shows no more cards on that page.
 */

/** A page that re-renders itself may take a card with it once or twice; one that does it more often does not want it. */
const MOST_CLOSED = 3;

/** Attributes by which an element can be hidden, closed or made deaf. */
const ATTRIBUTES = ['style', 'popover', 'hidden', 'inert', 'class', 'slot', 'aria-hidden'];

let closedByPage = 0;

/** The page has closed so many cards that it shall have no more. */
export function isUnwelcome(): boolean {
  return closedByPage >= MOST_CLOSED;
}

export interface HostGuard {
  /** Changes the host's style, which is not the page's doing then. */
  restyle: (change: (style: CSSStyleDeclaration) => void) => void;
}

/** Watches the host, which stands in the page and is open, until `signal` is aborted. Calls `onTampered` once. */
export function guardHost(host: HTMLElement, onTampered: () => void, signal: AbortSignal): HostGuard {
  let style = host.getAttribute('style');
  const parent = host.parentNode;
  let told = false;

  function tell(): void {
    if (told || signal.aborted) return;
    told = true;
    closedByPage++;
    onTampered();
  }
  const observer = new MutationObserver((records) => {
    const isTouched = records.some(({ type, attributeName }) => type === 'attributes' && attributeName !== 'style');
    if (isTouched || host.parentNode !== parent || host.getAttribute('style') !== style) tell();
  });
  observer.observe(host, { attributeFilter: ATTRIBUTES });
  if (parent) observer.observe(parent, { childList: true });
  host.addEventListener('toggle', (event) => event.newState === 'closed' && tell(), { signal });
  signal.addEventListener('abort', () => observer.disconnect());

  return {
    restyle(change) {
      change(host.style);
      style = host.getAttribute('style');
    },
  };
}
