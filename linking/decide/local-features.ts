/**
 * Reads the features of one candidate from the text around the name, whatever page that stands in.
 */
import type { Context, Neighbour } from '../context/context.ts';
import { contextWordsNear, type Nearness, type PhrasesOf } from '../context/context-words.ts';
import { type KinFacts, kinNear, kinOf } from '../context/kinship.ts';
import { ageOf, isCalledDead } from '../context/life.ts';
import {
  firstInitial,
  joinedWord,
  otherGivenName,
  otherSurname,
  surnameAfterParticle,
} from '../context/names-around.ts';
import { type Power, powerOf } from '../context/power.ts';
import {
  callingsOf,
  genderOfPronoun,
  genderOfTitle,
  isFamily,
  isTitle,
  type Title,
  titleOf,
  yearsInSentence,
  yearsNearby,
} from '../context/titles.ts';
import type { KinRole, Kinship } from '../languages/language.ts';
import type { EntityNames } from '../lexicon/decode.ts';
import type { Gender, LexiconAlias, LexiconEntity, Reason } from '../lexicon/model.ts';
import { isCapital } from '../text/words.ts';
import type { FeatureName } from './weights.ts';

/** Something that speaks for or against an entity, with the reason a reader would be given. */
export interface Feature {
  name: FeatureName;
  reason?: Reason;
}

/** One candidate of one name, and the text around it. */
export interface Case {
  alias: LexiconAlias;
  entity: LexiconEntity;
  context: Context;
  phrasesOf: PhrasesOf;
  surface: string;
  /** The name folded, and its last word: the same for a bare surname. */
  foldedName: string;
  surname: string;
  /** Entity indexes of all candidates of this name. */
  rivals: readonly number[];
  names: EntityNames;
  /** A known name stands right before or right after: its capital is no part of this name. */
  touches: { before: boolean; after: boolean };
  /** The entity is named in full a few words on. */
  namedRightAfter: boolean;
}

/** What the text says of one candidate, whatever page it stands in. */
export interface LocalFeatures {
  alias: LexiconAlias;
  entity: LexiconEntity;
  rivals: readonly number[];
  surface: string;
  namedRightAfter: boolean;
  /** Those that no page changes. */
  features: readonly Feature[];
  isBareSurname: boolean;
  isCommonSurname: boolean;
  title: Title | undefined;
  years: readonly string[];
  /** Whether the words around make its bearer somebody who governs, or did. */
  power: Power | undefined;
  /** Whether a title that it may have stands with years in which it held that office, and no others. */
  hasTitleAndYears: boolean;
  /** The age that the text gives its bearer. */
  age: number | undefined;
  /** The text says beside the name that its bearer is dead. */
  isCalledDead: boolean;
  /** Words of an election stand in the sentence. */
  isInElection: boolean;
  /** A word, folded, that would be another's given name if its capital has no other reason. */
  doubtfulGiven: { word: string; feature: FeatureName } | undefined;
  /** How many different words of those that the card gives for the alias stand nearby. */
  contextWords: number;
  /** How near a word that the card gives against it stands. */
  against: Nearness | undefined;
  /** It may be a common word, and no acronym. */
  mayBeWord: 'inCapitals' | 'bare' | undefined;
}

const isSurname = ({ alias, entity }: Case) => entity.kind === 'person' && alias.strength === 'weak';

/**
 * True for a full name that nothing is known to speak against: it needs no look at the words around
 * it.
 */
export function speaksForItself({ strength, against = [] }: LexiconAlias): boolean {
  return strength === 'strong' && against.length === 0;
}

function genderFeatures({ entity: { gender }, context }: Case, { has }: KinFacts): Feature[] {
  if (!gender) return [];
  const title = genderOfTitle(context);
  if (title) return [{ name: title === gender ? 'genderFits' : 'genderDoesNotFit' }];
  // "The daughter of Torres said she ...": the pronoun is the daughter's.
  const pronoun = has.length > 0 ? undefined : genderOfPronoun(context);
  if (pronoun) return [{ name: pronoun === gender ? 'pronounFits' : 'pronounDoesNotFit' }];
  return [];
}

/** A calling counts against somebody only when the card does not have it. */
function callingFeatures({ entity, context }: Case): Feature[] {
  const callings = callingsOf(context);
  if (callings.length === 0) return [];
  return [{ name: callings.some((one) => entity.callings?.includes(one)) ? 'callingFits' : 'callingDoesNotFit' }];
}

/** The other side of a kinship: who is somebody's child has a parent. */
const INVERSE: Record<Kinship, Kinship> = {
  child: 'parent',
  parent: 'child',
  spouse: 'spouse',
  sibling: 'sibling',
  relative: 'relative',
};

const partsOf = (role: KinRole) => role.split(' ') as [Kinship, Gender | undefined];

/** True when the cards give such a relative. */
const hasKin = (kin: readonly KinRole[], kinship: Kinship, gender: Gender | undefined) =>
  kin.some((one) => one.startsWith(kinship) && (gender === undefined || one.endsWith(` ${gender}`)));

/** Whether the cards know the relatives that the text gives the bearer of a shared surname. */
function kinFeatures({ entity: { kin, gender }, rivals, context }: Case, { has, is, ofGender }: KinFacts): Feature[] {
  if (!kin || rivals.length < 2) return [];
  const isKin = (role: KinRole) => {
    const [kinship, own] = partsOf(role);
    return (!own || !gender || own === gender) && hasKin(kin, INVERSE[kinship], ofGender);
  };
  const isRelative = (role: KinRole) => partsOf(role)[0] === 'relative';
  if (has.length + is.length === 0) {
    const near = kinNear(context);
    return near && !isRelative(near) && isKin(near) ? [{ name: 'kinNear' }] : [];
  }
  if ([...has, ...is].some(isRelative)) return [];
  const fitsHas = has.every((role) => hasKin(kin, ...partsOf(role)) && (!ofGender || !gender || ofGender === gender));
  return [{ name: fitsHas && is.every(isKin) ? 'kinFits' : 'kinDoesNotFit' }];
}

/** Among the players of a game a bare surname is a player's. */
function sportsFeatures({ entity: { callings }, context: { left, right, vocabulary } }: Case): Feature[] {
  if (callings?.some((one) => one === 'athlete' || one === 'coach')) return [];
  return [...left, ...right].some(({ folded }) => vocabulary.sports.has(folded)) ? [{ name: 'amongPlayers' }] : [];
}

const GIVEN_NAME = {
  certain: 'otherGivenName',
  opening: 'otherGivenNameOpening',
  unsure: 'otherGivenNameUnsure',
} as const satisfies Record<string, FeatureName>;

function givenNameFeatures({ context, names, touches }: Case): Pick<LocalFeatures, 'features' | 'doubtfulGiven'> {
  const sureness = touches.before ? undefined : otherGivenName(context, names.words);
  const [previous] = context.before;
  if (sureness && sureness !== 'certain' && previous)
    return { features: [], doubtfulGiven: { word: previous.folded, feature: GIVEN_NAME[sureness] } };
  if (sureness) return { features: [{ name: GIVEN_NAME[sureness] }], doubtfulGiven: undefined };
  const initial = firstInitial(context);
  const fits = initial && [...names.given].some((name) => name.startsWith(initial));
  return { features: fits ? [{ name: 'initialFits' }] : [], doubtfulGiven: undefined };
}

function joinedFeatures({ context, surname, touches }: Case): Feature[] {
  const { vocabulary } = context;
  const joined = [
    touches.before ? undefined : joinedWord(context.joinedBefore, vocabulary),
    touches.after ? undefined : joinedWord(context.joinedAfter, vocabulary),
  ];
  if (joined.includes('name')) return [{ name: 'joinedToName' }];
  if (!joined.includes('word')) return [];
  return [{ name: vocabulary.commonSurnames.has(surname) ? 'joinedToName' : 'joinedToWord' }];
}

/** "Torreses": a family in English, a genitive in German. */
const isPlural = ({ surname, names: { words } }: Case) => surname.endsWith('s') && words.has(surname.slice(0, -1));

/** "Universidad Torres", "obispo de Torres"; but "obispo Torres" is a man with his title. */
function isNamedAfter({ before, vocabulary }: Context): boolean {
  const [previous, second] = before;
  if (second && vocabulary.namedAfter.has(second.folded)) return true;
  return previous !== undefined && vocabulary.namedAfter.has(previous.folded) && !isTitle(previous.folded, vocabulary);
}

/** What the words next to a surname make of it. */
function surnameFeatures(given: Case): Feature[] {
  const { context, surname, touches, names } = given;
  const { vocabulary, before } = context;
  const [previous] = before;
  const features: Feature[] = [];
  const after = touches.after ? undefined : otherSurname(context, names.words);
  // "Ana" alone is a given name, and "Ana Vega" is somebody.
  if (after && names.given.has(surname)) features.push({ name: 'otherSurnameOfGivenName' });
  else if (after) features.push({ name: after === 'certain' ? 'otherSurname' : 'otherSurnameUnsure' });
  if (vocabulary.commonSurnames.has(surname) && surnameAfterParticle(context))
    features.push({ name: 'otherSurnameParticle' });
  if (isFamily(context, isPlural(given))) features.push({ name: 'family' });
  if (previous && vocabulary.thingArticles.has(previous.folded)) features.push({ name: 'thingArticle' });
  if (previous && vocabulary.placePrepositions.has(previous.folded)) features.push({ name: 'placePreposition' });
  if (isNamedAfter(context)) features.push({ name: 'namedAfter' });
  return features;
}

/** Another country stands in the sentence, and no word of the subject. */
function isOtherCountrys({ left, right, sentence, vocabulary }: Context): boolean {
  const words = [...left.slice(left.length - sentence.left), ...right.slice(0, sentence.right)];
  const isIn = (set: ReadonlySet<string>) => words.some(({ folded }) => set.has(folded));
  return isIn(vocabulary.countries) && !isIn(vocabulary.topicWords);
}

/** What the words next to the name of a body, a law or an event make of it: part of a longer name. */
function longerNameFeatures({ alias, entity, context, surface, touches, names }: Case): Feature[] {
  if (entity.kind === 'person' || entity.kind === 'place' || alias.strength === 'strong' || alias.strength === 'phrase')
    return [];
  const { vocabulary, before, after, opensSentence, line } = context;
  const features: Feature[] = [];
  const isOther = ({ folded, capital }: Neighbour) =>
    capital && !isTitle(folded, vocabulary) && !vocabulary.functionWords.has(folded) && !names.words.has(folded);
  const [previous, second] = before;
  const isSure = alias.strength === 'weak' && isCapital(surface, 0) && !line.headline && !line.allCapitals;
  if (isSure && previous && !opensSentence && !touches.before && isOther(previous))
    features.push({ name: 'longerName' });
  else if (isSure && second && vocabulary.topicWords.has(previous?.folded ?? '') && isOther(second))
    features.push({ name: 'longerName' });
  const [next] = after;
  const behindOf =
    next && vocabulary.of.has(next.folded) ? after.slice(1, 3).find(({ capital }) => capital) : undefined;
  if (isSure && !touches.after && behindOf && isOther(behindOf)) features.push({ name: 'longerName' });
  const near = [...before.slice(0, 2), ...after.slice(0, 3)];
  if (!entity.worldwide && near.some(({ folded }) => vocabulary.countries.has(folded) && !names.words.has(folded)))
    features.push({ name: 'otherCountry' });
  else if (!entity.worldwide && isOtherCountrys(context)) features.push({ name: 'otherCountryInSentence' });
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
    features.push({ name: CONTEXT_WORD[nearness], reason: { code: 'words-nearby', word: text } });
  }
  const against = alias.against && contextWordsNear(context, phrasesOf(alias.against))?.nearest.nearness;
  if (against === 'beside') features.push({ name: 'againstBeside' });
  return { features, contextWords: words?.count ?? 0, against };
}

/**
 * True for a common word in capitals: it stands in a line of them, or without the article of an
 * acronym.
 */
function mayBeWord({ context, surface }: Case): LocalFeatures['mayBeWord'] {
  const { vocabulary } = context;
  if (!vocabulary.wordsLikeAcronyms.has(surface.toLowerCase())) return undefined;
  if (context.line.allCapitals) return 'inCapitals';
  const [previous] = context.before;
  const [next] = context.after;
  return previous && next && !next.capital && !vocabulary.articles.has(previous.folded) ? 'bare' : undefined;
}

/** Words between a phrase and the article that points at it: "his sudden resignation". */
const DEFINITE_REACH = 3;

/** Behind an article, a demonstrative, a possessive, or the subject's name: "Ruritania's secret police". */
function isDefinite({ before, vocabulary }: Context): boolean {
  for (const [index, { folded, capital }] of before.slice(0, DEFINITE_REACH).entries()) {
    if (vocabulary.definites.has(folded)) return true;
    // The s of a possessive is a word by itself.
    if (folded === 's') return vocabulary.topicWords.has(before[index + 1]?.folded ?? '');
    if (capital) return false;
  }
  return false;
}

/** What the sentence around a phrase says of the event that it would mean. */
function phraseFeatures({ alias, entity: { when, kind }, context }: Case, contextWords: number): Feature[] {
  if (alias.strength !== 'phrase') return [];
  const features: Feature[] = [];
  if (alias.definite) features.push({ name: isDefinite(context) ? 'phraseDefinite' : 'phraseIndefinite' });
  if (contextWords === 0) features.push({ name: 'phraseAlone' });
  if (!when || kind !== 'event') return features;
  const years = yearsInSentence(context);
  const { start = '', end = '9999' } = when;
  const isIn = (year: string) => start.slice(0, 4) <= year && year <= end.slice(0, 4);
  if (years.length > 0) features.push({ name: years.some(isIn) ? 'phraseYearFits' : 'phraseYearDoesNotFit' });
  return features;
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

const isInElection = ({ left, right, sentence, vocabulary: { elections } }: Context) =>
  [...left.slice(left.length - sentence.left), ...right.slice(0, sentence.right)].some(({ folded }) =>
    elections.has(folded),
  );

/** Reads the features of one candidate from the text around the name. */
export function localFeatures(given: Case): LocalFeatures {
  const { alias, entity, names, rivals, surface, surname, foldedName, context, namedRightAfter } = given;
  const { strength } = alias;
  const bySurname = isSurname(given);
  const kin = kinOf(context, surface);
  const givenName = bySurname ? givenNameFeatures(given) : { features: [], doubtfulGiven: undefined };
  const words = speaksForItself(alias)
    ? { features: [], contextWords: 0, against: undefined }
    : contextWordFeatures(given);
  const isBareSurname = bySurname && surname === foldedName && !names.given.has(surname);
  const surnameOnly = bySurname
    ? [
        ...genderFeatures(given, kin),
        ...kinFeatures(given, kin),
        ...sportsFeatures(given),
        ...surnameFeatures(given),
        ...joinedFeatures(given),
        ...callingFeatures(given),
      ]
    : [];
  return {
    alias,
    entity,
    rivals,
    surface,
    namedRightAfter,
    features: [
      { name: strength, ...(strength === 'strong' ? { reason: { code: 'full-name' } } : {}) },
      ...givenName.features,
      ...surnameOnly,
      ...longerNameFeatures(given),
      ...words.features,
      ...phraseFeatures(given, words.contextWords),
    ],
    isBareSurname,
    isCommonSurname: isBareSurname && context.vocabulary.commonSurnames.has(surname),
    title: entity.kind === 'person' ? titleOf(context) : undefined,
    age: bySurname ? ageOf(context) : undefined,
    isCalledDead: bySurname && isCalledDead(context),
    isInElection: bySurname && isInElection(context),
    years: entity.offices ? yearsNearby(context) : [],
    power: bySurname && entity.offices ? powerOf(context) : undefined,
    hasTitleAndYears: bySurname && hasTitleAndYears(given),
    doubtfulGiven: givenName.doubtfulGiven,
    contextWords: words.contextWords,
    against: words.against,
    mayBeWord: strength === 'exact' ? mayBeWord(given) : undefined,
  };
}
