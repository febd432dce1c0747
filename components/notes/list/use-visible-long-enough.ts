import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Milliseconds: longer than a double click, shorter than reading and answering a question. */
const MIN_VISIBLE_MS = 500;

/**
 * Intersection Observer v2 (Chromium) also reports what covers an element; 100 ms is its least
 * delay.
 */
const OBSERVER_OPTIONS = { threshold: 1, trackVisibility: true, delay: 100 };

/** Browsers without version 2 only know whether the element is within the window. */
const isVisible = (entry: IntersectionObserverEntry & { isVisible?: boolean }) =>
  entry.isVisible ?? entry.isIntersecting;

/**
 * Whether an element has been visible long enough to be read, while `isActive`. A page can cover the
 * card and pass clicks through, so a button for what cannot be undone waits for this.
 */
export function useVisibleLongEnough(element: RefObject<Element | null>, isActive: boolean): boolean {
  const [isLongEnough, setLongEnough] = useState(false);
  useEffect(() => {
    setLongEnough(false);
    if (!isActive || !element.current) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver((entries) => {
      clearTimeout(timer);
      const last = entries.at(-1);
      if (last && isVisible(last)) timer = setTimeout(() => setLongEnough(true), MIN_VISIBLE_MS);
      else setLongEnough(false);
    }, OBSERVER_OPTIONS);
    observer.observe(element.current);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [element, isActive]);
  return isLongEnough;
}
