/** Opens a PDF from an address or a file, without running or fetching anything that it holds. */
import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { mayReadPages } from '../../../data/messaging/page-access.ts';
import { loadPdfJs, pdfFile } from '../pdf/pdfjs.ts';
import { failureOf, MAX_PDF_BYTES, PdfError } from './failures.ts';

/** What the reader asked to open. */
export type PdfSource = { url: string } | { file: File };

/** What is told while a document opens. */
export interface OpeningHandlers {
  /** Bytes so far and, where the server says so, in all. */
  onProgress: (loaded: number, total: number | undefined) => void;
  /** A password is needed; `isWrong`: another than the one given. */
  onPassword: (submit: (password: string) => void, isWrong: boolean) => void;
}

/** Pixels of an image in a document; a larger one is left out. Room for a newspaper page at 600 dpi. */
const MAX_IMAGE_PIXELS = 200_000_000;

async function parametersOf(source: PdfSource) {
  if ('file' in source) {
    if (source.file.size > MAX_PDF_BYTES) throw new PdfError('too-large');
    return { data: new Uint8Array(await source.file.arrayBuffer()) };
  }
  const url = URL.parse(source.url);
  if (url?.protocol === 'file:') throw new PdfError('local');
  if (!url || !/^https?:$/.test(url.protocol)) throw new PdfError('no-address');
  url.hash = '';
  // The browser decides whether the site gets its cookies.
  return { url: url.href, withCredentials: true };
}

function watchSize(task: PDFDocumentLoadingTask, { onProgress }: OpeningHandlers): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  task.onProgress = ({ loaded, total }: { loaded: number; total?: number }) => {
    if (Math.max(loaded, total ?? 0) > MAX_PDF_BYTES) reject(new PdfError('too-large'));
    else onProgress(loaded, total);
  };
  return promise;
}

/** The opened document. Rejects with a `PdfError`; ends its worker when `signal` is aborted. */
export async function openDocument(
  source: PdfSource,
  handlers: OpeningHandlers,
  signal: AbortSignal,
): Promise<PDFDocumentProxy> {
  let task: PDFDocumentLoadingTask | undefined;
  try {
    const [parameters, { pdfjs }] = await Promise.all([parametersOf(source), loadPdfJs()]);
    signal.throwIfAborted();
    const opening = pdfjs.getDocument({
      ...parameters,
      cMapUrl: pdfFile('cmaps/'),
      standardFontDataUrl: pdfFile('standard_fonts/'),
      wasmUrl: pdfFile('decoders/'),
      useWasm: false,
      enableXfa: false,
      maxImageSize: MAX_IMAGE_PIXELS,
      verbosity: pdfjs.VerbosityLevel.ERRORS,
    });
    task = opening;
    signal.addEventListener('abort', () => void opening.destroy());
    opening.onPassword = (submit: (password: string) => void, reason: number) =>
      handlers.onPassword(submit, reason === pdfjs.PasswordResponses.INCORRECT_PASSWORD);
    return await Promise.race([opening.promise, watchSize(opening, handlers)]);
  } catch (error) {
    void task?.destroy();
    const failure = failureOf(error);
    // Without the permission the browser lets no request through.
    if (failure === 'unreachable' && !(await mayReadPages())) throw new PdfError('not-allowed', { cause: error });
    throw new PdfError(failure, { cause: error });
  }
}
