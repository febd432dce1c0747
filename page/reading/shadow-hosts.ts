/**
 * Finds open shadow roots: those that are there, and elements that may get one later. No event
 * tells of a new root. But where text appears the page grows, so the elements are checked again
 * when it does, and in every round of reading.
 */

import type { Container } from './elements.ts';
import { firstChildOf, isConnected, nameOf, shadowRootOf } from './native.ts';
import type { Steps } from './slices.ts';

/** Built-in elements that may have a shadow root; only empty ones are expected to get one later. */
const PLAIN_HOSTS = ' ARTICLE ASIDE BLOCKQUOTE DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION ';

/** Elements checked in one step. */
const ELEMENTS_AT_ONCE = 512;

export interface ShadowHosts {
  /**
   * Calls `onRoot` for each open shadow root of a tree and remembers the elements that may get
   * one.
   */
  search(root: Container, onRoot: (root: ShadowRoot) => void): Steps;
  /** True when the page has changed in size and elements are to be checked. */
  isDue(): boolean;
  /** The elements that have a root by now; forgets those that have left the page. */
  take(): Element[];
}

function mayBecomeHost(element: Element): boolean {
  const name = nameOf(element);
  return name.includes('-') || (!firstChildOf(element) && PLAIN_HOSTS.includes(` ${name.toUpperCase()} `));
}

export function watchShadowHosts(page: Document, onDue: () => void, signal: AbortSignal): ShadowHosts {
  const awaited = new Set<Element>();
  let due = false;

  const resized = new ResizeObserver(() => {
    if (awaited.size === 0) return;
    due = true;
    onDue();
  });
  for (const element of [page.documentElement, page.body]) if (element) resized.observe(element);
  signal.addEventListener('abort', () => resized.disconnect());

  function check(element: Element, onRoot: (root: ShadowRoot) => void): void {
    const root = shadowRootOf(element);
    if (root) onRoot(root);
    else if (mayBecomeHost(element)) awaited.add(element);
  }

  return {
    *search(root, onRoot) {
      const walker = page.createNodeIterator(root, NodeFilter.SHOW_ELEMENT);
      for (let checked = 1, node = walker.nextNode(); node; checked++, node = walker.nextNode()) {
        check(node as Element, onRoot); // the walker shows nothing else
        if (checked % ELEMENTS_AT_ONCE === 0) yield;
      }
    },
    isDue: () => due,
    take() {
      due = false;
      const ready: Element[] = [];
      for (const host of awaited) {
        if (isConnected(host) && !shadowRootOf(host)) continue;
        awaited.delete(host);
        if (isConnected(host)) ready.push(host);
      }
      return ready;
    },
  };
}
