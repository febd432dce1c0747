/**
 * Where a quote stands in a text: exactly, the place chosen by what stands around it; or else nearly, within limits. Pure, so that it can be
 * tested without a page. After the W3C's TextQuoteSelector.
 */
import search from 'approx-string-match';
import type { Quote } from '../../data/notes/note.ts';

export interface Place {
  start: number;
  end: number;
  /** Between 0 and 1; 1 for the very words. */
  likeness: number;
}

/** Of a quote's characters, as many may have changed. */
const MOST_CHANGED = 0.25;

/** More than this, and what stands around it must still be there. */
const MUCH_CHANGED = 0.1;

/** Characters; a shorter quote that has changed could be anything. */
const SHORTEST_SIMILAR = 16;

/** A quote that stands oftener than this is a word, not a quote; its first places are compared. */
const MOST_PLACES = 500;

/** Characters searched in one step. */
const STEP = 8_000;

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

/** How much of what stood around a quote stands around this place, between 0 and 1. */
function surroundings(text: string, { start, end }: Pick<Place, 'start' | 'end'>, { prefix, suffix }: Quote): number {
  const around = prefix.length + suffix.length;
  if (around === 0) return 1;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  return (sharedEnd(before, prefix) + sharedStart(after, suffix)) / around;
}

/** The very words; of several places, the one whose surroundings are most like, and of these the first. */
export function findExact(text: string, quote: Quote): Place | undefined {
  const { exact } = quote;
  let best: Place | undefined;
  let most = -1;
  let seen = 0;
  for (let start = text.indexOf(exact); start >= 0 && seen < MOST_PLACES; start = text.indexOf(exact, start + 1)) {
    seen++;
    const place = { start, end: start + exact.length, likeness: 1 };
    const like = surroundings(text, place, quote);
    if (like > most) {
      best = place;
      most = like;
    }
    if (most === 1) break;
  }
  return best;
}

/** Nearly the words; some text a step, for the search takes time. */
export function* findSimilar(text: string, quote: Quote): Generator<void, Place | undefined> {
  const { exact } = quote;
  const { length } = exact;
  if (length < SHORTEST_SIMILAR) return undefined;
  let allowed = Math.floor(length * MOST_CHANGED);
  let best: Place | undefined;
  let most = -1;
  for (let from = 0; from < text.length; from += STEP) {
    const part = text.slice(from, from + STEP + length + allowed);
    for (const { start, end, errors } of search(part, exact, allowed)) {
      const place = { start: from + start, end: from + end, likeness: 1 - errors / length };
      const like = surroundings(text, place, quote);
      if (errors > length * MUCH_CHANGED && like < 0.5) continue;
      const score = place.likeness + like / 4;
      if (score <= most) continue;
      best = place;
      most = score;
      // What is worse, even with the best surroundings, is not looked for any more.
      allowed = Math.min(allowed, Math.ceil(length * (1.25 - score)));
    }
    yield;
  }
  return best;
}
