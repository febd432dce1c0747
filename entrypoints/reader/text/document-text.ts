/** Reads the text of a document, page by page. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { blocksOf, type PageBlocks, type PdfBlock } from './blocks.ts';
import { type PageLines, pageLines } from './lines.ts';
import { carriedBetween, withNext, withoutCarried } from './page-ends.ts';
import { type ContentItem, piecesOf } from './pieces.ts';
import { pageEdges, withoutRunningLines } from './running-lines.ts';

/** Pages on each side whose edges show what a running head is. */
const NEIGHBOURS = 2;

/** Pages whose lines are kept: those around the last one and its neighbours, for the next. */
const MAX_KEPT = 2 * NEIGHBOURS + 4;

/** The text of a document. Pages count from 1; one that is an image has no blocks. */
export interface DocumentText {
  /**
   * The paragraphs of a page, then its footnotes. A sentence that goes over the page's end stands
   * whole on the page where it begins, and not on the next one.
   */
  blocks(page: number): Promise<PdfBlock[]>;
  /** The same with all that stands on the page, also the end of a sentence of the page before. */
  wholePage(page: number): Promise<PageText>;
}

/** All that stands on a page. */
export interface PageText {
  body: PdfBlock[];
  notes: PdfBlock[];
}

/** The options that pdf.js's text layer uses, so that pieces and elements are the same. */
const LIKE_TEXT_LAYER = { includeMarkedContent: true, disableNormalization: true };

/** Reads by page, and keeps the last `MAX_KEPT` results. */
function keepLast<Result>(read: (page: number) => Promise<Result>): (page: number) => Promise<Result> {
  const kept = new Map<number, Promise<Result>>();
  return (page) => {
    const known = kept.get(page) ?? read(page);
    // The page that was asked for last is the last to be dropped.
    kept.delete(page);
    kept.set(page, known);
    for (const [oldest] of kept) if (kept.size > MAX_KEPT) kept.delete(oldest);
    return known;
  };
}

/** Reads lazily; a page that cannot be read has no text. */
export function documentText(pdf: PDFDocumentProxy): DocumentText {
  const lines = keepLast(async (number): Promise<PageLines> => {
    try {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent(LIKE_TEXT_LAYER);
      return pageLines(piecesOf(items as ContentItem[]));
    } catch {
      // A damaged page: pdf.js shows what it can of it.
      return { lines: [], bodyHeight: 0 };
    }
  });

  const isPage = (number: number) => number >= 1 && number <= pdf.numPages;

  const ownLines = keepLast(async (number): Promise<PageLines> => {
    const around: number[] = [];
    for (let at = number - NEIGHBOURS; at <= number + NEIGHBOURS; at++)
      if (at !== number && isPage(at)) around.push(at);
    const [page, ...neighbours] = await Promise.all([lines(number), ...around.map(lines)]);
    return withoutRunningLines(page, neighbours.map(pageEdges));
  });

  const pageBlocks = keepLast(async (number): Promise<PageBlocks> => {
    const before = isPage(number - 1) ? blocksOf(await ownLines(number - 1)) : undefined;
    return blocksOf(await ownLines(number), before?.endsInNote);
  });

  /** The next page with paragraphs in a direction, beyond at most one without. */
  async function neighbour(number: number, step: 1 | -1): Promise<number | undefined> {
    for (const at of [number + step, number + 2 * step])
      if (isPage(at) && (await pageBlocks(at)).body.length > 0) return at;
    return undefined;
  }

  /** A page with what it takes over from the next one. */
  async function wholePage(number: number): Promise<PageText> {
    const page = await pageBlocks(number);
    const after = await neighbour(number, 1);
    if (after === undefined) return page;
    const next = await pageBlocks(after);
    const carried = carriedBetween(page, next);
    const pages = after - number;
    return {
      body: withNext(page.body, next.body, { length: carried.body, pages }),
      notes: withNext(page.notes, next.notes, { length: carried.notes, pages }),
    };
  }

  return {
    wholePage,
    async blocks(number) {
      const { body, notes } = await wholePage(number);
      const before = await neighbour(number, -1);
      const taken =
        before === undefined || body.length === 0
          ? { body: 0, notes: 0 }
          : carriedBetween(await pageBlocks(before), await pageBlocks(number));
      return [...withoutCarried(body, taken.body), ...withoutCarried(notes, taken.notes)];
    },
  };
}
