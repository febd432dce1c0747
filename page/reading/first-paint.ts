/** Nothing of ours runs before the page's first paint. */

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
  });
}
