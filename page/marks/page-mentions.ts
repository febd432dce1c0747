/** The page's mentions as the rest of the content script knows them: each with its place in the page. */

import { resolveSteps } from '../../linking/decide/decide-page.ts';
import type { BlockMentions, PassageMentions } from '../../linking/decide/decide-passage.ts';
import type { Lexicon } from '../../linking/lexicon/decode.ts';
import type { LexiconEntity, Mention } from '../../linking/lexicon/model.ts';
import type { FoundBlock, FoundPassage } from '../reading/found-blocks.ts';
import { locate } from '../reading/page-text.ts';
import type { PageMention } from './page-mention.ts';

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

/** Those of one block, or of several in a row, in page order. Those whose place has gone since it was read are left out; the next reading brings them back. */
type PlacedMentions = readonly PageMention[];

/** The mentions of a page, by passage; a passage in which nothing has changed is the same list, and whoever has taken that in has nothing to do. */
export type PageMentions = readonly PlacedMentions[];

/** Placed once: what is decided as before keeps its list. */
const placedBlocks = new WeakMap<BlockMentions, PlacedMentions>();
const placedPassages = new WeakMap<PassageMentions, PlacedMentions>();

type KindOf = (entity: string) => LexiconEntity['kind'];

function* placeBlock(block: FoundBlock, linked: BlockMentions, kindOf: KindOf): Generator<void, PlacedMentions> {
  const known = placedBlocks.get(linked);
  if (known) return known;
  yield;
  const mentions = linked.flatMap((mention): PageMention[] => {
    const range = rangeIn(block, mention);
    if (!range.startContainer.isConnected || !range.endContainer.isConnected) return [];
    return [{ ...mention, kind: kindOf(mention.entity), blockText: block.text, range }];
  });
  placedBlocks.set(linked, mentions);
  return mentions;
}

function* placePassage(
  passage: FoundPassage,
  linked: PassageMentions,
  kindOf: KindOf,
): Generator<void, PlacedMentions> {
  const known = placedPassages.get(linked);
  if (known) return known;
  const all: PageMention[] = [];
  for (const [index, mentions] of linked.entries()) {
    const block = passage[index];
    if (!block || mentions.length === 0) continue;
    for (const mention of yield* placeBlock(block, mentions, kindOf)) all.push(mention);
  }
  placedPassages.set(linked, all);
  return all;
}

/** Decides for the whole page, a little work a step. Mentions of a block whose decision stays the same are the same objects. */
export function* pageMentions(
  passages: readonly FoundPassage[],
  lexicon: Lexicon,
  date: string | undefined,
): Generator<void, PageMentions> {
  const linked = yield* resolveSteps({ passages, ...(date ? { date } : {}) }, lexicon);
  const kindOf = (entity: string) => lexicon.kindOf(entity) ?? 'term';
  const placed: PlacedMentions[] = [];
  for (const [index, passage] of passages.entries()) {
    const mentions = yield* placePassage(passage, linked[index] ?? [], kindOf);
    if (mentions.length > 0) placed.push(mentions);
  }
  return placed;
}
