/** A mention and its place in the page. */
import type { LexiconEntity, Mention } from '../../linking/lexicon/model.ts';
import { nearestBox, type Point } from '../hover/geometry.ts';
import { locate, type TextBlock } from '../reading/page-text.ts';

/** A linked mention with the range of its text. */
export interface PageMention extends Mention {
  kind: LexiconEntity['kind'];
  /** The text of its block, from which a note's quote is cut. */
  blockText: string;
  range: StaticRange;
  /** The entity that was linked before the reader corrected the mention. */
  correctedFrom?: string;
}

/** Makes a mention's range when it is asked for: a page may have 100,000 names. */
class BlockPlace {
  declare start: number;
  declare end: number;
  private readonly block: TextBlock;

  constructor(block: TextBlock) {
    this.block = block;
  }

  get blockText(): string {
    return this.block.text;
  }

  get range(): StaticRange {
    const from = locate(this.block, this.start, false);
    const to = locate(this.block, this.end, true);
    return new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
  }
}

/** Places a linked mention in the page. */
export const placeMention = (mention: Mention, kind: PageMention['kind'], block: TextBlock): PageMention =>
  Object.assign(new BlockPlace(block), mention, { kind });

/** A copy of a mention with other properties. */
export const changeMention = (mention: PageMention, changes: Partial<PageMention>): PageMention =>
  Object.assign(Object.create(Object.getPrototypeOf(mention)), mention, changes);

/**
 * The mentions of a page in page order, one list a passage; an unchanged passage keeps its list.
 */
export type PageMentions = readonly (readonly PageMention[])[];

/** Anything with a range in the page. */
export type TextPlace = Pick<PageMention, 'range'>;

/** True for the same place in the page, also after the page was read again. */
export function isSamePlace({ range: a }: TextPlace, { range: b }: TextPlace): boolean {
  return a === b || (a.startContainer === b.startContainer && a.startOffset === b.startOffset);
}

/** False when the text of a mention has gone. */
export const isInPage = ({ range: { startContainer, endContainer } }: TextPlace) =>
  startContainer.isConnected && endContainer.isConnected;

/** A live range for measuring a mention; undefined when its text has gone. */
export function liveRange({ range }: TextPlace): Range | undefined {
  if (!isInPage({ range })) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  try {
    const live = document.createRange();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live;
  } catch {
    // The page has shortened the text since it was read.
    return undefined;
  }
}

/** The line of a mention that is nearest to a point; undefined when its text has gone. */
export function lineAt(mention: TextPlace, point: Point): DOMRect | undefined {
  const rects = [...(liveRange(mention)?.getClientRects() ?? [])];
  return nearestBox(
    rects.filter(({ width, height }) => width > 0 && height > 0),
    point,
  );
}
