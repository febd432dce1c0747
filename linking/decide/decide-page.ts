/**
 * Decides for a whole page which entity each span means, that it means none of ours, or that two remain plausible.
 *
 * Works in small steps, so that a page can be decided in slices, and keeps what it knows of each passage and block: where neither they nor what the
 * page says about their names has changed, the decision is that of the last time.
 */

import { NamingOrder, NOBODY, type Sequence } from '../context/mention-recency.ts';
import type { Lexicon } from '../lexicon/decode.ts';
import { runToEnd } from '../text/run-to-end.ts';
import type { Block } from './block-facts.ts';
import { type BlockMentions, decidePassage, openBlock, type PassageMentions } from './decide-passage.ts';
import { type Page, type PageEvidence, pageEvidence } from './page-facts.ts';
import { type PassageFacts, readPassage } from './passage-facts.ts';
import type { OpenMention } from './score.ts';

const NONE: BlockMentions = [];

/** Reads all passages, then sums up what they say. */
function* readPage(page: Page, lexicon: Lexicon): Generator<void, { facts: PassageFacts[]; evidence: PageEvidence }> {
  const facts: PassageFacts[] = [];
  yield;
  for (const passage of page.passages) {
    facts.push(yield* readPassage(passage, lexicon));
    yield;
  }
  return { facts, evidence: yield* pageEvidence(page, facts, lexicon) };
}

/** A page that names none of ours in full, and not Peru either, has no bare surnames of ours; and the CIA in it is none of our matter. */
const isOurs = ({ onTopic, peruNamed }: PageEvidence) => onTopic || peruNamed;

/**
 * Links the spans of a page, a little work a step; returns the mentions passage by passage. What is left out is judged to be none of ours.
 * Passages and blocks must not be changed after they were handed in: a changed paragraph is a new block in a new passage.
 */
export function* resolveSteps(page: Page, lexicon: Lexicon): Generator<void, PassageMentions[]> {
  const { facts, evidence } = yield* readPage(page, lexicon);
  yield;
  if (!isOurs(evidence)) return facts.map(({ blocks }) => blocks.map(() => NONE));
  const linked: PassageMentions[] = [];
  let order: Sequence = NOBODY;
  for (const passage of facts) {
    const { mentions, after } = yield* decidePassage(passage, evidence, order);
    linked.push(mentions);
    order = after;
    yield;
  }
  return linked;
}

/** A text that is read at once. */
export interface WholeText {
  blocks: readonly Block[];
  date?: string;
}

const pageOf = ({ blocks, date }: WholeText): Page => ({ passages: [blocks], ...(date ? { date } : {}) });

/** Links the spans of a text in one go; the mentions block by block. */
export function resolveMentions(text: WholeText, lexicon: Lexicon): BlockMentions[] {
  return runToEnd(resolveSteps(pageOf(text), lexicon)).flat();
}

/** All spans of a text with their readings, not yet decided: for weighing them in another way. */
export function openMentions(block: Block, date: string | undefined, lexicon: Lexicon): OpenMention[] {
  const { facts, evidence } = runToEnd(readPage(pageOf({ blocks: [block], ...(date ? { date } : {}) }), lexicon));
  const order = new NamingOrder();
  if (!isOurs(evidence)) return [];
  return facts.flatMap(({ blocks }) =>
    blocks.flatMap((one) => [...openBlock(one, evidence, order)].filter((open) => open !== undefined)),
  );
}
