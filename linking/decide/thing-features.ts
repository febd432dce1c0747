/**
 * Reads the features of what is no person: of a phrase that would mean an entity without naming it,
 * and of the name of a body, a law or an event, which may be part of a longer name or another
 * country's.
 */
import { type Context, wordsOfSentence } from '../context/context.ts';
import { otherCountriesIn } from '../context/countries.ts';
import { hasCapitalNouns, isOthersName, type Named } from '../context/names-around.ts';
import { foldKey, latinForm } from '../text/fold.ts';
import { isCapital } from '../text/words.ts';
import type { Case, Feature } from './case.ts';

/** Words between a phrase and the article that points at it: "his sudden resignation". */
const DEFINITE_REACH = 3;

/** Behind an article, a demonstrative, a possessive, or the subject's name: "Ruritania's secret police". */
function isDefinite({ before, vocabulary }: Context): boolean {
  for (const [index, { folded, capital }] of before.slice(0, DEFINITE_REACH).entries()) {
    if (vocabulary.definites.has(folded)) return true;
    // The s of a possessive is a word by itself: "the president's release", but not "Vega's".
    const owner = before[index + 1];
    if (folded === 's') return !owner?.capital || vocabulary.topicWords.has(owner.folded);
    if (capital) return false;
  }
  return false;
}

/** What the sentence around a phrase says of the event that it would mean. */
export function phraseFeatures({ alias, entity, context }: Case, contextWords: number): Feature[] {
  if (alias.strength !== 'phrase') return [];
  const features: Feature[] = [];
  if (alias.definite) features.push({ name: isDefinite(context) ? 'phraseDefinite' : 'phraseIndefinite' });
  if (contextWords === 0) features.push({ name: 'phraseAlone' });
  // "In Northland, the pardon of a general": but a card may want another country near its phrase.
  const { topics } = context.vocabulary;
  const wanted = new Set((alias.cues ?? []).map(foldKey));
  const isOwn = (word: string) => wanted.has(word) || (topics.get(word)?.includes(String(entity.pack)) ?? false);
  if (isOtherCountrys(context, isOwn)) features.push({ name: 'phraseAbroad' });
  return features;
}

/** Another country stands in the sentence, and no word of the subject. */
function isOtherCountrys(context: Context, isOwn: (word: string) => boolean): boolean {
  const words = wordsOfSentence(context);
  return !words.some(({ folded }) => isOwn(folded)) && otherCountriesIn(words, context.vocabulary, isOwn).length > 0;
}

/** A capitalised word behind a hyphen, two behind a dash: "Bandera", and not "UNO". */
const DASHED = /^(?:[-–—]| [-–—] (?=\S+ [A-Z]))["“«]?[A-Z][a-z]/;

/** Words behind a body's name in which the subject's own name says whose it is: "is Ruritania's". */
const OWN_REACH = 6;

/** What the words next to the name of what is no person make of it: part of a longer name. */
export function longerNameFeatures(given: Case): Feature[] {
  const { alias, entity, context, surface, touches, namedBehindOf, names, countryBefore, isBesideOwn, kind } = given;
  if (entity.kind === 'person' || alias.strength === 'strong' || alias.strength === 'phrase') return [];
  const { vocabulary, before, after, right, following, opensSentence, line } = context;
  const features: Feature[] = [];
  const isOther = (word: Named | undefined) => isOthersName(word, names.words, vocabulary);
  const isOwn = (word = '') => vocabulary.topics.get(word)?.includes(String(entity.pack)) ?? false;
  // "the Ruritanian Senate" is the subject's wherever it is spoken of.
  if (foldKey(surface).split(' ').some(isOwn)) return [{ name: 'ownCountry' }];
  const [previous, second] = before;
  const [next] = after;
  const isSure = alias.strength === 'weak' && isCapital(surface, 0) && !line.headline && !line.allCapitals;
  // "Springfield Heights"; but a line that goes on with a capital may be a list of headlines.
  const isPlace = entity.kind === 'place';
  const mayBePlace = isSure && (isPlace || entity.kind === 'event') && !hasCapitalNouns(context);
  if (mayBePlace && isOther(next) && !touches.after && following.startsWith(' '))
    features.push({ name: 'otherFullName' });
  if (isPlace) return features;
  if (isSure && !opensSentence && !hasCapitalNouns(context) && !touches.before && isOther(previous))
    features.push({ name: 'longerName' });
  const behindOf =
    next && vocabulary.of.has(next.folded) ? after.slice(1, 3).find(({ capital }) => capital) : undefined;
  if (isSure && !touches.after && !namedBehindOf && isOther(behindOf)) features.push({ name: 'longerName' });
  // "King Bandera II"
  if (next?.capital && /^[ivx]+$/.test(next.folded)) features.push({ name: 'otherFullName' });
  // "PNN-Bandera", "PNN – Bandera Roja"; but "PNN-UNO" may be an alliance, and "PNN – Ana Torres" is two names.
  const [joined] = right;
  if (
    DASHED.test(latinForm(following)) &&
    !touches.after &&
    isOther(joined) &&
    !vocabulary.givenNames.has(joined?.folded ?? '')
  )
    features.push({ name: 'longerName' });
  // "Ana Torres himself": a body that is called after somebody.
  if (next && (vocabulary.she.has(next.folded) || vocabulary.he.has(next.folded)))
    features.push({ name: 'namedAfter' });
  // "restaurante Bandera", "restaurante La Bandera"
  const named = previous && vocabulary.articles.has(previous.folded) && previous.capital ? second : previous;
  if (alias.strength === 'weak' && named && vocabulary.namedAfter.has(named.folded))
    features.push({ name: 'namedAfter' });
  // "the PNN and the Northland party": the country is the other's.
  const conjunction = after.findIndex(({ folded }) => vocabulary.conjunctions.has(folded));
  const near = [...before.slice(0, 2), ...after.slice(0, conjunction < 0 ? 3 : Math.min(3, conjunction))];
  // "the Truth Commission of Ruritania"
  const behind = next && vocabulary.of.has(next.folded) ? after[1] : next;
  if (isOwn(previous?.folded) || isOwn(behind?.folded)) return [...features, { name: 'ownCountry' }];
  const isInOwn = wordsOfSentence(context)
    .slice(0, context.sentence.left + OWN_REACH)
    .some(({ folded }) => isOwn(folded));
  const isOtherCountry = (word: string) => vocabulary.countries.has(word) && !isOwn(word) && !names.words.has(word);
  if (!entity.worldwide && near.some(({ folded }) => isOtherCountry(folded))) features.push({ name: 'otherCountry' });
  else if (!entity.worldwide && isOtherCountrys(context, isOwn) && !isBesideOwn())
    features.push({ name: 'otherCountryInSentence' });
  else if (!entity.worldwide && kind.isCommonBody && !isInOwn && countryBefore() === 'other' && !isBesideOwn())
    features.push({ name: 'otherCountryBefore' });
  return features;
}
