/** Mentions of a document, with a place in the view as far as their pages are shown. */
import type { BlockMentions } from '../../../linking/decide/page-decider.ts';
import type { LexiconEntity, Span } from '../../../linking/lexicon/model.ts';
import type { PageMention } from '../../../page/marks/page-mention.ts';
import type { PdfBlock } from '../text/blocks.ts';
import { layerElements, rangeInLayer } from './text-layer.ts';

/** A block with names. */
export interface NamedBlock extends PdfBlock {
  spans: Span[];
}

/** The blocks with names of one page. */
export interface NamedPage {
  number: number;
  blocks: readonly NamedBlock[];
}

/** A mention and its page, counted from 1. */
export interface DocumentMention extends PageMention {
  page: number;
}

/** The place of a mention whose page is not drawn: nothing can be marked or hit there. */
const undrawn = (page: Element) =>
  new StaticRange({ startContainer: page, startOffset: 0, endContainer: page, endOffset: 0 });

interface Options {
  /** The page's element in the view. */
  element: Element;
  kindOf: (entity: string) => LexiconEntity['kind'] | undefined;
}

/** Places the mentions of a page, block by block in the order of its blocks. */
export function placeMentions(
  { number, blocks }: NamedPage,
  linked: readonly BlockMentions[],
  { element, kindOf }: Options,
): DocumentMention[] {
  const elements = layerElements(element);
  return blocks.flatMap((block, index) =>
    (linked[index] ?? []).map((mention) => ({
      ...mention,
      kind: kindOf(mention.entity) ?? 'term',
      blockText: block.text,
      page: number,
      range: rangeInLayer(block, mention, elements) ?? undrawn(element),
    })),
  );
}

/** Whether a mention stands in a text layer that is drawn now. */
export const isPlaced = ({ range }: PageMention) =>
  range.startContainer instanceof Text && range.startContainer.isConnected;
