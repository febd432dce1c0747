/**
 * Finds open shadow roots: those that are there, and elements that may get one later. No event
 * tells of a new root. So the elements are checked again in every round of reading, and after ever
 * longer pauses: for three minutes, and again after an act of the reader.
 */

import type { Container } from './elements.ts';
import { firstChildOf, isConnected, isMatch, nameOf, shadowRootOf } from './native.ts';
import type { Steps } from './slices.ts';

/**
 * Built-in elements that may have a shadow root. Of those that hold something, only the body and what is
 * near to it are expected to get one later, as apps do that begin with "Loading".
 */
const PLAIN_HOSTS = ' ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN ';

const NEAR_BODY = 'body, body > *, body > * > *, body > * > * > *, body > * > * > * > *, body > * > * > * > * > *';

/** Milliseconds of the first pause and of the last; each is half as long again as the one before. */
const FIRST_PAUSE_MS = 500;
const LAST_PAUSE_MS = 64_000;

/** Elements checked in one step. */
const ELEMENTS_AT_ONCE = 512;

export interface ShadowHosts {
  /**
   * Calls `onRoot` for each open shadow root of a tree and remembers the elements that may get
   * one.
   */
  search(root: Container, onRoot: (root: ShadowRoot) => void): Steps;
  /** True when elements have got a root. */
  isDue(): boolean;
  /** The elements that have a root by now; forgets those that have left the page. */
  take(): Element[];
}

/** True for an element that has an open shadow root, or may get one later. */
export function mayBecomeHost(element: Element): boolean {
  const name = nameOf(element);
  if (name.includes('-') || shadowRootOf(element)) return true;
  if (firstChildOf(element) && !isMatch(element, NEAR_BODY)) return false;
  return PLAIN_HOSTS.includes(` ${name.toUpperCase()} `);
}

export function watchShadowHosts(page: Document, onDue: () => void, signal: AbortSignal): ShadowHosts {
  const awaited = new Set<Element>();
  let due = false;

  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    due ||= [...awaited].some(shadowRootOf);
    if (due) onDue();
  }

  function lookLater(): void {
    clearTimeout(timer);
    if (awaited.size === 0 || pause > LAST_PAUSE_MS) return;
    timer = setTimeout(() => {
      look();
      pause *= 1.5;
      lookLater();
    }, pause);
  }

  function lookSoon(): void {
    pause = FIRST_PAUSE_MS;
    lookLater();
  }

  for (const type of ['click', 'keyup', 'scrollend'])
    page.addEventListener(type, lookSoon, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => clearTimeout(timer));

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
      lookSoon();
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
