import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ShownPdf } from './describe-document.ts';
import { watchPinch } from './pinch.ts';
import { placeIn, placeKeeper, type ReadingPlace } from './reading-places.ts';
import { type ViewState, viewState, watchViewState } from './view-state.ts';
import { createView, type PdfView } from './viewer.ts';

/** A page fills the width, but is not enlarged beyond what is comfortable. */
const USUAL_SCALE = 'auto';

/** Shows the document where its address says, else where it was left, else at its beginning. */
function goToStart({ viewer, links }: PdfView, { fragment }: ShownPdf, place: ReadingPlace | undefined): void {
  viewer.currentScaleValue = place?.scale || USUAL_SCALE;
  if (place) viewer.pagesRotation = place.rotation;
  if (fragment) links.setHash(fragment);
  else if (place)
    viewer.scrollPageIntoView({
      pageNumber: place.page,
      destArray: [null, { name: 'XYZ' }, place.left, place.top, null],
      allowNegativeOffset: true,
    } as never);
}

interface ViewArea {
  location?: { pageNumber: number; left: number; top: number; scale: number | string; rotation: number };
}

/** Scales are percentages there, and factors elsewhere. */
const factorOf = (scale: number | string) => (typeof scale === 'number' ? String(scale / 100) : scale);

async function start(shown: ShownPdf, container: HTMLDivElement, signal: AbortSignal): Promise<PdfView> {
  const place = placeIn(shown.fingerprint);
  const view = await createView(shown.pdf, container, signal);
  goToStart(view, shown, place);
  watchPinch(view, signal);
  const keep = placeKeeper(shown.fingerprint, signal);
  const onArea = ({ location }: ViewArea) => {
    if (!location) return;
    const { pageNumber: page, left, top, scale, rotation } = location;
    keep({ page, left, top, scale: factorOf(scale), rotation });
  };
  view.events.on('updateviewarea', onArea, { signal } as never);
  void shown.pdf
    .getPageLabels()
    .then((labels) => !signal.aborted && view.viewer.setPageLabels(labels as never))
    .catch(() => {
      // A document whose labels are damaged has none.
    });
  return view;
}

/** Shows a document in a container. Both results are undefined until its first page is there. */
export function useView(
  shown: ShownPdf,
  container: RefObject<HTMLDivElement | null>,
): { view: PdfView | undefined; state: ViewState | undefined } {
  const [view, setView] = useState<PdfView>();
  const [state, setState] = useState<ViewState>();
  useEffect(() => {
    const lifetime = new AbortController();
    const { signal } = lifetime;
    if (container.current)
      void start(shown, container.current, signal).then((started) => {
        if (signal.aborted) return;
        setView(started);
        setState(viewState(started));
        watchViewState(started, setState, signal);
      });
    return () => lifetime.abort();
  }, [shown, container]);
  return { view, state };
}
