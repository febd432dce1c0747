/**
 * Remembers text that may hold names and is hidden, and tells when it may be seen. Nothing watches
 * the page's style: an intersection observer tells when an element gets a box, wherever it stands.
 * Of `visibility`, which changes no box, only what usually changes it can be watched: attributes
 * around the text, acts of the reader, transitions.
 */
import type { Container } from './elements.ts';
import { hasBox, isConnected, parentOf } from './native.ts';
import { isShown } from './shown.ts';

/** Pixels around the window, and around each scrolling box, in which text counts as laid out: all of them. */
const EVERYWHERE = '10000000px';

/** What may make text visible. */
const OCCASIONS = ['click', 'keyup', 'change', 'toggle', 'transitionend', 'animationstart', 'animationend'];

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
  /** Those of them that may be shown. */
  const doubtful = new Set<Element>();
  /** Those that have a box, and are invisible in it. */
  const invisible = new Set<Element>();

  const ask = (elements: Iterable<Element>) => {
    for (const element of elements) doubtful.add(element);
    if (doubtful.size > 0) onDue();
  };
  const intersections = new IntersectionObserver(
    (entries) => ask(entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target)),
    { root: page, rootMargin: EVERYWHERE, scrollMargin: EVERYWHERE } as IntersectionObserverInit,
  );
  const attributes = new MutationObserver(() => ask(invisible));
  for (const type of OCCASIONS)
    page.addEventListener(type, () => invisible.size > 0 && requestAnimationFrame(() => ask(invisible)), {
      capture: true,
      passive: true,
      signal,
    });
  signal.addEventListener('abort', () => {
    intersections.disconnect();
    attributes.disconnect();
  });

  function watch(element: Element): void {
    if (!hasBox(element)) {
      intersections.observe(element);
      return;
    }
    invisible.add(element);
    for (let node: Node | null = element; node; node = node instanceof ShadowRoot ? node.host : parentOf(node))
      if (node instanceof Element) attributes.observe(node, { attributes: true });
  }

  function forget(element: Element): void {
    hidden.delete(element);
    invisible.delete(element);
    intersections.unobserve(element);
    if (invisible.size === 0) attributes.disconnect();
  }

  return {
    add(container, by) {
      const known = hidden.get(by);
      if (known) known.add(container);
      else {
        hidden.set(by, new Set([container]));
        watch(by);
      }
    },
    isDue: () => doubtful.size > 0,
    take() {
      const shown: Container[] = [];
      for (const [element, containers] of hidden) {
        const isGone = !isConnected(element);
        if (!isGone && !doubtful.has(element)) continue;
        if (isGone || isShown(element)) {
          forget(element);
          if (!isGone) shown.push(...containers);
        } else if (hasBox(element) && !invisible.has(element)) {
          // It has been laid out, and is invisible.
          intersections.unobserve(element);
          watch(element);
        }
      }
      doubtful.clear();
      return shown;
    },
  };
}
