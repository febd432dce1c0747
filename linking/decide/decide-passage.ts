/** Decides the mentions of a passage, and keeps what it decided: where nothing about a passage or a block of it has changed, it is that of the last time. */

import { after, isSameSequence, NamingOrder, type Sequence } from '../context/mention-recency.ts';
import type { Mention } from '../lexicon/model.ts';
import type { BlockFacts } from './block-facts.ts';
import {
  type BlockGrounds,
  blockGrounds,
  isSameForBlock,
  isSameForPassage,
  type PassageGrounds,
  passageGrounds,
} from './cache-key.ts';
import type { PageEvidence } from './page-facts.ts';
import { featuresOf } from './page-features.ts';
import type { PassageFacts } from './passage-facts.ts';
import { decide, type OpenMention, type Reading } from './score.ts';

/** The mentions of one block; the same list as the last time when nothing about it has changed. */
export type BlockMentions = readonly Mention[];

/** Those of a passage, block by block; the same list as well. */
export type PassageMentions = readonly BlockMentions[];

/** Blocks looked at in one step, when they are as they were. */
const BLOCKS_AT_ONCE = 16;

/** The spans of a block with their readings, undefined after a step without one; moves the order of namings on. */
export function* openBlock(
  facts: BlockFacts,
  evidence: PageEvidence,
  order: NamingOrder,
): Generator<OpenMention | undefined> {
  for (const { start, end, surface, candidates, names, isAside } of facts.spans) {
    if (candidates.length > 0) {
      const readings: Reading[] = [];
      for (const clues of candidates)
        readings.push({ entity: clues.entity.id, features: yield* featuresOf(clues, evidence, order) });
      yield { start, end, surface, readings };
    }
    for (const named of names) isAside ? order.noteAside(named) : order.note(named);
  }
}

const decidedBlocks = new WeakMap<BlockFacts, { grounds: BlockGrounds; mentions: BlockMentions }>();
const decidedPassages = new WeakMap<PassageFacts, { grounds: PassageGrounds; mentions: PassageMentions }>();
const followed = new WeakMap<PassageFacts, { before: Sequence; after: Sequence }>();

/** The order of namings after a passage. */
function follow(facts: PassageFacts, before: Sequence): Sequence {
  const known = followed.get(facts);
  if (known && isSameSequence(known.before, before)) return known.after;
  const follows = { before, after: after(before, facts) };
  followed.set(facts, follows);
  return follows.after;
}

/** Decides one block, a name a step, or knows it, without a step. */
function* decideBlock(facts: BlockFacts, evidence: PageEvidence, order: NamingOrder): Generator<void, BlockMentions> {
  const grounds = blockGrounds(facts, evidence, order);
  const known = decidedBlocks.get(facts);
  if (known && isSameForBlock(known.grounds, grounds)) {
    order.noteAll(facts);
    return known.mentions;
  }
  const mentions: Mention[] = [];
  // Each part is other code than the one before, and new to the engine at the first name of a page.
  yield;
  for (const open of openBlock(facts, evidence, order)) {
    yield;
    if (!open) continue;
    const mention = yield* decide(open);
    if (mention) mentions.push(mention);
    yield;
  }
  decidedBlocks.set(facts, { grounds, mentions });
  return mentions;
}

/** Decides one passage, a name a step; `before` is the order of namings that it begins with, and the order after it comes back. */
export function* decidePassage(
  facts: PassageFacts,
  evidence: PageEvidence,
  before: Sequence,
): Generator<void, { mentions: PassageMentions; after: Sequence }> {
  const grounds = passageGrounds(facts, evidence, before);
  const known = decidedPassages.get(facts);
  let mentions = known?.mentions;
  if (!known || !mentions || !isSameForPassage(facts, known.grounds, grounds)) {
    yield;
    const order = new NamingOrder(before);
    const decided: BlockMentions[] = [];
    for (const [index, block] of facts.blocks.entries()) {
      decided.push(yield* decideBlock(block, evidence, order));
      if (index % BLOCKS_AT_ONCE === 0) yield;
    }
    const isSame = known && decided.every((list, at) => list === known.mentions[at]);
    mentions = isSame ? known.mentions : decided;
  }
  decidedPassages.set(facts, { grounds, mentions });
  return { mentions, after: follow(facts, before) };
}
