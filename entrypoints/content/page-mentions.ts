/** The page's mentions as the rest of the content script knows them: each with its place in the page. */
import type { Lexicon } from '../../mentions/lexicon.ts';
import { type BlockMentions, resolveSteps } from '../../mentions/resolve.ts';
import type { LexiconEntity, Mention } from '../../mentions/types.ts';
import type { PageMention } from './mention-place.ts';
import type { FoundBlock } from './reading/found-blocks.ts';
import { locate } from './reading/page-text.ts';

/** The ranges made so far, by block and start: a mention whose meaning changes keeps its range. */
const rangesOf = new WeakMap<FoundBlock, Map<number, StaticRange>>();

function rangeIn(block: FoundBlock, { start, end }: Mention): StaticRange {
  const known = rangesOf.get(block) ?? new Map<number, StaticRange>();
  rangesOf.set(block, known);
  let range = known.get(start);
  if (!range) {
    const from = locate(block, start, false);
    const to = locate(block, end, true);
    range = new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
    known.set(start, range);
  }
  return range;
}

/** The mentions of one block. Those whose place has gone since it was read are left out; the next reading brings them back. */
type PlacedMentions = readonly PageMention[];

/** Placed once: a block whose decision stays the same keeps its list, and whoever has taken that in has nothing to do. */
const placed = new WeakMap<BlockMentions, PlacedMentions>();

function place(
  block: FoundBlock,
  linked: BlockMentions,
  kindOf: (entity: string) => LexiconEntity['kind'],
): PlacedMentions {
  const known = placed.get(linked);
  if (known) return known;
  const mentions = linked.flatMap((mention): PageMention[] => {
    const range = rangeIn(block, mention);
    if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
    return [{ ...mention, kind: kindOf(mention.entity), blockText: block.text, range }];
  });
  placed.set(linked, mentions);
  return mentions;
}

/** Decides for the whole page, a little work a step. Mentions of a block whose decision stays the same are the same objects. */
export function* pageMentions(
  blocks: readonly FoundBlock[],
  lexicon: Lexicon,
  date: string | undefined,
): Generator<void, PageMention[]> {
  const linked = yield* resolveSteps({ blocks, ...(date ? { date } : {}) }, lexicon);
  const kindOf = (entity: string) => lexicon.kindOf(entity) ?? 'term';
  const all: PageMention[] = [];
  for (const [index, block] of blocks.entries()) {
    const mentions = linked[index];
    if (!mentions || mentions.length === 0) continue;
    if (!placed.has(mentions)) yield;
    for (const mention of place(block, mentions, kindOf)) all.push(mention);
  }
  return all;
}
