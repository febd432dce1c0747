/**
 * Whether something has been before the reader's eyes long enough to be read. A page can lay its own picture over the card and let clicks through
 * it; what cannot be taken back must not be pressed unseen.
 */
import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds: nobody reads and answers a question sooner; a second click of a double click comes sooner. */
const LONG_ENOUGH_MS = 500;

/** Chromium's second version of the observer, which sees what lies over an element, in the page around the frame too; the least delay it allows. */
const WATCH = { threshold: 1, trackVisibility: true, delay: 100 };

/** Not in the library's types yet; browsers without it only know that the element is within the window. */
const isShown = (entry: IntersectionObserverEntry & { isVisible?: boolean }) => entry.isVisible ?? entry.isIntersecting;

export function useSeen(element: RefObject<Element | null>, isAsked: boolean): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    setSeen(false);
    if (!isAsked || !element.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      const last = entries.at(-1);
      if (last && isShown(last)) timer = setTimeout(() => setSeen(true), LONG_ENOUGH_MS);
      else setSeen(false);
    }, WATCH);
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element, isAsked]);
  return seen;
}
