/** A mention and its place in the page. */
import type { LexiconEntity, Mention } from '../../linking/lexicon/model.ts';
import { nearestBox, type Point } from '../hover/geometry.ts';

/** A linked mention with the range of its text. */
export interface PageMention extends Mention {
  kind: LexiconEntity['kind'];
  /** The text of its block, from which a note's quote is cut. */
  blockText: string;
  range: StaticRange;
  /** The entity that was linked before the reader corrected the mention. */
  correctedFrom?: string;
}

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
