/**
 * Weighs the readings of one name: the features of every candidate are summed, and softmax over
 * them and "no match" makes shares. Tells which readings are too poor in evidence to be shown as sure.
 */

import type { Candidate, Mention, Reason } from '../lexicon/model.ts';
import type { Feature, LocalFeatures } from './case.ts';
import { AMBIGUOUS_SHARE, CONFIDENCE, type FeatureName, WEIGHTS, type Weights } from './weights.ts';

/** One way to read a name: the entity it would mean, and what speaks for and against it. */
export interface Reading {
  entity: string;
  /** It means the entity without naming it. */
  isDescription?: boolean;
  /** Nothing plain speaks for it, and it would call somebody a member of an armed group or a convict. */
  lacksEvidence?: boolean;
  /** Nothing plain speaks for it, and many bear the name: doubtful unless its share is high. */
  isGuess?: boolean;
  /** It is a bare surname that others with a card bear. */
  isShared?: boolean;
  /** It is one, and the page's time is not sure. */
  isTimeOpen?: boolean;
  features: readonly Feature[];
}

/** A name with its readings. */
export interface UndecidedMention {
  start: number;
  end: number;
  surface: string;
  readings: readonly Reading[];
}

/** How features are weighed and made confidences; `fit-weights` tries others. */
export interface Model {
  weights: Weights;
  confidence: { temperature: number; unknown: number };
}

const MODEL: Model = { weights: WEIGHTS, confidence: CONFIDENCE };

/** A candidate that is right less than once in twenty times is not worth offering. */
const MIN_ALTERNATIVE = 0.05;

/** With this share "no match" makes a reading doubtful that something speaks against. */
const DOUBTFUL_NO_MATCH = 0.2;

/** A guess with this share is taken for sure. */
const SURE = 0.93;

/** What speaks against a reading, but not of how common its name is. */
const SPEAKS_AGAINST: ReadonlySet<string> = new Set(
  Object.entries(WEIGHTS).flatMap(([name, weight]) =>
    weight < 0 && name !== 'commonSurname' && name !== 'phrase' ? name : [],
  ),
);

/** A description is marked only where it is plain which entity it means. */
const MIN_DESCRIPTION = 0.8;

/** Confidences are given to two places: more would pretend. */
const round = (share: number) => Math.round(share * 100) / 100;

/**
 * The reason of the heaviest feature that the runner-up lacks: what both have decides nothing
 * between them.
 */
function reasonOf(best: Reading, second: Reading | undefined, weights: Weights): Reason {
  const shared = new Set(second?.features.map(({ reason }) => reason?.code));
  const given = best.features.filter(({ name, reason }) => reason && weights[name] > 0);
  const own = given.filter(({ reason }) => !shared.has(reason?.code));
  const [top] = (own.length > 0 ? own : given).sort((a, b) => weights[b.name] - weights[a.name]);
  return top?.reason ?? { code: 'page-topic' };
}

/**
 * A reading with its share; shares and that of "no match" make one, but for what is never known.
 */
export interface WeighedReading {
  reading: Reading;
  share: number;
}

/** Shares of the readings of one name, best first. */
export function sharesOf(readings: readonly Reading[], { weights, confidence }: Model): WeighedReading[] {
  const odds = readings.map(({ features }) => {
    const score = features.reduce((sum, { name }) => sum + weights[name], 0);
    return Math.exp((score - weights.noMatch) / confidence.temperature);
  });
  // "No match" has the odds 1.
  const scale = (1 - confidence.unknown) / odds.reduce((sum, one) => sum + one, 1);
  return readings
    .map((reading, index) => ({ reading, share: (odds[index] ?? 0) * scale }))
    .sort((a, b) => b.share - a.share);
}

/** What the readings leave for "no match". */
export function shareOfNoMatch(shares: readonly WeighedReading[], { confidence }: Model): number {
  return shares.reduce((left, { share }) => left - share, 1 - confidence.unknown);
}

/** Of the page and its time: they say nothing of this place. */
const PAGE_WIDE = /OnPage$|^(?:prominent|inOffice$|ran|runs|dead)/;

/** Of whom the page has named, and in which order. */
const NAMED = /^(?:named|last)/;

/** By how much the words around speak rather for another bearer of the surname, to make a reading doubtful. */
const CONFLICT = 0.5;

/**
 * By how much what is said at this place has to speak for one of them where the time of the page is not sure.
 */
const ENOUGH = 0.7;

/** Log-odds by which the best of several bearers leads in some features. */
function leadIn(
  ranked: readonly WeighedReading[],
  weights: Weights,
  isCounted: (name: FeatureName) => boolean,
): number {
  const [best = 0, ...others] = ranked.map(({ reading: { features } }) =>
    features.reduce((sum, { name }) => (isCounted(name) ? sum + weights[name] : sum), 0),
  );
  return best - Math.max(...others);
}

/**
 * Which of several bearers of a surname is not plain: the words around speak for another, or
 * nothing at this place speaks for one of them, and the page's time is not sure.
 */
function isOpen(ranked: readonly WeighedReading[], weights: Weights): boolean {
  const { isShared, isTimeOpen } = ranked[0]?.reading ?? {};
  if (!isShared || ranked.length < 2) return false;
  const near = leadIn(ranked, weights, (name) => !PAGE_WIDE.test(name) && !NAMED.test(name));
  if (near <= -CONFLICT) return true;
  return isTimeOpen === true && leadIn(ranked, weights, (name) => !PAGE_WIDE.test(name) || NAMED.test(name)) < ENOUGH;
}

/** Weighs the readings of one name; `undefined` when "no match" is likelier. */
export function weigh({ readings, ...place }: UndecidedMention, model: Model = MODEL): Mention | undefined {
  const ranked = sharesOf(readings, model);
  const [best, second] = ranked;
  const noMatch = shareOfNoMatch(ranked, model);
  if (!best || noMatch >= (1 - model.confidence.unknown) / 2) return undefined;
  const others = ranked.slice(1);
  const isContradicted =
    noMatch >= DOUBTFUL_NO_MATCH && best.reading.features.some(({ name }) => SPEAKS_AGAINST.has(name));
  const isGuessed = best.reading.isGuess === true && best.share < SURE;
  const isDoubtful =
    best.reading.lacksEvidence === true || isGuessed || isContradicted || isOpen(ranked, model.weights);
  const ambiguous = isDoubtful || others.some(({ share }) => share >= AMBIGUOUS_SHARE);
  const { isDescription } = best.reading;
  if (isDescription && best.share < MIN_DESCRIPTION) return undefined;
  return {
    ...place,
    entity: best.reading.entity,
    confidence: round(best.share),
    alternatives: others
      .filter(({ share }, index) => share >= MIN_ALTERNATIVE || (isDoubtful && index === 0))
      .map(({ reading, share }): Candidate => ({ entity: reading.entity, confidence: round(share) })),
    ambiguous,
    isDescription: isDescription || undefined,
    reason: ambiguous ? { code: 'undecided' } : reasonOf(best.reading, second?.reading, model.weights),
  };
}

/** What lets a name mean a member of an armed group, or a convict. */
const PLAIN: ReadonlySet<FeatureName> = new Set([
  'strong',
  'acronymDefined',
  'contextWordBeside',
  'contextWordInSentence',
  'namedOnPage',
  'titleFits',
  'callingFits',
  'kinFits',
  'powerFits',
]);

/** What lets a name that many bear mean its owner. */
const SUPPORTS: ReadonlySet<FeatureName> = new Set([
  'namedOnPage',
  'lastCalled',
  'titleFits',
  'powerFits',
  'kinFits',
  'ageFits',
  'inOfficeThatYear',
  'contextWordBeside',
  'runsInElection',
  'relatedInParagraph',
]);

/**
 * A surname that many bear, or a body's name where another country is spoken of, and nothing plain
 * speaks for it.
 */
export function isUnsupported({ isCommonSurname, isCommonBody }: LocalFeatures, features: readonly Feature[]): boolean {
  const has = (wanted: FeatureName) => features.some(({ name }) => name === wanted);
  if (!isCommonSurname && !(isCommonBody && (has('otherCountryInSentence') || has('otherCountryBefore')))) return false;
  // On a page that is plainly about the subject: "Zabel beat Torres".
  return !(has('besidePerson') && has('commonOnTopic')) && !features.some(({ name }) => SUPPORTS.has(name));
}

/** True when something plain speaks for a grave reading. */
export const isPlain = (features: readonly Feature[]) => features.some(({ name }) => PLAIN.has(name));
