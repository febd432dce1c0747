/**
 * Whether the words around a surname make it somebody else's: another given name before it, another
 * surname after.
 */

import type { Vocabulary } from '../languages/vocabulary.ts';
import type { Span } from '../lexicon/model.ts';
import { isCaseless } from '../text/characters.ts';
import { gapBetween, type Word, wordsBetween } from '../text/words.ts';
import type { Context, Neighbour } from './context.ts';
import { isTitle } from './titles.ts';

/**
 * How sure it is that a word belongs to the name: it begins a sentence, or its capital may have
 * another reason.
 */
export type Sureness = 'certain' | 'opening';

/** One capital with a point: "A."; but "M." is French for "Mr". */
const isInitial = ({ folded, capital, point }: Neighbour) => folded.length === 1 && capital && point && folded !== 'm';

const isCommonWord = (folded: string, vocabulary: Vocabulary) =>
  isTitle(folded, vocabulary) || vocabulary.functionWords.has(folded);

/** A word with what it takes to be a name. */
export type Named = Pick<Neighbour, 'folded' | 'capital'>;

/** True when a word beside a name may belong to somebody else's. `own`: words of the candidate's full names. */
export const isOthersName = (word: Named | undefined, own: ReadonlySet<string>, vocabulary: Vocabulary): boolean =>
  word?.capital === true && !own.has(word.folded) && !isCommonWord(word.folded, vocabulary);

/**
 * Frequent words of a language that writes nouns with capitals: so many show that the text is in
 * it.
 */
const ENOUGH_SIGNS = 3;

export const hasCapitalNouns = ({ left, right, vocabulary: { capitalNounSigns } }: Context) =>
  [...left, ...right].filter(({ folded }) => capitalNounSigns.has(folded)).length >= ENOUGH_SIGNS;

/** Capitals say little: in a headline, in a line of capitals, in German. */
const isUnsure = (context: Context) => context.line.headline || context.line.allCapitals || hasCapitalNouns(context);

/** A verb that begins a headline or a sentence: "Renuncia Torres", "Renunció Torres". */
const isOpeningVerb = ({ folded, text }: Neighbour, { headlineVerbs, verbEndings }: Vocabulary) =>
  headlineVerbs.has(folded) || [...verbEndings].some((ending) => text.endsWith(ending));

/** "Ana Vega de Torres", "Ana Vega viuda de Torres": a wife's name. */
function isMarriedName({ before, vocabulary }: Context): boolean {
  const [particle, ...rest] = before;
  if (particle?.folded !== 'de') return false;
  const names = vocabulary.kinship.has(rest[0]?.folded ?? '') ? rest.slice(1) : rest;
  const [surname, given] = names;
  return (
    surname?.capital === true &&
    given?.capital === true &&
    vocabulary.givenNames.has(given.folded) &&
    !isCommonWord(surname.folded, vocabulary)
  );
}

/** Another's given name right before the surname. `own`: words of the candidate's full names. */
export function otherGivenName(context: Context, own: ReadonlySet<string>): Sureness | undefined {
  const { vocabulary } = context;
  const [previous, second, third] = context.before;
  if (!previous) return undefined;
  const isOwn = (initial: string) => [...own].some((name) => name.startsWith(initial) && name.length > 1);
  if (isInitial(previous)) return isOwn(previous.folded) ? undefined : 'certain';
  if (isMarriedName(context)) return 'certain';
  // "friar Luis de Torres"
  if (
    !previous.capital &&
    vocabulary.particles.has(previous.folded) &&
    second?.capital &&
    vocabulary.givenNames.has(second.folded) &&
    !own.has(second.folded) &&
    !vocabulary.namedAfter.has(third?.folded ?? '')
  )
    return 'certain';
  if (!previous.capital || isCommonWord(previous.folded, vocabulary) || own.has(previous.folded)) return undefined;
  if (vocabulary.givenNames.has(previous.folded)) return 'certain';
  const unsure = isUnsure(context);
  if (unsure || context.opensSentence) {
    if (isOpeningVerb(previous, vocabulary)) return undefined;
    // "Luis Arana Torres"
    if (second?.capital && vocabulary.givenNames.has(second.folded) && !own.has(second.folded)) return 'certain';
  }
  return unsure ? undefined : context.opensSentence ? 'opening' : 'certain';
}

/** Another's surname right after it. */
export function otherSurname(context: Context, own: ReadonlySet<string>): boolean {
  const { vocabulary } = context;
  const [next] = context.after;
  if (!next?.capital || isCommonWord(next.folded, vocabulary)) return false;
  if (vocabulary.followers.has(next.folded) || own.has(next.folded)) return false;
  return vocabulary.commonSurnames.has(next.folded) || !isUnsure(context);
}

/** "Torres de la Vega": a particle, then a capital. */
export function surnameAfterParticle({ after, vocabulary }: Context): boolean {
  const [particle] = after;
  if (!particle || particle.capital || !vocabulary.particles.has(particle.folded)) return false;
  const next = after.find(({ folded }) => !vocabulary.particles.has(folded));
  return next?.capital === true && !isCommonWord(next.folded, vocabulary);
}

/**
 * What the word on the other side of a hyphen makes of the name. The owner's own names would have
 * been found with it.
 */
export function joinedWord(word: Word | undefined, vocabulary: Vocabulary): 'name' | 'word' | undefined {
  if (!word || vocabulary.prefixes.has(word.folded)) return undefined;
  // Where there are no capitals, only the dot between its parts shows a name.
  if (isCaseless(word.folded)) return 'name';
  if (!word.capital) return undefined;
  return vocabulary.commonSurnames.has(word.folded) || vocabulary.givenNames.has(word.folded) ? 'name' : 'word';
}

/** Characters between two names that still touch. */
const TOUCHING = 2;
/** Characters before a name in which a given name ends. */
const GIVEN_NAME_REACH = 20;

/**
 * The neighbouring name touches this one, and its capital is no part of it: it is no person's, or a
 * hyphen parts the two.
 */
export function touches(text: string, neighbour: Span | undefined, gap: { from: number; to: number }): boolean {
  if (!neighbour || gap.to - gap.from > TOUCHING) return false;
  return neighbour.aliases.some(({ isPerson }) => !isPerson) || gapBetween(text, gap.from, gap.to) === 'hyphen';
}

/** "Ana Vega-Torres": a given name stands before the two surnames, which are one person's. */
export function isDoubleSurname(text: string, previous: Span | undefined, vocabulary: Vocabulary): boolean {
  if (!previous?.aliases.every(({ isPerson }) => isPerson)) return false;
  const given = wordsBetween(text, Math.max(0, previous.start - GIVEN_NAME_REACH), previous.start).at(-1);
  if (!given?.capital || gapBetween(text, given.end, previous.start) !== 'space') return false;
  return !isTitle(given.folded, vocabulary) && !vocabulary.functionWords.has(given.folded);
}
