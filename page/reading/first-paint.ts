/** Nothing of ours runs before the page's first paint. */

/** Calls `then` in the second frame after the page has loaded. */
function afterLoad(then: () => void): void {
  const nextFrames = () => requestAnimationFrame(() => requestAnimationFrame(then));
  if (document.readyState === 'complete') nextFrames();
  else window.addEventListener('load', nextFrames, { once: true });
}

/**
 * Resolves once the page has painted something, at once when it has already; never in a tab that
 * is never shown.
 */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // `buffered`: a late observer is told too.
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
    // Firefox tells of no paint where a script has scrolled the page, or a box in it, before.
    if (import.meta.env.FIREFOX) afterLoad(resolve);
  });
}
