import type { CandidateName } from '../../components/card/CandidateChooser.tsx';
import type { CardMention } from '../../data/messaging/card-schemas.ts';
import type { EntityName } from '../../data/messaging/protocol.ts';

/** A candidate is near the likeliest one when it is at least this part as likely. */
const NEAR = 0.5;

/** The likeliest of these candidates and those that are near it; never fewer than two. */
export function nearestOf(candidates: CandidateName[]): CandidateName[] {
  const least = (candidates[0]?.confidence ?? 0) * NEAR;
  return candidates.filter(({ confidence }, index) => index < 2 || confidence >= least);
}

/**
 * The entities that a mention may mean, the likeliest first; empty where only one is plausible.
 * `names` are those that the fact base knows.
 */
export function candidatesOf(mention: CardMention, names: readonly EntityName[]): CandidateName[] {
  const { entity, confidence, alternatives } = mention;
  const known = new Map(names.map((name) => [name.id, name]));
  return [{ entity, confidence }, ...alternatives].flatMap((share) => {
    const name = known.get(share.entity);
    return name ? [{ ...name, confidence: share.confidence }] : [];
  });
}
