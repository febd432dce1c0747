/**
 * Knows whether what the reader presses can be seen. A page can lay a picture over the card and let
 * clicks through, so that the reader presses what stands below it.
 */

/**
 * Intersection Observer v2 (Chromium) also reports what covers an element; 100 ms is its least
 * delay.
 */
const OBSERVER_OPTIONS = { threshold: 1, trackVisibility: true, delay: 100 };

/** Browsers without version 2 only know whether the element is within the window. */
const isVisible = (entry: IntersectionObserverEntry & { isVisible?: boolean }) =>
  entry.isVisible ?? entry.isIntersecting;

let watched: Element | undefined;
let stop = () => {};
/** What the browser last said of the watched element; pending until it has said something. */
let seen: Promise<boolean> = Promise.resolve(true);

function watch(element: Element): void {
  if (element === watched) return;
  stop();
  watched = element;
  const first = Promise.withResolvers<boolean>();
  seen = first.promise;
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1);
    if (!last) return;
    first.resolve(isVisible(last));
    seen = Promise.resolve(isVisible(last));
  }, OBSERVER_OPTIONS);
  observer.observe(element);
  stop = () => {
    observer.disconnect();
    first.resolve(false);
  };
}

/** Watches each button from when the pointer or the focus comes to it. */
export function watchCovers(): void {
  const onReach = ({ target }: Event) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (button) watch(button);
  };
  for (const type of ['pointerover', 'focusin', 'pointerdown']) document.addEventListener(type, onReach, true);
}

/** Whether the button that was pressed just now can be seen. */
export function isPressedButtonSeen(): Promise<boolean> {
  return seen;
}
