/**
 * Open shadow roots: those that are there, and elements that may get one later. Nothing tells when that happens, least of all to a content
 * script; but where text appears the page grows, so they are looked at again then, and whenever the page is read for another reason.
 */

import type { Container } from './elements.ts';
import { firstChildOf, isConnected, nameOf, shadowRootOf } from './native.ts';
import type { Steps } from './slices.ts';

/** Elements besides custom ones that may have a shadow root; only empty ones are expected to get one later. */
const PLAIN_HOSTS = ' ARTICLE ASIDE BLOCKQUOTE DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION ';

/** Elements looked at in one step. */
const ELEMENTS_AT_ONCE = 64;

export interface ShadowHosts {
  /** Looks through a tree: calls `onRoot` for each open shadow root, and remembers the elements that may get one. */
  search(root: Container, onRoot: (root: ShadowRoot) => void): Steps;
  /** The page has changed in size and there are hosts to look at. */
  isDue(): boolean;
  /** The hosts that have their root now; those that have left the page are let go. */
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

  function look(element: Element, onRoot: (root: ShadowRoot) => void): void {
    const root = shadowRootOf(element);
    if (root) onRoot(root);
    else if (mayBecomeHost(element)) awaited.add(element);
  }

  return {
    *search(root, onRoot) {
      const walker = page.createNodeIterator(root, NodeFilter.SHOW_ELEMENT);
      for (let looked = 1, node = walker.nextNode(); node; looked++, node = walker.nextNode()) {
        look(node as Element, onRoot); // the walker shows nothing else
        if (looked % ELEMENTS_AT_ONCE === 0) yield;
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
