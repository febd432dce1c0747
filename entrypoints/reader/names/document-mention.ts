/** Mentions of a document, with a place in the view as far as their pages are shown. */
import type { BlockMentions } from '../../../linking/decide/page-decider.ts';
import type { LexiconEntity, Span } from '../../../linking/lexicon/model.ts';
import { changeMention, type PageMention } from '../../../page/marks/page-mention.ts';
import { type PdfBlock, piecesIn } from '../text/blocks.ts';
import { type LayersOf, rangesInLayers } from './text-layer.ts';

/** A block with names. */
export interface NamedBlock extends PdfBlock {
  spans: Span[];
}

/** The blocks with names of one page. */
export interface NamedPage {
  number: number;
  blocks: readonly NamedBlock[];
}

/** A mention and the page on which it begins, counted from 1. */
export interface DocumentMention extends PageMention {
  page: number;
  /** Its other places, where it goes over the end of a column or of the page. */
  rest: readonly StaticRange[];
}

/** The place of a mention that is not drawn: nothing can be marked or hit there. */
const undrawn = (page: Element) =>
  new StaticRange({ startContainer: page, startOffset: 0, endContainer: page, endOffset: 0 });

interface Options {
  /** The page's element in the view. */
  element: Element;
  layersOf: LayersOf;
  kindOf: (entity: string) => LexiconEntity['kind'] | undefined;
}

/** Places the mentions of a page, block by block in the order of its blocks. */
export function placeMentions(
  { number, blocks }: NamedPage,
  linked: readonly BlockMentions[],
  { element, layersOf, kindOf }: Options,
): DocumentMention[] {
  const mentions = blocks.flatMap((block, index) =>
    (linked[index] ?? []).map((mention) => {
      const [first, ...others] = rangesInLayers({ block, page: number }, mention, layersOf);
      return {
        ...mention,
        kind: kindOf(mention.entity) ?? 'term',
        blockText: block.text,
        page: number + (piecesIn(block, mention)[0]?.ahead ?? 0),
        range: first ?? undrawn(element),
        rest: others.filter((range) => range !== undefined),
      };
    }),
  );
  // What a sentence names on the next page comes behind this page's footnotes.
  return mentions.sort((a, b) => a.page - b.page);
}

/** Whether a mention stands in a text layer that is drawn now. */
export const isPlaced = ({ range }: PageMention) =>
  range.startContainer instanceof Text && range.startContainer.isConnected;

const parts = new WeakMap<readonly PageMention[], readonly PageMention[]>();

/**
 * The drawn parts of mentions, each as a mention of its own, to be marked and pointed at. The same
 * list for the same mentions, so that they are not painted again.
 */
export function drawnParts(mentions: readonly PageMention[]): readonly PageMention[] {
  const known = parts.get(mentions);
  if (known) return known;
  const all = (mentions as readonly DocumentMention[]).flatMap((mention) => [
    mention,
    ...mention.rest.map((range) => changeMention(mention, { range, rest: [] })),
  ]);
  const drawn = all.filter(isPlaced);
  parts.set(mentions, drawn);
  return drawn;
}
