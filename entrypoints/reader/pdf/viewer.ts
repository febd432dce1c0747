/** The view of a document: pages, text layers, links, zoom and search, by pdf.js's own viewer. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { EventBus, PDFFindController, PDFLinkService, PDFViewer } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';
import { loadPdfJs } from './pdfjs.ts';

/** pdf.js's parts at work on one document. */
export interface PdfView {
  pdf: PDFDocumentProxy;
  viewer: PDFViewer;
  events: EventBus;
  links: PDFLinkService;
  search: PDFFindController;
}

/** pdf.js's numbers for these choices are not exported. */
const ANNOTATIONS_WITHOUT_FORMS = 1;
const NO_ANNOTATION_EDITOR = -1;

/** Pixels of a page's canvas: sharp at any zoom, without filling the memory. */
const MAX_CANVAS_PIXELS = 2 ** 24;

/** pdf.js asks it for texts, which Ficha sets itself: they follow the reader's language setting. */
const NO_TEXTS = {
  translate: async () => {},
  pause: () => {},
  resume: () => {},
  get: async () => '',
  getLanguage: () => 'en',
  getDirection: () => 'ltr',
};

/**
 * The events for links. pdf.js gives a destination's page the focus when its text is drawn next, which may
 * be long after, at a zoom: the window would then go back there. So links hear of no drawn text.
 */
function withoutFocus(events: EventBus): EventBus {
  const on: EventBus['on'] = (name, ...rest) => name !== 'textlayerrendered' && events.on(name, ...rest);
  return { on, off: events.off.bind(events), dispatch: events.dispatch.bind(events) } as EventBus;
}

/**
 * Shows a document in `container`, whose first child holds the pages. Scripts, forms and editing
 * stay off. Ends with `signal`.
 */
export async function createView(
  pdf: PDFDocumentProxy,
  container: HTMLDivElement,
  signal: AbortSignal,
): Promise<PdfView> {
  const { components } = await loadPdfJs();
  signal.throwIfAborted();
  const events = new components.EventBus();
  const links = new components.PDFLinkService({
    eventBus: withoutFocus(events),
    externalLinkTarget: components.LinkTarget.BLANK,
    externalLinkRel: 'noopener noreferrer',
  });
  const search = new components.PDFFindController({ eventBus: events, linkService: links });
  const viewer = new components.PDFViewer({
    container,
    eventBus: events,
    linkService: links,
    findController: search,
    annotationMode: ANNOTATIONS_WITHOUT_FORMS,
    annotationEditorMode: NO_ANNOTATION_EDITOR,
    enableAutoLinking: false,
    enableSelectionRendering: false,
    maxCanvasPixels: MAX_CANVAS_PIXELS,
    l10n: NO_TEXTS as never,
    // Not in pdf.js's types.
    ...({ abortSignal: signal } as object),
  });
  // Turning the pages must not change the one that is shown.
  events.on('rotationchanging', ({ pageNumber }: { pageNumber: number }) => {
    viewer.currentPageNumber = pageNumber;
  });
  links.setViewer(viewer);
  links.setDocument(pdf);
  search.setDocument(pdf);
  viewer.setDocument(pdf);
  signal.addEventListener('abort', () => {
    viewer.setDocument(null as never);
    links.setDocument(null as never);
    search.setDocument(null as never);
  });
  await viewer.firstPagePromise;
  return { pdf, viewer, events, links, search };
}
