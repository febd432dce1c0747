/**
 * Finds a quote (W3C TextQuoteSelector) in a text: exactly, where its context fits best, or else
 * approximately, by edit distance (`approx-string-match`, after Myers' bit-parallel algorithm of
 * 1999). Pure, so that it is tested without a page.
 */
import search from 'approx-string-match';
import type { Quote } from '../../data/notes/note.ts';

/** A place in a text, in UTF-16 offsets. */
export interface Place {
  start: number;
  end: number;
  /** From 0 to 1; 1 for the exact words. */
  similarity: number;
}

/** Share of a quote's characters that may have changed. */
const MAX_CHANGED = 0.25;

/** Share of changed characters above which at least half the context must still be there. */
const MAX_CHANGED_WITHOUT_CONTEXT = 0.1;

/** Characters; a shorter quote is only found exactly. */
const SHORTEST_SIMILAR = 16;

/** Exact places that are compared; a quote with more is a single common word. */
const MAX_PLACES = 500;

/** Characters searched in one step. */
const STEP_LENGTH = 8_000;

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length++;
  return length;
}

function sharedEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return length;
}

/** The share of the quote's context that stands around this place, from 0 to 1. */
function contextScore(text: string, { start, end }: Pick<Place, 'start' | 'end'>, { prefix, suffix }: Quote): number {
  const length = prefix.length + suffix.length;
  if (length === 0) return 1;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  return (sharedEnd(before, prefix) + sharedStart(after, suffix)) / length;
}

/** Finds the exact words; of several places, the first with the best context. */
export function findExact(text: string, quote: Quote): Place | undefined {
  const { exact } = quote;
  let best: Place | undefined;
  let bestScore = -1;
  let seen = 0;
  for (let start = text.indexOf(exact); start >= 0 && seen < MAX_PLACES; start = text.indexOf(exact, start + 1)) {
    seen++;
    const place = { start, end: start + exact.length, similarity: 1 };
    const score = contextScore(text, place, quote);
    if (score > bestScore) {
      best = place;
      bestScore = score;
    }
    if (bestScore === 1) break;
  }
  return best;
}

/** Finds similar words; searches a part of the text in each step. */
export function* findSimilar(text: string, quote: Quote): Generator<void, Place | undefined> {
  const { exact } = quote;
  const { length } = exact;
  if (length < SHORTEST_SIMILAR) return undefined;
  let allowed = Math.floor(length * MAX_CHANGED);
  let best: Place | undefined;
  let bestScore = -1;
  for (let from = 0; from < text.length; from += STEP_LENGTH) {
    const part = text.slice(from, from + STEP_LENGTH + length + allowed);
    for (const { start, end, errors } of search(part, exact, allowed)) {
      const place = { start: from + start, end: from + end, similarity: 1 - errors / length };
      const context = contextScore(text, place, quote);
      if (errors > length * MAX_CHANGED_WITHOUT_CONTEXT && context < 0.5) continue;
      const score = place.similarity + context / 4;
      if (score <= bestScore) continue;
      best = place;
      bestScore = score;
      // Places that are worse even with a full context are not searched for any more.
      allowed = Math.min(allowed, Math.ceil(length * (1.25 - score)));
    }
    yield;
  }
  return best;
}
