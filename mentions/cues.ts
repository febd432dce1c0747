/** Cue words of aliases, folded once, and where they stand around a name. */
import type { Context } from './context.ts';
import type { LexiconAlias } from './types.ts';
import { type Word, wordsBetween } from './words.ts';

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

export interface FoundCue {
  /** The cue as the card spells it. */
  text: string;
  /** It touches the name, or stands right behind the comma or bracket after it. */
  beside: boolean;
}

function standsAt(words: readonly Word[], at: number, cue: Cue): boolean {
  return cue.words.every((word, index) => words[at + index]?.folded === word);
}

function find(words: readonly Word[], list: readonly string[], isBeside: (from: number, to: number) => boolean) {
  const cues = cuesOf(list);
  let found: FoundCue | undefined;
  words.forEach(({ folded }, at) => {
    for (const cue of cues.get(folded) ?? []) {
      if (!standsAt(words, at, cue)) continue;
      const beside = isBeside(at, at + cue.words.length);
      if (!found || beside) found = { text: cue.text, beside };
    }
  });
  return found;
}

/** The cue of a list that stands near the name; one that stands beside it is preferred. */
export function cueNearby({ left, right }: Context, list: LexiconAlias['cues']): FoundCue | undefined {
  if (!list || list.length === 0) return undefined;
  const before = find(left, list, (_, to) => to === left.length);
  if (before?.beside) return before;
  const after = find(right, list, (from) => from === 0);
  return after?.beside ? after : (before ?? after);
}
