/**
 * Whom a page has named, by how recently: a bare surname most often means the one who was named in
 * full last.
 */

import type { KinRole } from '../languages/language.ts';
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
 * A name that only says whose relative another is: "daughter of X", "her father, X", "his son X",
 * "X, his son,".
 */
export interface Aside {
  /** What somebody else is to its bearer, in "daughter of X". */
  relative: KinRole | undefined;
}

/** Reads whether the name at `start` is named aside: the text then goes on about another. */
export function readAside(text: string, start: number, vocabulary: Vocabulary): Aside | undefined {
  const { kinship, of, possessives, definites } = vocabulary;
  const words = wordsBetween(text, Math.max(0, start - REACH), start)
    .slice(-WORDS)
    .reverse();
  let edge = start;
  let hasOf = false;
  for (const [index, { start: from, end: wordEnd, folded }] of words.entries()) {
    if (endsSentence(text, wordEnd, edge)) break;
    const role = kinship.get(folded) as KinRole | undefined;
    if (role && hasOf) return { relative: role };
    const before = words[index + 1]?.folded ?? '';
    if (role && (possessives.has(before) || (index === 0 && definites.has(before)))) return { relative: undefined };
    if (role) break;
    if (of.has(folded)) hasOf = true;
    edge = from;
  }
  return undefined;
}
