import { useEffect } from 'preact/hooks';
import type { PdfView } from './viewer.ts';

/** What the browser would do itself to the whole page, done to the document. */
const ZOOM: Record<string, (view: PdfView) => void> = {
  '+': ({ viewer }) => viewer.increaseScale(),
  '=': ({ viewer }) => viewer.increaseScale(),
  '-': ({ viewer }) => viewer.decreaseScale(),
  '0': ({ viewer }) => {
    viewer.currentScaleValue = 'auto';
  },
};

/** The keys of the browser's zoom and search, with Control or Command, work on the document. */
export function useViewerKeys(view: PdfView | undefined, onSearch: () => void): void {
  useEffect(() => {
    if (!view) return;
    const onKey = (event: KeyboardEvent) => {
      if (!event.isTrusted || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const act = event.key.toLowerCase() === 'f' && !event.shiftKey ? onSearch : ZOOM[event.key];
      if (!act) return;
      event.preventDefault();
      act(view);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [view, onSearch]);
}
