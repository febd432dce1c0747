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

/** Makes the range of a mention when it is asked for: a page may have 100,000. */
class BlockPlace {
  declare private start: number;
  declare private end: number;
  declare private block: TextBlock;

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
export const placeMention = (linked: Mention, kind: PageMention['kind'], block: TextBlock): PageMention =>
  Object.assign(new BlockPlace(), linked, { kind, block });

/** A mention that differs from another one in these properties. */
export const changeMention = <M extends PageMention>(mention: M, changes: Partial<M>): M =>
  Object.setPrototypeOf({ ...mention, ...changes }, mention);

/**
 * The mentions of a page in page order, one list a passage; an unchanged passage keeps its list.
 */
export type PageMentions = readonly (readonly PageMention[])[];

/** Anything with a range in the page. */
export type TextPlace = Pick<PageMention, 'range'>;

/** True for the same place in the page, also after the page was read again. */
export function isSamePlace({ range: a }: TextPlace, { range: b }: TextPlace): boolean {
  return a.startContainer === b.startContainer && a.startOffset === b.startOffset;
}

/** A live range for measuring a mention; undefined when its text has gone. */
export function liveRange({ range }: TextPlace): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
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
