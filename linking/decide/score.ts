/**
 * Weighs the readings of one span: every candidate's evidence is summed; the sums become shares by softmax, "none of ours" being one of
 * the readings.
 */

import type { Candidate, Mention, Reason } from '../lexicon/model.ts';
import type { Feature } from './local-features.ts';
import { AMBIGUOUS_SHARE, CONFIDENCE, WEIGHTS, type Weights } from './weights.ts';

/** One way to read a span: the entity it would mean, and what speaks for and against it. */
export interface Reading {
  entity: string;
  features: readonly Feature[];
}

/** A span with its readings, not yet decided. */
export interface OpenMention {
  start: number;
  end: number;
  surface: string;
  readings: readonly Reading[];
}

/** How sums of evidence are weighed and made confidences; `fit-weights` tries others. */
export interface Model {
  weights: Weights;
  confidence: { temperature: number; unknown: number };
}

const MODEL: Model = { weights: WEIGHTS, confidence: CONFIDENCE };

/** Confidences are given to two places: more would pretend. */
const round = (share: number) => Math.round(share * 100) / 100;

/**
 * The reason that tells most: the heaviest piece of evidence that the runner-up lacks, for what both have decides nothing between them.
 */
function reasonOf(best: Reading, second: Reading | undefined, weights: Weights): Reason {
  const shared = new Set(second?.features.map(({ reason }) => reason?.code));
  const given = best.features.filter(({ name, reason }) => reason && weights[name] > 0);
  const own = given.filter(({ reason }) => !shared.has(reason?.code));
  const [top] = (own.length > 0 ? own : given).sort((a, b) => weights[b.name] - weights[a.name]);
  return top?.reason ?? { code: 'page-topic' };
}

/** A reading with its share; shares and that of "none of ours" make one, but for what is never known. */
export interface WeighedReading {
  reading: Reading;
  share: number;
}

/** Shares of the readings of one span, best first. */
export function sharesOf(readings: readonly Reading[], { weights, confidence }: Model): WeighedReading[] {
  const odds = readings.map(({ features }) => {
    const score = features.reduce((sum, { name }) => sum + weights[name], 0);
    return Math.exp((score - weights.none) / confidence.temperature);
  });
  // "None of ours" has the odds 1.
  const scale = (1 - confidence.unknown) / odds.reduce((sum, one) => sum + one, 1);
  return readings
    .map((reading, index) => ({ reading, share: (odds[index] ?? 0) * scale }))
    .sort((a, b) => b.share - a.share);
}

/** What the readings leave for "none of ours". */
export function shareOfNone(shares: readonly WeighedReading[], { confidence }: Model): number {
  return shares.reduce((left, { share }) => left - share, 1 - confidence.unknown);
}

/** The mention of a span whose readings have these shares; `undefined` when it is likelier none of ours. */
function mentionOf(
  { readings, ...place }: OpenMention,
  ranked: readonly WeighedReading[],
  model: Model,
): Mention | undefined {
  const { weights, confidence } = model;
  const [best, second] = ranked;
  // Three people who might be meant, none of them likelier than nobody, can together be likelier.
  if (!best || shareOfNone(ranked, model) >= (1 - confidence.unknown) / 2) return undefined;
  const candidates = ranked.map(({ reading, share }): Candidate => ({ entity: reading.entity, confidence: share }));
  const [first, ...others] = candidates as [Candidate, ...Candidate[]]; // ranked has a best one
  const ambiguous = others.some((other) => other.confidence >= AMBIGUOUS_SHARE);
  return {
    ...place,
    entity: first.entity,
    confidence: round(first.confidence),
    // A candidate that is right less than once in twenty times is not worth offering.
    alternatives: others
      .filter((other) => other.confidence >= 0.05)
      .map((other) => ({ entity: other.entity, confidence: round(other.confidence) })),
    ambiguous,
    reason: ambiguous ? { code: 'undecided' } : reasonOf(best.reading, second?.reading, weights),
  };
}

/** Weighs the readings of one span; `undefined` when it is likelier none of ours. In steps. */
export function* decide(open: OpenMention, model: Model = MODEL): Generator<undefined, Mention | undefined> {
  const ranked = sharesOf(open.readings, model);
  yield;
  return mentionOf(open, ranked, model);
}
