/** What the words beside a name say of its bearer: an age, a death, that he governs or once did. */

import type { Vocabulary } from '../languages/vocabulary.ts';
import { latinForm } from '../text/fold.ts';
import type { Context } from './context.ts';

/** "Torres, 51, ...", "Torres, who is 51", "Torres, de 51 años", "Torres (51)". */
const AGE = /^[,(]\s?(?:[A-Za-z]+\s){0,2}(\d{2})(?=[,)]|\s(?:anos|ans|anni|jahre|years))/i;

/** The age that stands behind the name. */
export function ageOf({ following }: Context): number | undefined {
  const age = AGE.exec(latinForm(following))?.[1];
  return age === undefined ? undefined : Number(age);
}

/** Words on each side of a name in which a death is its bearer's. */
const BESIDE = 2;

/** The bearer has died: "the death of Torres", "Torres starb", "Torres's coffin", "Torres, muerto en". */
export function isCalledDead({ before, after, apposition, right, possessive, vocabulary }: Context): boolean {
  const { deathWords } = vocabulary;
  const behind = possessive ? right : [...after, ...apposition];
  return [...before.slice(0, BESIDE), ...behind.slice(0, BESIDE)].some(({ folded }) => deathWords.has(folded));
}

/** "the Torres government", "under Torres"; "the fall of Torres" says that the power is past. */
export type Power = 'governs' | 'past';

/** Words between a name and the word that gives its bearer power. */
const REACH = 3;

const powerIn = (folded: string | undefined, { governments, pastPower }: Vocabulary): Power | undefined =>
  folded === undefined ? undefined : pastPower.has(folded) ? 'past' : governments.has(folded) ? 'governs' : undefined;

/** Behind the name: "Torres government", "Torres's bloody legacy". */
function powerBehind({ before, after, right, possessive, joinedAfter, vocabulary }: Context): Power | undefined {
  if (joinedAfter) return powerIn(joinedAfter.folded, vocabulary);
  if (!possessive) {
    const [next, second] = after;
    if (next && vocabulary.ruleVerbs.has(next.folded)) return 'governs';
    if (after.slice(1, 4).some(({ folded }) => vocabulary.powerWords.has(folded))) return 'governs';
    // "the Torres era", but Spanish "Torres era" is a verb.
    const isVerb =
      next && vocabulary.functionWords.has(next.folded) && !vocabulary.definites.has(before[0]?.folded ?? '');
    return (isVerb ? undefined : powerIn(next?.folded, vocabulary)) ?? powerIn(second?.folded, vocabulary);
  }
  return right
    .slice(0, REACH)
    .map(({ folded }) => powerIn(folded, vocabulary))
    .find((one) => one !== undefined);
}

/** Before the name: "the fall of [President] Torres", "régimen Torres", "under Torres". */
function powerBefore({ before, vocabulary }: Context): Power | undefined {
  const [previous] = before;
  if (!previous) return undefined;
  if (vocabulary.under.has(previous.folded)) return 'governs';
  const beside = powerIn(previous.folded, vocabulary);
  if (beside) return beside;
  const of = before.slice(0, REACH).findIndex(({ folded }) => vocabulary.of.has(folded));
  if (of < 0) return undefined;
  return powerIn(before[of + 1]?.folded, vocabulary) ?? powerIn(before[of + 2]?.folded, vocabulary);
}

/** The power that the words around a name give its bearer. */
export const powerOf = (context: Context): Power | undefined => powerBehind(context) ?? powerBefore(context);
