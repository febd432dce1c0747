/**
 * Decides for a whole page which entity each span means, that it means none of ours, or that two remain plausible.
 *
 * Works in small steps, so that a page can be decided in slices, and keeps what it knows of each block: where neither a block nor what the
 * page says about its names has changed, the decision is that of the last time.
 */
import { type Block, type BlockFacts, knownFacts, readBlock } from './block-facts.ts';
import { decide, type OpenMention, type Reading } from './decide.ts';
import { featuresOf } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { NamingOrder } from './naming-order.ts';
import { type Page, type PageEvidence, pageEvidence, rankingAmong } from './page-evidence.ts';
import type { Mention } from './types.ts';

/** Work of one step at the most: spans decided, or blocks that are as they were. One span is enough, for the first takes a page longest. */
const SPANS_AT_ONCE = 1;
const BLOCKS_AT_ONCE = 16;

/** The mentions of one block; the same list as the last time when nothing about it has changed. */
export type BlockMentions = readonly Mention[];

const NONE: BlockMentions = [];

/** The spans of a block with their readings, undefined after a step without one; moves the order of namings on. */
function* openBlock(facts: BlockFacts, evidence: PageEvidence, order: NamingOrder): Generator<OpenMention | undefined> {
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

/** All that the decision of a block depends on, besides the block. */
interface Grounds {
  page: string;
  ranking: string;
  order: string;
  small: string;
}

function groundsOf({ entities, doubtfulCapitals }: BlockFacts, evidence: PageEvidence, order: NamingOrder): Grounds {
  return {
    page: evidence.key,
    ranking: rankingAmong(entities, evidence),
    order: order.among(entities),
    small: doubtfulCapitals.length > 0 ? doubtfulCapitals.map(evidence.writesSmall).join() : '',
  };
}

/** What is the same on one page and likely to differ on another comes last. */
const isSame = (a: Grounds, b: Grounds) =>
  a.order === b.order && a.ranking === b.ranking && a.small === b.small && a.page === b.page;

const decided = new WeakMap<BlockFacts, { grounds: Grounds; mentions: BlockMentions }>();

/** Reads all blocks, then sums up what they say. */
function* readPage(page: Page, lexicon: Lexicon): Generator<void, { facts: BlockFacts[]; evidence: PageEvidence }> {
  const facts: BlockFacts[] = [];
  yield;
  for (const [index, block] of page.blocks.entries()) {
    facts.push(knownFacts(block) ?? (yield* readBlock(block, lexicon)));
    if (index % BLOCKS_AT_ONCE === 0) yield;
  }
  return { facts, evidence: yield* pageEvidence(page, facts, lexicon) };
}

/** A page that names none of ours in full, and not Peru either, has no bare surnames of ours; and the CIA in it is none of our matter. */
const isOurs = ({ onTopic, peruNamed }: PageEvidence) => onTopic || peruNamed;

/**
 * Links the spans of a page, a little work a step; returns the mentions block by block. What is left out is judged to be none of ours.
 * Blocks must not be changed after they were handed in: a changed paragraph is a new block.
 */
export function* resolveSteps(page: Page, lexicon: Lexicon): Generator<void, BlockMentions[]> {
  const { facts, evidence } = yield* readPage(page, lexicon);
  yield;
  if (!isOurs(evidence)) return facts.map(() => NONE);
  const order = new NamingOrder();
  const linked: BlockMentions[] = [];
  let work = 0;
  for (const block of facts) {
    const grounds = groundsOf(block, evidence, order);
    const before = decided.get(block);
    if (before && isSame(before.grounds, grounds)) {
      linked.push(before.mentions);
      for (const named of block.asides) order.noteAside(named);
      for (const named of block.lastNamings) order.note(named);
      work += SPANS_AT_ONCE / BLOCKS_AT_ONCE;
    } else {
      const mentions: Mention[] = [];
      for (const open of openBlock(block, evidence, order)) {
        // What weighs the evidence is other code than what gathers it.
        yield;
        if (!open) continue;
        const mention = decide(open);
        if (mention) mentions.push(mention);
        if (++work >= SPANS_AT_ONCE) {
          work = 0;
          yield;
        }
      }
      decided.set(block, { grounds, mentions });
      linked.push(mentions);
    }
    if (work >= SPANS_AT_ONCE) {
      work = 0;
      yield;
    }
  }
  return linked;
}

function drain<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Links the spans of a page in one go; the mentions block by block. */
export function resolveMentions(page: Page, lexicon: Lexicon): BlockMentions[] {
  return drain(resolveSteps(page, lexicon));
}

/** All spans of a text with their readings, not yet decided: for weighing them in another way. */
export function openMentions(block: Block, date: string | undefined, lexicon: Lexicon): OpenMention[] {
  const page = { blocks: [block], ...(date ? { date } : {}) };
  const { facts, evidence } = drain(readPage(page, lexicon));
  const order = new NamingOrder();
  return isOurs(evidence)
    ? facts.flatMap((one) => [...openBlock(one, evidence, order)].filter((open) => open !== undefined))
    : [];
}
