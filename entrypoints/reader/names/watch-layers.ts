/** Tells when the text layers of pages are drawn, dropped, or changed by a search. */

/** True for changes of a text layer's content, or of the layers of a page. */
function pageOf({ target, addedNodes, removedNodes }: MutationRecord): number | undefined {
  if (!(target instanceof Element)) return undefined;
  const isInLayer = target.closest('.textLayer') !== null;
  const isLayer = [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && node.classList.contains('textLayer'),
  );
  if (!isInLayer && !isLayer) return undefined;
  const number = Number(target.closest<HTMLElement>('.page')?.dataset.pageNumber);
  return number > 0 ? number : undefined;
}

/** Calls `onChanged` with the numbers of the pages, once for all changes of a moment. */
export function watchTextLayers(
  container: Element,
  onChanged: (pages: Set<number>) => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver((records) => {
    const pages = new Set(records.map(pageOf).filter((page) => page !== undefined));
    if (pages.size > 0) onChanged(pages);
  });
  observer.observe(container, { childList: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
