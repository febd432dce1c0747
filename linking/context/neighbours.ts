/** Whether the words around a surname make it somebody else's: another given name before it, another surname after. */

import {
  COMMON_SURNAMES,
  FOLLOWERS,
  FORMER_PRESIDENT,
  FUNCTION_WORDS,
  GERMAN_WORDS,
  GIVEN_NAMES,
  HEADLINE_VERBS,
  OTHER_CALLINGS,
  PARTICLES,
  PREFIXES,
  PRESIDENT,
  TITLES,
  TOPIC_FOLDED,
  VERB_ENDING,
} from '../languages/word-lists.ts';
import { Kind, kindAt } from '../text/characters.ts';
import type { Word } from '../text/words.ts';
import type { Context, Neighbour } from './context.ts';

/** How sure it is that a neighbouring word belongs to the name; `opening` and `unsure`: its capital may have another reason. */
export type Sureness = 'certain' | 'opening' | 'unsure';

/** One capital with a point: "A."; but "M." is French for "Mr". */
const isInitial = ({ folded, capital, point }: Neighbour) => folded.length === 1 && capital && point && folded !== 'm';

/** The first of the initials before a name: "a" in "A. K. Fujimori". */
export function firstInitial({ before }: Context): string | undefined {
  const end = before.findIndex((word) => !isInitial(word));
  return before[(end < 0 ? before.length : end) - 1]?.folded;
}

const isCommonWord = (folded: string) =>
  TITLES.has(folded) ||
  OTHER_CALLINGS.has(folded) ||
  PRESIDENT.has(folded) ||
  FORMER_PRESIDENT.has(folded) ||
  FUNCTION_WORDS.has(folded) ||
  TOPIC_FOLDED.has(folded);

/** Small German words that show that nouns have capitals here. */
const GERMAN_ENOUGH = 3;

function isGerman({ left, right }: Context): boolean {
  let count = 0;
  for (const words of [left, right])
    for (const { folded } of words) if (GERMAN_WORDS.has(folded) && ++count >= GERMAN_ENOUGH) return true;
  return false;
}

const ownInitial = (word: Neighbour, own: ReadonlySet<string>) =>
  [...own].some((name) => name.startsWith(word.folded) && name.length > 1);

/** Another's given name right before the surname. `own`: words of the candidate's full names. */
export function otherGivenName(context: Context, own: ReadonlySet<string>): Sureness | undefined {
  const [previous, second] = context.before;
  if (!previous) return undefined;
  if (isInitial(previous)) return ownInitial(previous, own) ? undefined : 'certain';
  // "Pilar del Castillo"
  if (previous.folded === 'del' && second?.capital && !isCommonWord(second.folded)) return 'certain';
  if (!previous.capital || isCommonWord(previous.folded) || own.has(previous.folded)) return undefined;
  if (GIVEN_NAMES.has(previous.folded)) return 'certain';
  const unsure = context.line.headline || context.line.allCapitals || isGerman(context);
  if (unsure || context.opensSentence) {
    if (HEADLINE_VERBS.has(previous.folded) || VERB_ENDING.test(previous.text)) return undefined;
    // "Julio Scherer García"
    if (second?.capital && GIVEN_NAMES.has(second.folded) && !own.has(second.folded)) return 'certain';
  }
  return unsure ? 'unsure' : context.opensSentence ? 'opening' : 'certain';
}

/** Another's surname right after it. */
export function otherSurname(context: Context, own: ReadonlySet<string>): Sureness | undefined {
  const [next] = context.after;
  if (!next?.capital || isCommonWord(next.folded) || FOLLOWERS.has(next.folded) || own.has(next.folded))
    return undefined;
  const unsure = context.line.headline || context.line.allCapitals || isGerman(context);
  return unsure && !COMMON_SURNAMES.has(next.folded) ? 'unsure' : 'certain';
}

/** "García de la Torre": a particle, then a capital. */
export function surnameAfterParticle({ after }: Context): boolean {
  const [particle] = after;
  if (!particle || particle.capital || !PARTICLES.has(particle.folded)) return false;
  const next = after.find(({ folded }) => !PARTICLES.has(folded));
  return next?.capital === true && !isCommonWord(next.folded);
}

/** A letter of a script without capitals: there only the dot between its parts shows a name. */
function isCaseless(word: string): boolean {
  const kind = kindAt(word, 0);
  const char = word.charAt(0);
  return kind === Kind.ideograph || (kind === Kind.letter && char.toUpperCase() === char && !/[0-9_]/.test(char));
}

/** What the word on the other side of a hyphen makes of the name. The owner's own names would have been found with it. */
export function joined(word: Word | undefined): 'name' | 'word' | undefined {
  if (!word || PREFIXES.has(word.folded)) return undefined;
  if (isCaseless(word.folded)) return 'name';
  if (word.capital) return COMMON_SURNAMES.has(word.folded) || GIVEN_NAMES.has(word.folded) ? 'name' : 'word';
  return undefined;
}
