/**
 * Remembers text that may hold names and is hidden, and tells when it may be seen. Nothing watches
 * the page's style: an intersection observer tells when an element gets a box, wherever it stands, and
 * another when it moves into the window. Of `visibility` and the like, which change no box, only what
 * usually changes them can be watched: attributes around the text, acts of the reader, transitions.
 */
import type { Container } from './elements.ts';
import { aroundOf, hasBox, isConnected } from './native.ts';
import { isShown } from './shown.ts';

/** Pixels around the window, and around each scrolling box, in which text counts as laid out: all of them. */
const EVERYWHERE = '10000000px';

/** What may make text visible. */
const OCCASIONS = ['click', 'keyup', 'change', 'toggle', 'transitionend', 'animationend'];

export interface HiddenText {
  /** Remembers a container in which `by` hides some text. */
  add(container: Container, by: Element): void;
  /** True when some of the text may be shown. */
  isDue(): boolean;
  /** The containers with text that is shown by now; forgets those that have left the page. */
  take(): Container[];
}

export function watchHiddenText(page: Document, onDue: () => void, signal: AbortSignal): HiddenText {
  /** By the element that hides them. */
  const hidden = new Map<Element, Set<Container>>();
  let due = false;

  function ask(): void {
    due = hidden.size > 0;
    if (due) onDue();
  }
  const askIfSeen = (entries: IntersectionObserverEntry[]) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) ask();
  };
  /** The first tells of a box, the second of text that moves into the window. */
  const intersections = [
    new IntersectionObserver(askIfSeen, {
      root: page,
      rootMargin: EVERYWHERE,
      scrollMargin: EVERYWHERE,
    } as IntersectionObserverInit),
    new IntersectionObserver(askIfSeen),
  ];
  const attributes = new MutationObserver(ask);
  const askInNextFrame = () => hidden.size > 0 && requestAnimationFrame(ask);
  for (const type of OCCASIONS) page.addEventListener(type, askInNextFrame, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    for (const one of intersections) one.disconnect();
    attributes.disconnect();
  });

  function watchAround(element: Element): void {
    for (let at: Element | null = element; at; at = aroundOf(at)) attributes.observe(at, { attributes: true });
  }

  function forget(element: Element): void {
    hidden.delete(element);
    for (const one of intersections) one.unobserve(element);
    if (hidden.size === 0) attributes.disconnect();
  }

  return {
    add(container, by) {
      const known = hidden.get(by);
      if (known) {
        known.add(container);
        return;
      }
      hidden.set(by, new Set([container]));
      for (const one of intersections) one.observe(by);
      if (hasBox(by)) watchAround(by);
    },
    isDue: () => due,
    take() {
      const shown: Container[] = [];
      for (const [element, containers] of hidden) {
        if (!isConnected(element)) forget(element);
        else if (due && isShown(element)) {
          forget(element);
          shown.push(...containers);
        } else if (due && hasBox(element)) watchAround(element);
      }
      due = false;
      return shown;
    },
  };
}
