/** Waits for the page: nothing of ours runs before its first paint. */

/** Resolves once the page has painted something; at once when it has already. A tab that is never shown never paints. */
export function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    // The entry comes again for an observer that comes late.
    const observer = new PerformanceObserver(() => {
      observer.disconnect();
      resolve();
    });
    observer.observe({ type: 'paint', buffered: true });
  });
}
