/**
 * What a passage, some consecutive blocks, says by itself. A large page has passages of a hundred blocks: where one paragraph changes, what the
 * others say is at hand.
 */

import { joinMoves, type Moves } from '../context/mention-recency.ts';
import type { Lexicon } from '../lexicon/decode.ts';
import { type Block, type BlockFacts, knownFacts, readBlock, type Touched } from './block-facts.ts';
import { type Gist, sumUp } from './summary.ts';

/** Never changed once it was made. */
export type Passage = readonly Block[];

export interface PassageFacts extends Gist, Moves, Touched {
  blocks: readonly BlockFacts[];
}

/** Blocks looked at in one step, when they are known. */
const BLOCKS_AT_ONCE = 16;

const known = new WeakMap<Passage, PassageFacts>();

/** Everything of the kind that the blocks have, each once and in order. */
function all<Item>(blocks: readonly BlockFacts[], itemsOf: (facts: BlockFacts) => Iterable<Item>): Set<Item> {
  const items = new Set<Item>();
  for (const block of blocks) for (const item of itemsOf(block)) items.add(item);
  return items;
}

/** Reads a passage, or what of it was not read before, a little a step. */
export function* readPassage(passage: Passage, lexicon: Lexicon): Generator<void, PassageFacts> {
  const before = known.get(passage);
  if (before) return before;
  const blocks: BlockFacts[] = [];
  for (const [index, block] of passage.entries()) {
    blocks.push(knownFacts(block) ?? (yield* readBlock(block, lexicon)));
    if (index % BLOCKS_AT_ONCE === 0) yield;
  }
  const gist = yield* sumUp(blocks);
  const moves = joinMoves(blocks);
  yield;
  const facts: PassageFacts = {
    ...gist,
    ...moves,
    blocks,
    entities: all(blocks, ({ entities }) => entities),
    doubtfulCapitals: [...all(blocks, ({ doubtfulCapitals }) => doubtfulCapitals)],
  };
  known.set(passage, facts);
  return facts;
}
