/** The page's mentions as the rest of the content script knows them: each with its place in the page. */
import type { Lexicon } from '../../mentions/lexicon.ts';
import { resolveMentions } from '../../mentions/resolve.ts';
import type { LexiconEntity, Mention } from '../../mentions/types.ts';
import { locate } from './page-text.ts';
import type { FoundBlock } from './scanner.ts';

export interface PageMention extends Mention {
  kind: LexiconEntity['kind'];
  /** The text around it, for a note's quote. */
  blockText: string;
  range: StaticRange;
}

/** Decides for the whole page. Mentions whose place has gone since it was read are left out; the next reading brings them back. */
export function pageMentions(blocks: FoundBlock[], lexicon: Lexicon, date: string | undefined): PageMention[] {
  const kinds = new Map(lexicon.entities.map(({ id, kind }) => [id, kind]));
  const mentions = resolveMentions({ blocks, ...(date ? { date } : {}) }, lexicon);
  return mentions.flatMap((mention): PageMention[] => {
    const block = blocks[mention.block];
    if (!block) return [];
    const start = locate(block, mention.start, false);
    const end = locate(block, mention.end, true);
    if (!start.node.isConnected || !end.node.isConnected) return [];
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: start.offset,
      endContainer: end.node,
      endOffset: end.offset,
    });
    return [{ ...mention, kind: kinds.get(mention.entity) ?? 'term', blockText: block.text, range }];
  });
}

/** A live range for a mention, for measuring it; undefined when its text has gone. */
export function liveRange({ range }: PageMention): Range | undefined {
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
