/** Loads pdf.js and its viewer, once, when a document is opened. */
import { browser } from 'wxt/browser';

/** The library, with the path of its worker set. */
export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

/** The viewer's components. */
export type PdfJsViewer = typeof import('pdfjs-dist/legacy/web/pdf_viewer.mjs');

/** The folder of pdf.js's files in the package; see scripts/build/pdf-assets.ts. */
export const pdfFile = (path: string) => browser.runtime.getURL(`/pdfjs/${path}` as never);

let loading: Promise<{ pdfjs: PdfJs; components: PdfJsViewer }> | undefined;

/** Both parts. The legacy build, because the other needs newer browsers than Ficha does. */
export function loadPdfJs(): Promise<{ pdfjs: PdfJs; components: PdfJsViewer }> {
  loading ??= (async () => {
    const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
    pdfjs.GlobalWorkerOptions.workerSrc = pdfFile('worker.js');
    // The viewer takes the library from a global that the library sets.
    const components = await import('pdfjs-dist/legacy/web/pdf_viewer.mjs');
    return { pdfjs, components };
  })();
  return loading;
}
