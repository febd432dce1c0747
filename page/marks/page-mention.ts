/** A mention and its place in the page: its text's live range, and the line of it that the pointer is at. */
import type { LexiconEntity, Mention } from '../../linking/lexicon/model.ts';
import { nearestBox, type Point } from '../hover/geometry.ts';

export interface PageMention extends Mention {
  kind: LexiconEntity['kind'];
  /** The text around it, for a note's quote. */
  blockText: string;
  range: StaticRange;
  /** What we took it for, where the reader has said that it means `entity`. */
  correctedFrom?: string;
}

/** Where a text stands. */
export type TextPlace = Pick<PageMention, 'range'>;

/** A live range for a mention, for measuring it; undefined when its text has gone. */
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

/** The line of a mention at (or nearest to) a point; undefined when its text has gone. */
export function lineAt(mention: TextPlace, point: Point): DOMRect | undefined {
  const rects = [...(liveRange(mention)?.getClientRects() ?? [])].filter(
    ({ width, height }) => width > 0 && height > 0,
  );
  return nearestBox(rects, point);
}
