/**
 * Elements that may get an open shadow root later. Nothing tells when that happens, least of all to a content script; but where text
 * appears the page grows, so they are looked at again then, and whenever the page is read for another reason.
 */
import { firstChildOf, isConnected, nameOf, shadowRootOf } from './native.ts';

/** Elements besides custom ones that may have a shadow root; only empty ones are expected to get one later. */
const PLAIN_HOST = /^(?:article|aside|blockquote|div|footer|h[1-6]|header|main|nav|p|section)$/;

export interface AwaitedHosts {
  /** Takes note of a container that was read, if it may get a shadow root. */
  consider(container: Element | ShadowRoot): void;
  /** The page has changed in size and there are hosts to look at. */
  isDue(): boolean;
  /** The hosts that have their root now; those that have left the page are let go. */
  take(): Element[];
}

function mayBecomeHost(element: Element): boolean {
  if (shadowRootOf(element)) return false;
  const name = nameOf(element).toLowerCase();
  return name.includes('-') || (!firstChildOf(element) && PLAIN_HOST.test(name));
}

export function awaitShadowRoots(page: Document, onDue: () => void, signal: AbortSignal): AwaitedHosts {
  const awaited = new Set<Element>();
  let due = false;

  const resized = new ResizeObserver(() => {
    if (awaited.size === 0) return;
    due = true;
    onDue();
  });
  for (const element of [page.documentElement, page.body]) if (element) resized.observe(element);
  signal.addEventListener('abort', () => resized.disconnect());

  return {
    consider(container) {
      if (container instanceof Element && mayBecomeHost(container)) awaited.add(container);
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
