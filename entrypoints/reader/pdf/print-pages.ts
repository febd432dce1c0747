/** Prints pages: draws each for paper, and hands them to the browser's print dialogue. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

/** Pages at a time: each is kept as an image until it has been printed. */
export const MAX_PRINTED = 200;

/** Dots per inch. A page's points are 72 to the inch. */
const RESOLUTION = 150;
const POINTS = 72;

interface Handlers {
  /** Told how many pages are drawn. */
  onPage: (count: number) => void;
  /** All pages are drawn; the dialogue opens next. */
  onReady: () => void;
  signal: AbortSignal;
}

/** Draws a page as an image. Its address must be revoked. */
async function drawPage(pdf: PDFDocumentProxy, number: number): Promise<HTMLImageElement> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: RESOLUTION / POINTS });
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  await page.render({ canvas, viewport, intent: 'print' }).promise;
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Frees the memory before the next page is drawn.
  canvas.width = 0;
  const image = new Image();
  image.alt = '';
  if (blob) {
    image.src = URL.createObjectURL(blob);
    await image.decode();
  }
  return image;
}

/** Prints the pages of a range, both ends included. Stops without printing when `signal` is aborted. */
export async function printPages(
  pdf: PDFDocumentProxy,
  { from, to }: { from: number; to: number },
  { onPage, onReady, signal }: Handlers,
): Promise<void> {
  const paper = document.createElement('div');
  paper.className = 'paper';
  const images: HTMLImageElement[] = [];
  try {
    for (let number = from; number <= to; number++) {
      images.push(await drawPage(pdf, number));
      if (signal.aborted) return;
      onPage(images.length);
    }
    paper.append(...images);
    document.body.append(paper);
    onReady();
    print();
  } finally {
    paper.remove();
    for (const { src } of images) URL.revokeObjectURL(src);
  }
}
