/** What the toolbar shows of a view, kept up to date by the viewer's events. */
import type { PdfView } from './viewer.ts';

/** The state of a view. */
export interface ViewState {
  page: number;
  /** The page's own number or name, such as "iv"; undefined where the document has none. */
  label: string | undefined;
  /** 1 is actual size. */
  scale: number;
  /** A number, or one of pdf.js's names such as "page-width". */
  scaleValue: string;
  /** Degrees. */
  rotation: number;
}

/** The state now. */
export function viewState({ viewer }: PdfView): ViewState {
  return {
    page: viewer.currentPageNumber,
    label: viewer.currentPageLabel ?? undefined,
    scale: viewer.currentScale,
    scaleValue: String(viewer.currentScaleValue ?? ''),
    rotation: viewer.pagesRotation,
  };
}

/** Calls `onState` after each change until `signal` is aborted. */
export function watchViewState(view: PdfView, onState: (state: ViewState) => void, signal: AbortSignal): void {
  for (const event of ['pagechanging', 'scalechanging', 'rotationchanging'])
    view.events.on(event, () => onState(viewState(view)), { signal } as never);
}
