/** What the aliases of an entity say about its names. Worked out when a page first names it, or when a lexicon is packed, for one that is spread over shards. */
import { wordsBetween } from '../text/words.ts';

export interface FullNames {
  /** The words of its full names, folded: "fujimori higuchi" after "Keiko" is still her. */
  words: ReadonlySet<string>;
  /** The first words of its full names that never come last: given names. */
  given: ReadonlySet<string>;
}

export interface EntityNames extends FullNames {
  isWoman: boolean;
}

export const NO_NAMES: EntityNames = { words: new Set(), given: new Set(), isWoman: false };

const wordsOf = (text: string) => wordsBetween(text, 0, text.length).map(({ folded }) => folded);

/** Collects words and given names from the full names of an entity, a name a step. */
export function* namesFrom(fullNames: Iterable<string>): Generator<undefined, FullNames> {
  const words = new Set<string>();
  const given = new Set<string>();
  const last = new Set<string>();
  for (const name of fullNames) {
    const parts = wordsOf(name);
    for (const word of parts) words.add(word);
    if (parts.length > 1 && parts[0]) given.add(parts[0]);
    last.add(parts.at(-1) ?? '');
    yield;
  }
  for (const word of last) given.delete(word);
  return { words, given };
}

/** A cue of some alias is a woman's title, "candidata": cards say no more about gender. */
export const isWomanBy = (cues: readonly string[], feminine: ReadonlySet<string>) =>
  cues.some((cue) => wordsOf(cue).some((word) => feminine.has(word)));
