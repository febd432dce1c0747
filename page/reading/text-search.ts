/**
 * Goes through the text nodes of a tree and tells in which containers names may be: only those are
 * read as blocks.
 */
import { mayBeDate } from '../../linking/context/line-time.ts';
import { textPrefilter } from '../../linking/find/prefilter.ts';
import type { BloomFilter } from '../../linking/lexicon/stored.ts';
import { type Container, containerOf, isSkipped } from './elements.ts';
import { parentOf, typeOf } from './native.ts';
import { laidOutContainer } from './page-text.ts';

/** UTF-16 code units of one step: a millisecond at most on a slow machine. */
const BATCH = 8_000;

/**
 * A text this long may be a script or its data, which takes longer to read than its parent to ask.
 */
const LONG_TEXT = 1000;

function isNoProse(text: Text): boolean {
  const parent = parentOf(text);
  return parent !== null && typeOf(parent) === Node.ELEMENT_NODE && isSkipped(parent as Element);
}

/** True for two texts of one block, also when the page puts each of their letters into a block of its own. */
function isSameBlock(before: Text, text: Text): boolean {
  const [one, other] = [containerOf(before), containerOf(text)];
  return before.data.length === 1 ? laidOutContainer(one) === laidOutContainer(other) : one === other;
}

type Prefilter = ReturnType<typeof textPrefilter>;

/** Asks the prefilter about a text part by part, one step each: a text may be as long as a book. */
export function* searchInParts(
  text: string,
  mayHoldName: Prefilter,
  isSameBlock: () => boolean,
): Generator<void, boolean> {
  for (let at = 0; at < text.length; at += BATCH) {
    if (at > 0) yield;
    if (mayHoldName(text.slice(at, at + BATCH), () => at > 0 || isSameBlock())) return true;
  }
  return false;
}

/** Characters of the longest text that is looked at as a line with only a date, spaces and all. */
const DATE_LENGTH = 60;

/**
 * The containers in which names may be, and those of the last line before each with only a date; one step for each
 * batch of text nodes.
 */
export function* searchTexts(root: Container, required: BloomFilter): Generator<void, Set<Container>> {
  const candidates = new Set<Container>();
  const mayHoldName = textPrefilter(required);
  // Unlike a tree walker, it finds its way when the page removes the node on which it rests.
  const iterator = document.createNodeIterator(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION);
  let left = BATCH;
  let last: Text | undefined;
  let dated: Text | undefined;
  for (let node = iterator.nextNode(); node; node = iterator.nextNode()) {
    const text = node as Text; // the iterator shows nothing else
    const before = last;
    last = text;
    const { data } = text;
    if (data.length > LONG_TEXT && isNoProse(text)) continue;
    if (yield* searchInParts(data, mayHoldName, () => before !== undefined && isSameBlock(before, text))) {
      for (const one of [text, dated]) {
        const container = one && containerOf(one);
        if (container) candidates.add(container);
      }
      dated = undefined;
    } else if (data.length < DATE_LENGTH && mayBeDate(data.trim())) dated = text;
    left -= data.length;
    if (left > 0) continue;
    left = BATCH;
    yield;
  }
  return candidates;
}
