/** What the words beside a name say of its bearer's life: an age, a death. */
import type { Context } from './context.ts';

/** "Torres, 51, ...", "Torres, who is 51", "Torres, de 51 años", "Torres (51)". */
const AGE = /^[,(]\s?(?:\p{L}+\s){0,2}(\d{2})(?=[,)]|\s(?:años|anos|ans|anni|jahre|years))/iu;

/** The age that stands behind the name. */
export function ageOf({ following }: Context): number | undefined {
  const age = AGE.exec(following)?.[1];
  return age === undefined ? undefined : Number(age);
}

/** Words on each side of a name in which a death is its bearer's. */
const BESIDE = 2;

/** The bearer has died: "the death of Torres", "Torres starb", "Torres's coffin". */
export function isCalledDead({ before, after, right, possessive, vocabulary: { deathWords } }: Context): boolean {
  const behind = possessive ? right : after;
  return [...before.slice(0, BESIDE), ...behind.slice(0, BESIDE)].some(({ folded }) => deathWords.has(folded));
}
