/**
 * Decides for a whole page which entity each span means, that it means none of ours, or that two remain plausible.
 *
 * Every candidate's evidence is summed; the sums become shares by softmax, "none of ours" being one of the readings.
 */
import { contextOf } from './context.ts';
import { type Case, type Feature, featuresOf } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';
import { type Block, fullNameOf, type Page, pageEvidence } from './page-evidence.ts';
import type { Candidate, LexiconAlias, Mention, Reason, Span } from './types.ts';
import { AMBIGUOUS_SHARE, WEIGHTS } from './weights.ts';

interface Reading {
  entity: string;
  score: number;
  features: Feature[];
}

/** Confidences are given to two places: more would pretend. */
const round = (share: number) => Math.round(share * 100) / 100;

/**
 * The reason that tells most: the heaviest piece of evidence that the runner-up lacks, for what both have decides nothing between them.
 */
function reasonOf(best: Reading, second: Reading | undefined, ambiguous: boolean): Reason {
  if (ambiguous) return { code: 'undecided' };
  const shared = new Set(second?.features.map(({ reason }) => reason?.code));
  const given = best.features.filter((feature) => feature.reason && feature.weight > 0);
  const own = given.filter(({ reason }) => !shared.has(reason?.code));
  const [top] = (own.length > 0 ? own : given).sort((a, b) => b.weight - a.weight);
  return top?.reason ?? { code: 'page-topic' };
}

function decide(readings: Reading[], span: Span, block: number, text: string): Mention | undefined {
  const ranked = readings.sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (!best) return undefined;
  const ours = ranked.reduce((sum, { score }) => sum + Math.exp(score), 0);
  const total = ours + Math.exp(WEIGHTS.none);
  // Three people who might be meant, none of them likelier than "nobody", can together be likelier.
  if (ours <= total / 2) return undefined;
  const candidates: Candidate[] = ranked.map(({ entity, score }) => ({ entity, confidence: Math.exp(score) / total }));
  const [first, ...others] = candidates as [Candidate, ...Candidate[]]; // ranked has a best one
  const ambiguous = others.some(({ confidence }) => confidence >= AMBIGUOUS_SHARE);
  return {
    block,
    start: span.start,
    end: span.end,
    surface: text.slice(span.start, span.end),
    entity: first.entity,
    confidence: round(first.confidence),
    // A candidate that is right less than once in twenty times is not worth offering.
    alternatives: others
      .filter(({ confidence }) => confidence >= 0.05)
      .map(({ entity, confidence }) => ({ entity, confidence: round(confidence) })),
    ambiguous,
    reason: reasonOf(best, second, ambiguous),
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

/** Links the spans of a page. What is left out of the result is judged to be none of ours. */
export function resolveMentions(page: Page, lexicon: Lexicon): Mention[] {
  const evidence = pageEvidence(page, lexicon.entities);
  // A page that names none of ours in full, and not Peru either, has no bare surnames of ours; and the CIA in it is none of our matter.
  if (!evidence.onTopic && !evidence.peruNamed) return [];
  const none: ReadonlySet<string> = new Set();
  const mentions: Mention[] = [];
  page.blocks.forEach(({ text, spans }: Block, block) => {
    for (const span of spans) {
      const context = contextOf(text, span.start, span.end);
      const aliases = candidateAliases(span);
      const rivals = aliases.map(({ entity }) => entity);
      const readings = aliases.flatMap((alias): Reading[] => {
        const entity = lexicon.entities[alias.entity];
        if (!entity) return [];
        const own = lexicon.nameWords.get(alias.entity) ?? none;
        const given: Case = { alias, entity, context, page: evidence, block, start: span.start, rivals, ownWords: own };
        const features = featuresOf(given);
        return [{ entity: entity.id, score: features.reduce((sum, { weight }) => sum + weight, 0), features }];
      });
      const mention = decide(readings, span, block, text);
      if (mention) mentions.push(mention);
    }
  });
  return mentions;
}
