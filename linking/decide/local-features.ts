/**
 * Reads the features of one candidate from the text around the name, whatever page that stands in.
 */
import { ageOf, isCalledDead, powerOf } from '../context/bearer.ts';
import { contextWordsNear, type Nearness } from '../context/context-words.ts';
import { type KinFacts, kinOf } from '../context/kinship.ts';
import { joinedWord, otherGivenName, otherSurname, surnameAfterParticle } from '../context/names-around.ts';
import { genderOfPronoun, nextPronoun, runningPronoun } from '../context/pronouns.ts';
import {
  callingsOf,
  genderOfTitle,
  isFamily,
  isNamedAfter,
  timesInSentence,
  titleNear,
  titleOf,
  yearsInSentence,
} from '../context/titles.ts';
import type { LexiconAlias } from '../lexicon/model.ts';
import type { Case, Feature, LocalFeatures } from './case.ts';
import { fullNameFeatures } from './full-name-features.ts';
import { kinFeatures } from './person-features.ts';
import { electionOf, isNewsSentence } from './sentence-features.ts';
import { longerNameFeatures, phraseFeatures } from './thing-features.ts';
import type { FeatureName } from './weights.ts';

const isSurname = ({ alias, entity }: Case) => entity.kind === 'person' && alias.strength === 'weak';

/**
 * True for a full name that nothing is known to speak against: it needs no look at the words around
 * it.
 */
export function speaksForItself({ strength, against = [] }: LexiconAlias): boolean {
  return strength === 'strong' && against.length === 0;
}

function runningFeatures({ entity: { gender }, rivals, context }: Case): Feature[] {
  const running = gender && rivals.length > 1 ? runningPronoun(context) : undefined;
  return running && running !== gender ? [{ name: 'runningPronounDoesNotFit' }] : [];
}

function genderFeatures({ entity: { gender }, rivals, context }: Case, { has }: KinFacts): Feature[] {
  if (!gender) return [];
  const title = genderOfTitle(context);
  // "The daughter of Torres said she ...": the pronoun is the daughter's.
  const pronoun = (has.length > 0 ? undefined : genderOfPronoun(context)) ?? nextPronoun(context);
  // Of a name that nobody else with a card has a title tells nothing.
  if ((title ?? pronoun ?? gender) === gender) return title && rivals.length > 1 ? [{ name: 'genderFits' }] : [];
  return [{ name: title ? 'genderDoesNotFit' : 'pronounDoesNotFit' }];
}

/** A calling counts against somebody only when the card does not have it. */
function callingFeatures({ entity, context }: Case): Feature[] {
  const callings = callingsOf(context);
  if (callings.length === 0) return [];
  return [{ name: callings.some((one) => entity.callings?.includes(one)) ? 'callingFits' : 'callingDoesNotFit' }];
}

/** Among the players of a game a bare surname is a player's. */
function listFeatures(given: Case): Feature[] {
  const { entity, context, isAmongStrangers, isInverted } = given;
  const { left, right, vocabulary } = context;
  if (isInverted) return [{ name: 'otherGivenName' }];
  if (entity.callings?.some((one) => one === 'athlete' || one === 'coach')) return [];
  const hasSportsWord = [...left, ...right].some(({ folded }) => vocabulary.sports.has(folded));
  if (given.isInBoxScore(hasSportsWord)) return [{ name: 'inBoxScore' }];
  // Rulers stand in lists of rulers, and "Zabel" in a list is still hers.
  const isListed =
    given.kind.isRare &&
    (entity.offices?.some(({ ceremonial }) => !ceremonial) || given.names.given.has(given.foldedName));
  if (!isListed && given.surname === given.foldedName && isAmongStrangers()) return [{ name: 'amongStrangers' }];
  return hasSportsWord ? [{ name: 'amongPlayers' }] : [];
}

function givenNameFeatures({ context, names, rivals, touches, kind }: Case): Feature[] {
  const sureness = touches.before ? undefined : otherGivenName(context, names.words);
  if (sureness === 'certain') return [{ name: 'otherGivenName' }];
  // Before a name that few bear a capital that opens the sentence is hardly a given name.
  return sureness && (rivals.length > 1 || !kind.isRare) ? [{ name: 'otherGivenNameOpening' }] : [];
}

function joinedFeatures({ context, surname, touches }: Case): Feature[] {
  const { vocabulary, before } = context;
  const joined = [
    touches.before ? undefined : joinedWord(context.joinedBefore, vocabulary),
    touches.after ? undefined : joinedWord(context.joinedAfter, vocabulary),
  ];
  const isName = joined.includes('name') || (joined.includes('word') && vocabulary.commonSurnames.has(surname));
  // "the Torres-Vega talks", "la cena Torres-Vega": no person has an article.
  const isPair = [vocabulary.definites, vocabulary.pairs].some((list) => list.has(before[0]?.folded ?? ''));
  return isName && !isPair ? [{ name: 'joinedToName' }] : [];
}

/** "Torreses": a family in English, a genitive in German. */
const isPlural = ({ surname, names: { words } }: Case) => surname.endsWith('s') && words.has(surname.slice(0, -1));

/** What the words next to a surname make of it. */
function surnameFeatures(given: Case): Feature[] {
  const { context, surname, touches, names } = given;
  const { vocabulary, before } = context;
  const [previous] = before;
  const features: Feature[] = [];
  const after = touches.after ? undefined : otherSurname(context, names.words);
  // "Ana" alone is a given name, and "Ana Vega" is somebody.
  if (after && names.given.has(surname)) features.push({ name: 'otherGivenName' });
  else if (after) features.push({ name: 'otherSurname' });
  if (vocabulary.commonSurnames.has(surname) && surnameAfterParticle(context)) features.push({ name: 'otherSurname' });
  if (isFamily(context, isPlural(given))) features.push({ name: 'family' });
  if (previous && vocabulary.placePrepositions.has(previous.folded)) features.push({ name: 'placePreposition' });
  if (isNamedAfter(context)) features.push({ name: 'namedAfter' });
  if (previous && vocabulary.introductions.has(previous.folded)) features.push({ name: 'introduced' });
  return features;
}

const CONTEXT_WORD = {
  beside: 'contextWordBeside',
  sentence: 'contextWordInSentence',
  nearby: 'contextWordNearby',
} as const satisfies Record<Nearness, FeatureName>;

function contextWordFeatures(given: Case): Pick<LocalFeatures, 'features' | 'contextWords' | 'against'> {
  const { alias, context, phrasesOf } = given;
  const features: Feature[] = [];
  const words = alias.cues && contextWordsNear(context, phrasesOf(alias.cues));
  if (words) {
    const { text, nearness } = words.nearest;
    const name =
      words.isTopic && (alias.isPerson || given.kind.isCommonBody) ? 'contextTopicWord' : CONTEXT_WORD[nearness];
    features.push({ name, reason: { code: 'words-nearby', word: text } });
  }
  const against = alias.against && contextWordsNear(context, phrasesOf(alias.against))?.nearest.nearness;
  if (against === 'beside') features.push({ name: 'againstBeside' });
  return { features, contextWords: words?.count ?? 0, against };
}

/**
 * True for a common word in capitals: it stands in a line of them, or without the article of an
 * acronym.
 */
function mayBeWord({ context, surface }: Case): boolean {
  const { vocabulary } = context;
  if (!vocabulary.wordsLikeAcronyms.has(surface.toLowerCase())) return false;
  const [previous] = context.before;
  const [next] = context.after;
  const isBare = previous && next && !next.capital && !vocabulary.articles.has(previous.folded);
  return context.line.allCapitals || isBare === true;
}

/** "President Torres (1990-2000)": the title and its years are as good as a full name. */
function hasTitleAndYears({ entity: { offices = [] }, context }: Case): boolean {
  const title = titleOf(context);
  const years = yearsInSentence(context);
  const held = offices.filter(({ office }) => title?.offices.includes(office));
  return (
    years.length > 0 &&
    held.some(({ start, end = '9999' }) => years.every((year) => start.slice(0, 4) <= year && year <= end.slice(0, 4)))
  );
}

const NOTHING: ReadonlySet<number> = new Set();

/** Reads the features of one candidate from the text around the name. */
export function localFeatures(given: Case): LocalFeatures {
  const { alias, entity, names, rivals, surface, surname, foldedName, context } = given;
  const { strength } = alias;
  const bySurname = isSurname(given);
  const kin = kinOf(context, surface);
  const words = speaksForItself(alias)
    ? { features: [], contextWords: 0, against: undefined }
    : contextWordFeatures(given);
  const isBareSurname = bySurname && surname === foldedName && !names.given.has(surname);
  const isCommonSurname = isBareSurname && context.vocabulary.commonSurnames.has(surname);
  const surnameOnly = bySurname
    ? [
        ...givenNameFeatures(given),
        ...genderFeatures(given, kin),
        ...runningFeatures(given),
        ...kinFeatures(given, kin),
        ...listFeatures(given),
        ...surnameFeatures(given),
        ...joinedFeatures(given),
        ...callingFeatures(given),
        ...(given.calledInSentence ? [{ name: 'calledInSentence' } as const] : []),
        ...(isCommonSurname && given.isBesideOwn() ? [{ name: 'besidePerson' } as const] : []),
      ]
    : [];
  return {
    alias,
    entity,
    rivals,
    surface,
    relative: kin.has[0],
    features: [
      { name: strength, ...(strength === 'strong' ? { reason: { code: 'full-name' } } : {}) },
      ...fullNameFeatures(given),
      ...surnameOnly,
      ...longerNameFeatures(given),
      ...words.features,
      ...phraseFeatures(given, words.contextWords),
    ],
    isBareSurname,
    isGivenName: bySurname && names.given.has(foldedName),
    isCommonSurname,
    isCommonBody: given.kind.isCommonBody,
    isRareName: given.kind.isRare,
    country: given.kind.isCommonBody || strength === 'exact' ? given.countryBefore() : undefined,
    title: entity.kind === 'person' ? titleOf(context) : undefined,
    titleNear: isBareSurname && rivals.length > 1 ? titleNear(context) : undefined,
    age: bySurname ? ageOf(context) : undefined,
    isCalledDead: bySurname && isCalledDead(context),
    election: bySurname ? electionOf(context) : undefined,
    years: entity.kind === 'person' ? timesInSentence(context) : [],
    power: bySurname ? powerOf(context) : undefined,
    hasTitleAndYears: bySurname && hasTitleAndYears(given),
    contextWords: words.contextWords,
    against: words.against,
    sentenceNames: rivals.length > 1 ? given.sentenceNames() : NOTHING,
    isNews: rivals.length > 1 && isNewsSentence(context),
    hasCourtesyTitle: isBareSurname && context.vocabulary.courtesyTitles.has(context.before[0]?.folded ?? ''),
    mayBeWord: strength === 'exact' && mayBeWord(given),
  };
}
