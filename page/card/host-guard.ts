/**
 * Notices when the page tampers with a host: removes or hides it, closes its popover, changes its
 * style, or sends its frame elsewhere. Ficha then closes the card, and after a second time in a row
 * opens the cards of that page in a window for a while.
 */
import type { HostElement } from './host-element.ts';
import type { Home } from './host-home.ts';

/**
 * A page may remove a card once by accident, as frameworks do when they take over what a server has rendered.
 */
const MAX_CLOSED = 2;

/** Milliseconds without cards in the page after that; then the next one shows whether it still does it. */
const PAUSE_MS = 60_000;

/** Attributes that can hide an element or close it. A class changes nothing beside the host's own style. */
const ATTRIBUTES = ['style', 'popover', 'hidden', 'slot'];

/**
 * What component libraries put on everything beside a modal. The host takes it off, but not more often
 * than `MAX_TAKEN_OFF` without a pause: two scripts that insist would go on for ever.
 */
const BESIDE_MODALS = ['aria-hidden', 'inert'];
const MAX_TAKEN_OFF = 3;
const INSISTING_MS = 100;

/** The guard of one host. */
export interface HostGuard {
  /** Changes the host's style without counting as the page's doing. */
  restyle: (change: (style: CSSStyleDeclaration) => void) => void;
  /** Moves the host without counting as the page's doing. */
  rehome: (move: () => void) => void;
  /** Changes what is in the host without counting as the page's doing. */
  changeInside: (change: () => void) => void;
}

interface Options {
  /** Called once: the card must close. */
  onTampered: () => void;
  /** False when the text that the host belongs to has gone: then its removal is no attack. */
  isTextThere: () => boolean;
  signal: AbortSignal;
}

/** All guards of one page. */
export interface HostGuards {
  /** True for a while after the page has closed too many cards. */
  isUnwelcome: () => boolean;
  /** Watches a host in the page until `signal` is aborted. */
  guard: (element: HostElement, options: Options) => HostGuard;
}

/** Creates the guards of one page, which count the cards that the page has closed. */
export function createHostGuards(): HostGuards {
  let closedByPage = 0;
  let lastClosed = 0;
  return {
    isUnwelcome: () => closedByPage >= MAX_CLOSED && performance.now() - lastClosed < PAUSE_MS,
    guard(element, { onTampered, isTextThere, signal }) {
      let isClosedByPage = false;
      const onFirstTampering = (isRenderedAnew: boolean) => {
        isClosedByPage = isTextThere() && !isRenderedAnew;
        if (isClosedByPage) {
          closedByPage++;
          lastClosed = performance.now();
        }
        onTampered();
      };
      signal.addEventListener('abort', () => {
        // The page has let a card be seen.
        if (!isClosedByPage && element.host.style.visibility === 'visible') closedByPage = 0;
      });
      return watchHost(element, onFirstTampering, signal);
    },
  };
}

type OnTampered = (isRenderedAnew: boolean) => void;

function watchHost({ host, root, frame }: HostElement, onTampered: OnTampered, signal: AbortSignal): HostGuard {
  let style = host.getAttribute('style');
  let parent: Home | null = null;
  let isTampered = false;
  let takenOff = 0;
  let takenOffAt = 0;
  let loads = 0;

  function tampered(isRenderedAnew = false): void {
    if (isTampered || signal.aborted) return;
    isTampered = true;
    onTampered(isRenderedAnew);
  }
  /** The page has replaced all that stands beside the host as well. */
  const rendersAnew = ({ addedNodes, removedNodes }: MutationRecord) =>
    [...removedNodes].includes(host) && addedNodes.length + removedNodes.length > 1;
  function takeOff(name: string): void {
    if (!host.hasAttribute(name)) return;
    const now = performance.now();
    takenOff = now - takenOffAt < INSISTING_MS ? takenOff + 1 : 1;
    takenOffAt = now;
    if (takenOff <= MAX_TAKEN_OFF) host.removeAttribute(name);
    // Hidden from screen readers alone, the card can still be seen and used.
    else if (name === 'inert') tampered();
  }
  const observer = new MutationObserver((records) => {
    const touched = records.flatMap(({ attributeName }) => attributeName ?? []);
    for (const name of BESIDE_MODALS) if (touched.includes(name)) takeOff(name);
    const isTouched = touched.some((name) => name !== 'style' && !BESIDE_MODALS.includes(name));
    if (isTouched || host.parentNode !== parent || host.getAttribute('style') !== style)
      tampered(records.some(rendersAnew));
  });
  function watch(): void {
    parent = host.parentNode as Home | null;
    observer.observe(host, { attributeFilter: [...ATTRIBUTES, ...BESIDE_MODALS] });
    if (parent) observer.observe(parent, { childList: true });
  }
  watch();
  // Firefox hands pages the nodes of closed roots. Nobody but Ficha changes anything in this one.
  const inside = new MutationObserver(() => tampered());
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
    rehome(move) {
      observer.disconnect();
      move();
      watch();
    },
    changeInside(change) {
      change();
      inside.takeRecords();
    },
  };
}
