/** Finds text of blocks in the text layer of a page that is shown. */
import { type PdfBlock, type PiecePart, piecesIn } from '../text/blocks.ts';

/** Not the parts of a tagged document, images, nor the hits of a search inside a piece. */
const PIECES = '.textLayer span:not(.markedContent, .highlight, [role="img"])';

/** The elements of a page's text layer, by the index of their piece; none while it is not drawn. */
export function layerElements(page: Element): Element[] {
  return [...page.querySelectorAll(PIECES)];
}

/** The text node and offset of a character of an element, in which a search may mark its hits. */
function textAt(element: Element, offset: number, atEnd: boolean): { node: Text; offset: number } | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node as Text; // the walker shows nothing else
    if (atEnd ? left <= text.length : left < text.length) return { node: text, offset: left };
    left -= text.length;
  }
  return undefined;
}

/** The elements of the text layer of a page, counted from 1; none while it is not drawn. */
export type LayersOf = (page: number) => readonly Element[];

/** The layers as they are now, each read once. `elementOf`: a page's element in the view. */
export function drawnLayers(elementOf: (page: number) => Element | undefined): LayersOf {
  const read = new Map<number, readonly Element[]>();
  return (page) => {
    const element = elementOf(page);
    const elements = read.get(page) ?? (element ? layerElements(element) : []);
    read.set(page, elements);
    return elements;
  };
}

/** Parts of pieces that follow each other in a text layer. */
function runsOf(parts: readonly PiecePart[]): PiecePart[][] {
  const runs: PiecePart[][] = [];
  for (const part of parts) {
    const before = runs.at(-1)?.at(-1);
    const step = before ? part.piece - before.piece : 0;
    // Pieces of white space stand between two words. The layer may interleave columns.
    if (before?.ahead === part.ahead && (step === 1 || step === 2)) runs.at(-1)?.push(part);
    else runs.push([part]);
  }
  return runs;
}

function rangeOf(first: PiecePart, last: PiecePart, elements: readonly Element[]): StaticRange | undefined {
  const [from, to] = [elements[first.piece], elements[last.piece]];
  if (!from || !to) return undefined;
  const begin = textAt(from, first.from, false);
  const end = textAt(to, Math.min(last.to, (to.textContent ?? '').length), true);
  if (!begin || !end) return undefined;
  return new StaticRange({
    startContainer: begin.node,
    startOffset: begin.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/**
 * A stretch of a block of a page in the text layers: one range for each run of it, since a name or
 * a quote may go over the end of a column or of the page. Undefined for runs that are not drawn.
 */
export function rangesInLayers(
  { block, page }: { block: PdfBlock; page: number },
  stretch: { start: number; end: number },
  layersOf: LayersOf,
): (StaticRange | undefined)[] {
  return runsOf(piecesIn(block, stretch)).map((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return first && last && rangeOf(first, last, layersOf(page + first.ahead));
  });
}
