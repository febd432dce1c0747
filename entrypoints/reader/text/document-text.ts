/** Reads the text of a document, page by page. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { blocksOf, type PdfBlock } from './blocks.ts';
import { type PageLines, pageLines } from './lines.ts';
import { type ContentItem, piecesOf } from './pieces.ts';
import { pageEdges, withoutRunningLines } from './running-lines.ts';

/** Pages on each side whose edges show what a running head is. */
const NEIGHBOURS = 2;

/** Pages whose lines are kept: those around the last one, for the next. */
const MAX_KEPT = 2 * NEIGHBOURS + 2;

/** The text of a document. */
export interface DocumentText {
  /** The paragraphs and footnotes of a page, counted from 1; none where the page is an image. */
  blocks(page: number): Promise<PdfBlock[]>;
}

/** The options that pdf.js's text layer uses, so that pieces and elements are the same. */
const LIKE_TEXT_LAYER = { includeMarkedContent: true, disableNormalization: true };

/** Reads lazily; a page that cannot be read has no text. */
export function documentText(pdf: PDFDocumentProxy): DocumentText {
  const kept = new Map<number, Promise<PageLines>>();

  async function readLines(number: number): Promise<PageLines> {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent(LIKE_TEXT_LAYER);
      return pageLines(piecesOf(items as ContentItem[]));
    } catch {
      // A damaged page: pdf.js shows what it can of it.
      return { lines: [], bodyHeight: 0 };
    }
  }

  function lines(number: number): Promise<PageLines> {
    const known = kept.get(number) ?? readLines(number);
    // The page that was asked for last is the last to be dropped.
    kept.delete(number);
    kept.set(number, known);
    for (const [oldest] of kept) if (kept.size > MAX_KEPT) kept.delete(oldest);
    return known;
  }

  return {
    async blocks(number) {
      const around: number[] = [];
      for (let at = number - NEIGHBOURS; at <= number + NEIGHBOURS; at++)
        if (at !== number && at >= 1 && at <= pdf.numPages) around.push(at);
      const [page, ...neighbours] = await Promise.all([number, ...around].map(lines));
      return page ? blocksOf(withoutRunningLines(page, neighbours.map(pageEdges))) : [];
    },
  };
}
