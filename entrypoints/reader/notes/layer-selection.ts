/** Leads from the browser's selection to offsets in the text of a page. */
import type { LayersOf } from '../names/text-layer.ts';
import type { PdfBlock } from '../text/blocks.ts';

/** The page that a node stands in, and its number from 1; undefined outside the pages. */
export function pageOfNode(node: Node | undefined): { element: Element; number: number } | undefined {
  const element = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('.page');
  const number = Number(element?.dataset.pageNumber);
  return element && number > 0 ? { element, number } : undefined;
}

/** The part of a piece that is selected; undefined where nothing of it is. */
function selectedPart(element: Element, range: Range): { from: number; to: number } | undefined {
  if (!range.intersectsNode(element)) return undefined;
  const own = document.createRange();
  own.selectNodeContents(element);
  const whole = own.toString().length;
  const before = own.cloneRange();
  const starts = range.compareBoundaryPoints(Range.START_TO_START, own) > 0;
  const ends = range.compareBoundaryPoints(Range.END_TO_END, own) < 0;
  if (starts) before.setEnd(range.startContainer, range.startOffset);
  const from = starts ? before.toString().length : 0;
  const until = own.cloneRange();
  if (ends) until.setEnd(range.endContainer, range.endOffset);
  const to = ends ? until.toString().length : whole;
  return from < to ? { from, to } : undefined;
}

/** A selected part of a text. */
interface Stretch {
  from: number;
  to: number;
  /** The selection goes on behind the text. */
  isCut: boolean;
}

/** The selected stretch of the text of a page, from the first to the last selected piece. */
export function selectedStretch(
  { block, page }: { block: PdfBlock; page: number },
  layersOf: LayersOf,
  range: Range,
): Stretch | undefined {
  const { text, pieces, starts, ahead } = block;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let isCut = false;
  for (const [at, piece] of pieces.entries()) {
    const element = layersOf(page + (ahead[at] ?? 0))[piece];
    const part = element && selectedPart(element, range);
    const start = starts[at] ?? 0;
    if (!part) continue;
    from = Math.min(from, start + part.from);
    to = Math.max(to, start + part.to);
    isCut = at === pieces.length - 1 && (to > text.length || !element.contains(range.endContainer));
  }
  return from < to ? { from, to: Math.min(to, text.length), isCut } : undefined;
}
