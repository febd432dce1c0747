/** Finds text of blocks in the text layer of a page that is shown. */
import { locateInBlock, type PdfBlock } from '../text/blocks.ts';

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

/** The last piece up to `last` that follows from `first` without a gap: the layer may interleave columns. */
function lastInARow(block: PdfBlock, first: number, last: number): number {
  let at = block.pieces.indexOf(first);
  // Pieces of white space stand between two words.
  while (block.pieces[at] !== last && (block.pieces[at + 1] ?? Number.NaN) - (block.pieces[at] ?? 0) <= 2) at++;
  return block.pieces[at] ?? first;
}

/** A stretch of a block in the text layer; undefined while its page is not shown. */
export function rangeInLayer(
  block: PdfBlock,
  { start, end }: { start: number; end: number },
  elements: readonly Element[],
): StaticRange | undefined {
  const from = locateInBlock(block, start, false);
  const to = locateInBlock(block, end, true);
  const last = lastInARow(block, from.piece, to.piece);
  const firstElement = elements[from.piece];
  const lastElement = elements[last];
  if (!firstElement || !lastElement) return undefined;
  const begin = textAt(firstElement, from.offset, false);
  const stop = textAt(lastElement, last === to.piece ? to.offset : (lastElement.textContent ?? '').length, true);
  if (!begin || !stop) return undefined;
  return new StaticRange({
    startContainer: begin.node,
    startOffset: begin.offset,
    endContainer: stop.node,
    endOffset: stop.offset,
  });
}

/** A stretch of a block piece by piece, for stretches that go over columns; empty while its page is not drawn. */
export function rangesInLayer(
  { pieces, starts, text }: PdfBlock,
  { start, end }: { start: number; end: number },
  page: Element,
): StaticRange[] {
  const elements = layerElements(page);
  return pieces.flatMap((piece, at) => {
    const first = starts[at] ?? 0;
    const next = starts[at + 1] ?? text.length;
    const element = elements[piece];
    if (!element || first >= end || next <= start) return [];
    const length = (element.textContent ?? '').length;
    const from = textAt(element, Math.max(0, start - first), false);
    const to = textAt(element, Math.min(length, end - first), true);
    if (!from || !to) return [];
    return [
      new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      }),
    ];
  });
}
