/** Cue words of aliases, folded once, and where they stand around a name. */

import { FUNCTION_WORDS } from '../languages/word-lists.ts';
import type { LexiconAlias } from '../lexicon/model.ts';
import { type Word, wordsBetween } from '../text/words.ts';
import type { Context } from './context.ts';

interface Cue {
  text: string;
  words: readonly string[];
}

type Cues = ReadonlyMap<string, readonly Cue[]>;

/** By the list itself: lists live as long as the lexicon that holds them. */
const known = new WeakMap<readonly string[], Cues>();

/** Cues by their first word. */
function cuesOf(list: readonly string[]): Cues {
  let cues = known.get(list) as Map<string, Cue[]> | undefined;
  if (cues) return cues;
  cues = new Map();
  for (const text of list) {
    const words = wordsBetween(text, 0, text.length).map(({ folded }) => folded);
    const [first] = words;
    if (first === undefined) continue;
    const same = cues.get(first);
    if (same) same.push({ text, words });
    else cues.set(first, [{ text, words }]);
  }
  known.set(list, cues);
  return cues;
}

/** How near a cue stands: it touches the name (or stands right behind the comma or bracket after it), is in its sentence, or further off. */
export type Nearness = 'beside' | 'sentence' | 'nearby';

export interface FoundCue {
  /** The cue as the card spells it. */
  text: string;
  nearness: Nearness;
}

export interface FoundCues {
  /** The one that tells most. */
  best: FoundCue;
  /** How many different ones. */
  count: number;
}

function standsAt(words: readonly Word[], at: number, cue: Cue): boolean {
  return cue.words.every((word, index) => words[at + index]?.folded === word);
}

function find(words: readonly Word[], cues: Cues, nearnessOf: (from: number, to: number) => Nearness) {
  const found: FoundCue[] = [];
  words.forEach(({ folded }, at) => {
    for (const cue of cues.get(folded) ?? [])
      if (standsAt(words, at, cue)) found.push({ text: cue.text, nearness: nearnessOf(at, at + cue.words.length) });
  });
  return found;
}

/** Small words that may stand between a name and what is said of it: "Toledo, in Ohio". */
const SMALL_WORDS = 2;

const isBehind = (right: readonly Word[], from: number) =>
  from <= SMALL_WORDS && right.slice(0, from).every(({ folded }) => FUNCTION_WORDS.has(folded));

const ORDER: readonly Nearness[] = ['beside', 'sentence', 'nearby'];

/** The cues of a list that stand near the name; the nearest tells most. In steps: the list, each side, the nearest. */
export function* cuesNearby(
  { left, right, sentence }: Context,
  list: LexiconAlias['cues'],
): Generator<void, FoundCues | undefined> {
  if (!list || list.length === 0) return undefined;
  const cues = cuesOf(list);
  yield;
  const before = find(left, cues, (from, to) => {
    if (from < left.length - sentence.left) return 'nearby';
    return to === left.length ? 'beside' : 'sentence';
  });
  yield;
  const after = find(right, cues, (from, to) => {
    if (to > sentence.right) return 'nearby';
    return isBehind(right, from) ? 'beside' : 'sentence';
  });
  yield;
  // Of those before the name the last one is the nearest.
  const found = [...before.reverse(), ...after];
  const best = ORDER.flatMap((nearness) => found.find((cue) => cue.nearness === nearness) ?? [])[0];
  return best && { best, count: new Set(found.map(({ text }) => text)).size };
}
