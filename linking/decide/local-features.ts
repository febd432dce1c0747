/** Reads the clues for one candidate of one mention from the text around it, whatever page that stands in. */
import type { Context } from '../context/context.ts';
import { cuesNearby, type Nearness } from '../context/context-words.ts';
import { firstInitial, joined, otherGivenName, otherSurname, surnameAfterParticle } from '../context/neighbours.ts';
import { genderOfPronoun } from '../context/pronouns.ts';
import { genderBefore, isFamily, isOtherCalling, type Title, titleOf, yearsNearby } from '../context/titles.ts';
import {
  ARTICLES,
  COMMON_SURNAMES,
  NAMED_AFTER,
  PLACE_PREPOSITIONS,
  THING_ARTICLES,
  WORDS_LIKE_ACRONYMS,
} from '../languages/word-lists.ts';
import type { EntityNames } from '../lexicon/decode.ts';
import type { LexiconAlias, LexiconEntity, Reason } from '../lexicon/model.ts';
import type { Evidence } from './weights.ts';

/** A piece of evidence by name, with the reason a reader would be given. */
export interface Feature {
  name: Evidence;
  reason?: Reason;
}

/** One candidate of one mention, and the text around it. */
export interface Case {
  alias: LexiconAlias;
  entity: LexiconEntity;
  context: Context;
  surface: string;
  /** The name folded, and its last word: the same for a bare surname. */
  foldedName: string;
  surname: string;
  /** Entity indexes of all candidates of this mention. */
  rivals: readonly number[];
  names: EntityNames;
  /** A name of ours stands right before or right after: its capital is no part of this name. */
  touches: { before: boolean; after: boolean };
  /** The entity is named in full a few words on. */
  namedRightAfter: boolean;
}

/** What a block says of one candidate, whatever page it stands in. */
export interface Clues {
  alias: LexiconAlias;
  entity: LexiconEntity;
  rivals: readonly number[];
  surface: string;
  namedRightAfter: boolean;
  /** The evidence that no page changes. */
  features: readonly Feature[];
  isBareSurname: boolean;
  isCommonSurname: boolean;
  title: Title | undefined;
  years: readonly string[];
  /** A word that would be another's given name, did its capital not perhaps have another reason. */
  doubtfulGiven: { word: string; feature: Evidence } | undefined;
  /** How many different cue words stand nearby. */
  cues: number;
  /** How near a word against it stands. */
  against: Nearness | undefined;
  /** It may be a common word, and no acronym. */
  mayBeWord: 'inCapitals' | 'bare' | undefined;
}

const isSurname = ({ alias, entity }: Case) => entity.kind === 'person' && alias.strength === 'weak';

/** A full name that nothing is known to speak against needs no look at the words around it. */
export function speaksForItself({ strength, against }: LexiconAlias): boolean {
  return strength === 'strong' && (against === undefined || against.length === 0);
}

function genderFeatures({ names, context }: Case): Feature[] {
  const { isWoman } = names;
  const gender = genderBefore(context);
  if (gender) return [{ name: isWoman === (gender === 'woman') ? 'genderFits' : 'genderDoesNotFit' }];
  const pronoun = genderOfPronoun(context);
  if (pronoun) return [{ name: isWoman === (pronoun === 'woman') ? 'pronounFits' : 'pronounDoesNotFit' }];
  return [];
}

const GIVEN_NAME = {
  certain: 'otherGivenName',
  opening: 'otherGivenNameOpening',
  unsure: 'otherGivenNameUnsure',
} as const satisfies Record<string, Evidence>;

/** "Fujimoris": a family in English, a genitive in German. */
const isPlural = ({ surname, names: { words } }: Case) => surname.endsWith('s') && words.has(surname.slice(0, -1));

/** The words next to a surname; those on which the page has a say apart. */
function* neighbourFeatures(given: Case): Generator<void, Pick<Clues, 'features' | 'doubtfulGiven'>> {
  const { context, surname, touches } = given;
  const ownWords = given.names.words;
  const features: Feature[] = [];
  const [previous] = context.before;
  yield;
  const givenName = touches.before ? undefined : otherGivenName(context, ownWords);
  const isDoubtful = givenName !== undefined && givenName !== 'certain' && previous !== undefined;
  if (givenName && !isDoubtful) features.push({ name: GIVEN_NAME[givenName] });
  const initial = givenName ? undefined : firstInitial(context);
  if (initial && [...given.names.given].some((name) => name.startsWith(initial)))
    features.push({ name: 'initialFits' });
  yield;
  const after = touches.after ? undefined : otherSurname(context, ownWords);
  if (after) features.push({ name: after === 'certain' ? 'otherSurname' : 'otherSurnameUnsure' });
  yield;
  const joint = [
    touches.before ? undefined : joined(context.joinedBefore),
    touches.after ? undefined : joined(context.joinedAfter),
  ];
  if (joint.includes('name') || (joint.includes('word') && COMMON_SURNAMES.has(surname)))
    features.push({ name: 'joinedToName' });
  else if (joint.includes('word')) features.push({ name: 'joinedToWord' });
  if (COMMON_SURNAMES.has(surname) && surnameAfterParticle(context)) features.push({ name: 'otherSurnameParticle' });
  yield;
  if (isFamily(context, isPlural(given))) features.push({ name: 'family' });
  yield;
  if (isOtherCalling(context)) features.push({ name: 'otherCalling' });
  if (previous && THING_ARTICLES.has(previous.folded)) features.push({ name: 'thingArticle' });
  if (previous && PLACE_PREPOSITIONS.has(previous.folded)) features.push({ name: 'placePreposition' });
  if (context.before.slice(0, 2).some(({ folded }) => NAMED_AFTER.has(folded))) features.push({ name: 'namedAfter' });
  return { features, doubtfulGiven: isDoubtful ? { word: previous.text, feature: GIVEN_NAME[givenName] } : undefined };
}

const CUE = { beside: 'cueBeside', sentence: 'cue', nearby: 'cueNearby' } as const satisfies Record<Nearness, Evidence>;

function* cueFeatures({ alias, context }: Case): Generator<void, Pick<Clues, 'features' | 'cues' | 'against'>> {
  const features: Feature[] = [];
  const cues = yield* cuesNearby(context, alias.cues);
  if (cues) {
    const { text, nearness } = cues.best;
    features.push({ name: CUE[nearness], reason: { code: 'words-nearby', word: text } });
  }
  yield;
  const against = (yield* cuesNearby(context, alias.against))?.best;
  if (against?.nearness === 'beside') features.push({ name: 'againstBeside' });
  return { features, cues: cues?.count ?? 0, against: against?.nearness };
}

const NO_CUES = { features: [], cues: 0, against: undefined } as const;

/** "QUEDARON SIN AGUA", "quedó SIN luz": a common word in capitals stands in a line of them, or without the article of an acronym. */
function mayBeWord({ context, surface }: Case): 'inCapitals' | 'bare' | undefined {
  if (!WORDS_LIKE_ACRONYMS.has(surface.toLowerCase())) return undefined;
  if (context.line.allCapitals) return 'inCapitals';
  const [previous] = context.before;
  const [next] = context.after;
  return previous && next && !next.capital && !ARTICLES.has(previous.folded) ? 'bare' : undefined;
}

/** Reads the clues for one candidate from the text around it, a kind of clue a step. */
export function* cluesOf(given: Case): Generator<void, Clues> {
  const { alias, entity, names, rivals, surface, surname, foldedName, context, namedRightAfter } = given;
  const isOwn = speaksForItself(alias);
  yield;
  const neighbours = isSurname(given) ? yield* neighbourFeatures(given) : { features: [], doubtfulGiven: undefined };
  yield;
  const { features, cues, against } = isOwn ? NO_CUES : yield* cueFeatures(given);
  yield;
  const gender = isSurname(given) ? genderFeatures(given) : [];
  yield;
  const title = entity.kind === 'person' ? titleOf(context) : undefined;
  yield;
  const years = entity.offices ? yearsNearby(context) : [];
  yield;
  const reason: Reason | undefined = alias.strength === 'strong' ? { code: 'full-name' } : undefined;
  const isBareSurname = isSurname(given) && surname === foldedName && !names.given.has(surname);
  return {
    alias,
    entity,
    rivals,
    surface,
    namedRightAfter,
    features: [{ name: alias.strength, ...(reason ? { reason } : {}) }, ...gender, ...neighbours.features, ...features],
    isBareSurname,
    isCommonSurname: isBareSurname && COMMON_SURNAMES.has(surname),
    title,
    years,
    doubtfulGiven: neighbours.doubtfulGiven,
    cues,
    against,
    mayBeWord: alias.strength === 'exact' ? mayBeWord(given) : undefined,
  };
}
