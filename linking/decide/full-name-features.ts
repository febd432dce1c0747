/** Reads the features of a full name that is part of a longer one: another person's, or another body's. */
import type { Neighbour } from '../context/context.ts';
import { hasCapitalNouns, isOthersName } from '../context/names-around.ts';
import { callingsOf, isNamedAfter } from '../context/titles.ts';
import { isOneEdit } from '../find/spelling.ts';
import { latinForm } from '../text/fold.ts';
import type { Case, Feature } from './case.ts';

/** Behind a name: the year of a birth, or the first of the years of a life. */
const LIFE = /^\s?\((?:[A-Za-z]{1,8}\.?\s|[*])?(1\d{3}|20\d\d)/;

/** "Ana Torres (1790-1858)": the years are those of somebody who lived earlier. */
function isBornBefore({ entity, context }: Case): boolean {
  const year = LIFE.exec(latinForm(context.following))?.[1];
  const born = entity.kind === 'person' ? entity.when?.start : undefined;
  return year !== undefined && born !== undefined && year < born.slice(0, 4);
}

/** What the words next to a full name make of it: "Luis Torres Vega" is not Luis Torres. */
export function fullNameFeatures(given: Case): Feature[] {
  const { alias, entity, context, kind, names, touches, namedBehindOf, surname, foldedName } = given;
  if (isBornBefore(given)) return [{ name: 'otherFullName' }];
  if (alias.strength !== 'strong' || context.line.allCapitals) return [];
  const { vocabulary, before, after } = context;
  const [previous] = before;
  if (alias.isPerson && isNamedAfter(context, true)) return [{ name: 'fullNamedAfter' }];
  const isStranger = (word: Neighbour | undefined) => isOthersName(word, names.words, vocabulary);
  const [next, second] = after;
  const behindOf = next && vocabulary.of.has(next.folded) && !namedBehindOf ? second : undefined;
  if (!alias.isPerson) {
    return kind.isCommonBody && !touches.after && isStranger(behindOf) ? [{ name: 'otherFullName' }] : [];
  }
  // "Ana Torres, a striker", "the coach, Ana Torres"
  const ahead = /[a-z], $/.test(context.preceding)
    ? vocabulary.callings.get(context.left.at(-1)?.folded ?? '')
    : undefined;
  const callings = [...callingsOf(context), ahead].filter((one) => one === 'athlete' || one === 'coach');
  if (callings.length > 0 && !callings.some((one) => entity.callings?.includes(one)))
    return [{ name: 'otherFullName' }];
  // "Ana Torres de Vega" may be another Ana Torres, by her husband's name.
  const isMarried = entity.gender === 'woman' && next?.folded === 'de' && !namedBehindOf && isStranger(second);
  // "Luis Vega Torres" is not Vega Torres, nor "Lia Ana Torres" Ana Torres.
  const isOtherGiven =
    !touches.before &&
    isStranger(previous) &&
    vocabulary.givenNames.has(previous?.folded ?? '') &&
    // "en Zenda Ana Torres"
    !vocabulary.placePrepositions.has(before[1]?.folded ?? '');
  // Where the card knows the second surname, any other one makes somebody else; two capitals may be a party's.
  const knowsSecond = [...names.words].some((word) => !foldedName.includes(word) && !names.given.has(word));
  const isMisspelt = [...names.words].some((word) => isOneEdit(word, next?.folded ?? ''));
  const isAnySurname = knowsSecond && !isMisspelt && !second?.capital && !hasCapitalNouns(context);
  const isOtherSurname =
    !touches.after &&
    !context.line.headline &&
    isStranger(next) &&
    (isAnySurname || vocabulary.commonSurnames.has(next?.folded ?? '')) &&
    names.words.has(surname);
  return isMarried || isOtherGiven || isOtherSurname ? [{ name: 'otherFullName' }] : [];
}
