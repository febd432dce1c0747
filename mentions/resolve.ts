/**
 * Decides for a whole page which entity each span means, that it means none of ours, or that two remain plausible.
 *
 * Every candidate's evidence is summed; the sums become shares by softmax, "none of ours" being one of the readings.
 */
import { contextReader, NO_CONTEXT } from './context.ts';
import { type Feature, featuresOf, speaksForItself } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { fullNameOf, type Page, pageEvidence, placeOf } from './page-evidence.ts';
import type { Candidate, LexiconAlias, Mention, Reason, Span } from './types.ts';
import { AMBIGUOUS_SHARE, CONFIDENCE, WEIGHTS, type Weights } from './weights.ts';
import { wordsBetween } from './words.ts';

/** One way to read a span: the entity it would mean, and what speaks for and against it. */
export interface Reading {
  entity: string;
  features: readonly Feature[];
}

/** A span with its readings, not yet decided. */
export interface OpenMention {
  block: number;
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

/** Weighs the readings of one span; `undefined` when it is likelier none of ours. */
export function decide(open: OpenMention, model: Model = MODEL): Mention | undefined {
  const { weights, confidence } = model;
  const { readings, ...place } = open;
  const ranked = sharesOf(readings, model);
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

/** The alias of each candidate entity; where one entity has several with this form, the strongest. */
function candidateAliases(span: Span): LexiconAlias[] {
  const full = fullNameOf(span);
  if (full) return [full];
  const byEntity = new Map<number, LexiconAlias>();
  for (const alias of span.aliases) {
    const known = byEntity.get(alias.entity);
    if (!known || (known.strength === 'weak' && alias.strength === 'exact')) byEntity.set(alias.entity, alias);
  }
  return [...byEntity.values()];
}

/** Characters between two names that still touch. */
const TOUCHING = 2;

const isNoPerson = (span: Span | undefined) => span?.aliases.some(({ isPerson }) => !isPerson) === true;

/** All spans of a page with their readings. */
export function openMentions(page: Page, lexicon: Lexicon): OpenMention[] {
  const none: ReadonlySet<string> = new Set();
  const ownWords = (entity: number) => lexicon.nameWords.get(entity) ?? none;
  const evidence = pageEvidence(page, lexicon.entities, ownWords);
  // A page that names none of ours in full, and not Peru either, has no bare surnames of ours; and the CIA in it is none of our matter.
  if (!evidence.onTopic && !evidence.peruNamed) return [];
  const found: OpenMention[] = [];
  page.blocks.forEach(({ text, spans }, block) => {
    const contextOf = contextReader(text);
    spans.forEach((span, index) => {
      const { start, end } = span;
      const [previous, next] = [spans[index - 1], spans[index + 1]];
      const touches = {
        before:
          previous !== undefined &&
          start - previous.end <= TOUCHING &&
          (isNoPerson(previous) || isHyphened(text, previous.end, start)),
        after:
          next !== undefined && next.start - end <= TOUCHING && (isNoPerson(next) || isHyphened(text, end, next.start)),
      };
      const surface = text.slice(start, end);
      const names = wordsBetween(surface, 0, surface.length).map(({ folded }) => folded);
      const name = { foldedName: names.join(' '), surname: names.at(-1) ?? '' };
      const aliases = candidateAliases(span);
      const context = aliases.every(speaksForItself) ? NO_CONTEXT : contextOf(start, end);
      const rivals = aliases.map(({ entity }) => entity);
      const place = placeOf(block, start);
      const readings = aliases.flatMap((alias): Reading[] => {
        const entity = lexicon.entities[alias.entity];
        if (!entity) return [];
        const own = ownWords(alias.entity);
        const given = {
          alias,
          entity,
          context,
          page: evidence,
          place,
          surface,
          ...name,
          rivals,
          ownWords: own,
          touches,
        };
        return [{ entity: entity.id, features: featuresOf(given) }];
      });
      if (readings.length > 0) found.push({ block, start, end, surface, readings });
    });
  });
  return found;
}

/** "Fujimori-Montesinos": two names of ours, each itself. */
function isHyphened(text: string, from: number, to: number): boolean {
  return to - from === 1 && /\p{Pd}/u.test(text.charAt(from));
}

/** Links the spans of a page. What is left out of the result is judged to be none of ours. */
export function resolveMentions(page: Page, lexicon: Lexicon): Mention[] {
  return openMentions(page, lexicon).flatMap((open) => decide(open) ?? []);
}
