/** What the aliases of an entity say about its names. Worked out when a lexicon is packed, but for entities of one or two aliases. */
import { foldKey } from './fold.ts';
import { FEMININE } from './word-lists.ts';

export interface EntityNames {
  /** The words of its full names, folded: "fujimori higuchi" after "Keiko" is still her. */
  words: ReadonlySet<string>;
  /** The first words of its full names that never come last: given names. */
  given: ReadonlySet<string>;
  /** A cue of some alias is a woman's title, "candidata": cards say no more about gender. */
  isWoman: boolean;
}

const wordsOf = (text: string) => foldKey(text).split(/[^\p{L}\p{N}]+/u);

/** Collects them from the full names of an entity, and from the cues of all its aliases. */
export function entityNames(fullNames: Iterable<string>, cues: readonly string[]): EntityNames {
  const words = new Set<string>();
  const given = new Set<string>();
  const last = new Set<string>();
  for (const name of fullNames) {
    const parts = wordsOf(name);
    for (const word of parts) words.add(word);
    if (parts.length > 1 && parts[0]) given.add(parts[0]);
    last.add(parts.at(-1) ?? '');
  }
  for (const word of last) given.delete(word);
  return { words, given, isWoman: cues.some((cue) => wordsOf(cue).some((word) => FEMININE.has(word))) };
}
