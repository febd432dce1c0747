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

export interface FoundCues {
  /** The one that tells most. */
  best: FoundCue;
  /** How many different ones. */
  count: number;
}

function standsAt(words: readonly Word[], at: number, cue: Cue): boolean {
  return cue.words.every((word, index) => words[at + index]?.folded === word);
}

function find(words: readonly Word[], list: readonly string[], isBeside: (from: number, to: number) => boolean) {
  const cues = cuesOf(list);
  const found = new Map<string, FoundCue>();
  words.forEach(({ folded }, at) => {
    for (const cue of cues.get(folded) ?? []) {
      if (!standsAt(words, at, cue)) continue;
      const beside = isBeside(at, at + cue.words.length);
      if (beside || !found.has(cue.text)) found.set(cue.text, { text: cue.text, beside });
    }
  });
  return found;
}

/** The cues of a list that stand near the name; one that stands beside it, in its sentence, tells most. */
export function cuesNearby({ left, right, sentence }: Context, list: LexiconAlias['cues']): FoundCues | undefined {
  if (!list || list.length === 0) return undefined;
  const before = [...find(left, list, (_, to) => to === left.length && sentence.left > 0).values()];
  const after = [...find(right, list, (from) => from === 0 && sentence.right > 0).values()];
  // The last one before the name is the nearest.
  const [best] = [...before.reverse(), ...after].sort((a, b) => Number(b.beside) - Number(a.beside));
  return best && { best, count: new Set([...before, ...after].map(({ text }) => text)).size };
}
