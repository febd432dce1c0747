/** Decides which mentions a page has and places each of them in the page. */
import { type BlockMentions, createPageDecider, type PassageMentions } from '../../linking/decide/page-decider.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import type { FoundBlock, FoundPassage } from '../reading/found-blocks.ts';
import { type PageMention, type PageMentions, placeMention } from './page-mention.ts';

type PlacedMentions = readonly PageMention[];

/**
 * Links and places all mentions of a page, one passage a step. `date`: the page's, as YYYY-MM-DD or
 * a beginning of that.
 */
export type FindMentions = (
  passages: readonly FoundPassage[],
  date: string | undefined,
) => Generator<void, PageMentions>;

/** Creates the `FindMentions` of one page, which keeps what it has placed. */
export function createPageMentions(lexicon: Lexicon): FindMentions {
  const decider = createPageDecider(lexicon);
  // The same decision gives the same list, so that after a change only the changed paragraph is
  // painted again.
  const placedBlocks = new WeakMap<BlockMentions, PlacedMentions>();
  const placedPassages = new WeakMap<PassageMentions, PlacedMentions>();

  function placeBlock(block: FoundBlock, linked: BlockMentions): PlacedMentions {
    const known = placedBlocks.get(linked);
    if (known) return known;
    const placed = linked.map((mention) => placeMention(mention, lexicon.kindOf(mention.entity) ?? 'term', block));
    placedBlocks.set(linked, placed);
    return placed;
  }

  function placePassage(passage: FoundPassage, linked: PassageMentions): PlacedMentions {
    const known = placedPassages.get(linked);
    if (known) return known;
    const placed = linked.flatMap((mentions, index) => {
      const block = passage[index];
      return block && mentions.length > 0 ? placeBlock(block, mentions) : [];
    });
    placedPassages.set(linked, placed);
    return placed;
  }

  return function* findMentions(passages, date) {
    const linked = yield* decider.decide({ passages, date });
    const placed: PlacedMentions[] = [];
    for (const [index, passage] of passages.entries()) {
      const mentions = placePassage(passage, linked[index] ?? []);
      if (mentions.length > 0) placed.push(mentions);
      yield;
    }
    return placed;
  };
}
