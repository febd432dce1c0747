/**
 * Whom a page has named, by how recently: a bare surname most often means the one who was named in
 * full last.
 */

import type { Vocabulary } from '../languages/vocabulary.ts';
import { endsSentence } from '../text/lines.ts';
import { wordsBetween } from '../text/words.ts';

/** A full name in a text. */
export interface Naming {
  /** Index of the entity; `~index` for somebody else of that entity's surname, named in full. */
  named: number;
  /** Named only to say whose relative another is. */
  isAside: boolean;
}

/** Follows a text from name to name. */
export interface MentionRecency {
  note(naming: Naming): void;
  /** A number that is greater the later it was named; -Infinity when it was not. */
  rank(named: number): number;
  /** The order among some entities, and others of their surnames, as a text to compare. */
  among(entities: Iterable<number>): string;
}

export function createMentionRecency(): MentionRecency {
  const ranks = new Map<number, number>();
  let latest = 0;
  let earliest = 0;
  const rank = (named: number) => ranks.get(named) ?? Number.NEGATIVE_INFINITY;
  return {
    note({ named, isAside }) {
      if (!isAside) ranks.set(named, ++latest);
      // As if it had been named before all others.
      else if (!ranks.has(named)) ranks.set(named, --earliest);
    },
    rank,
    among(entities) {
      const named = [...entities].flatMap((entity) => [entity, ~entity]).filter((one) => ranks.has(one));
      return named.sort((a, b) => rank(a) - rank(b)).join();
    },
  };
}

/** The fewest namings that leave the same order as all of these. */
export function lastNamings(namings: readonly Naming[]): Naming[] {
  const asides = new Map<number, Naming>();
  const last = new Map<number, Naming>();
  for (const naming of namings) {
    const { named, isAside } = naming;
    if (isAside) {
      if (!asides.has(named)) asides.set(named, naming);
    } else {
      last.delete(named);
      last.set(named, naming);
    }
  }
  return [...asides.values(), ...last.values()];
}

/**
 * Characters and words before a full name in which the kinship stands: room for an office and an
 * adjective.
 */
const REACH = 70;
const WORDS = 8;

/**
 * True for the full name that begins at `start` in "daughter of X" or "her father, X": it only says
 * whose relative another is, and the text goes on about the other.
 */
export function isNamedAside(text: string, start: number, { kinship, of, possessives }: Vocabulary): boolean {
  const words = wordsBetween(text, Math.max(0, start - REACH), start)
    .slice(-WORDS)
    .reverse();
  let edge = start;
  let hasOf = false;
  for (const [index, { start: from, end, folded }] of words.entries()) {
    if (endsSentence(text, end, edge)) return false;
    if (kinship.has(folded)) return hasOf || possessives.has(words[index + 1]?.folded ?? '');
    if (of.has(folded)) hasOf = true;
    edge = from;
  }
  return false;
}
