/** The page's mentions as the rest of the content script knows them: each with its place in the page. */

import { type BlockMentions, createPageLinker, type PassageMentions } from '../../linking/decide/page-linker.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import type { Mention } from '../../linking/lexicon/model.ts';
import type { FoundBlock, FoundPassage } from '../reading/found-blocks.ts';
import { locate } from '../reading/page-text.ts';
import type { PageMention } from './page-mention.ts';

/** Mentions of some blocks in a row, in page order. */
type PlacedMentions = readonly PageMention[];

/** The mentions of a page, by passage. A passage in which nothing has changed is the same list. */
export type PageMentions = readonly PlacedMentions[];

/** Decides for the whole page whom its names mean; yields between blocks and passages. */
export type FindMentions = (
  passages: readonly FoundPassage[],
  date: string | undefined,
) => Generator<void, PageMentions>;

/** Makes the `FindMentions` of one page. A mention whose meaning stays the same is the same object, with the same range. */
export function createPageMentions(lexicon: Lexicon): FindMentions {
  const linker = createPageLinker(lexicon);
  /** By block and start. */
  const ranges = new WeakMap<FoundBlock, Map<number, StaticRange>>();
  const placedBlocks = new WeakMap<BlockMentions, PlacedMentions>();
  const placedPassages = new WeakMap<PassageMentions, PlacedMentions>();

  function rangeIn(block: FoundBlock, { start, end }: Mention): StaticRange {
    const known = ranges.get(block) ?? new Map<number, StaticRange>();
    ranges.set(block, known);
    const before = known.get(start);
    if (before) return before;
    const from = locate(block, start, false);
    const to = locate(block, end, true);
    const range = new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
    known.set(start, range);
    return range;
  }

  function placeBlock(block: FoundBlock, linked: BlockMentions): PlacedMentions {
    const before = placedBlocks.get(linked);
    if (before) return before;
    const mentions = linked.flatMap((mention): PageMention[] => {
      const range = rangeIn(block, mention);
      // What has gone since it was read comes back with the next reading, if it does.
      if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
      const kind = lexicon.kindOf(mention.entity) ?? 'term';
      return [{ ...mention, kind, blockText: block.text, range }];
    });
    placedBlocks.set(linked, mentions);
    return mentions;
  }

  function placePassage(passage: FoundPassage, linked: PassageMentions): PlacedMentions {
    const before = placedPassages.get(linked);
    if (before) return before;
    const mentions = passage.flatMap((block, index) => placeBlock(block, linked[index] ?? []));
    placedPassages.set(linked, mentions);
    return mentions;
  }

  return function* findMentions(passages, date) {
    const linked = yield* linker.link({ passages, ...(date ? { date } : {}) });
    const placed: PlacedMentions[] = [];
    for (const [index, passage] of passages.entries()) {
      const mentions = placePassage(passage, linked[index] ?? []);
      if (mentions.length > 0) placed.push(mentions);
      yield;
    }
    return placed;
  };
}
