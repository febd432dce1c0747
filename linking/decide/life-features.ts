/** Compares what the text says of a bearer's life with the cards: age, death, candidacies. */
import type { BlockFacts } from './block-facts.ts';
import type { Feature, LocalFeatures } from './case.ts';
import { isBefore, type PageFacts } from './page-facts.ts';

/** What a sentence says of a candidate is of now where the years around it are as near. */
const RECENT_YEARS = 6;

/** Of a person's life on the page's date: age, death, candidacies. */
export function lifeFeatures(
  { entity, age, isCalledDead, isInElection, rivals, years }: LocalFeatures,
  { dates }: PageFacts,
  block: BlockFacts,
): Feature[] {
  const [date] = dates;
  if (entity.kind !== 'person' || rivals.length < 2 || !date) return [];
  const { start: born, end: died } = entity.when ?? {};
  const features: Feature[] = [];
  if (age !== undefined && born) {
    const years = dates.map((one) => Number(one.slice(0, 4)) - Number(born.slice(0, 4)) - age);
    features.push({ name: years.some((off) => off === 0 || off === 1) ? 'ageFits' : 'ageDoesNotFit' });
  }
  const isDead = died !== undefined && dates.some((one) => !isBefore(one, died));
  if (isCalledDead) features.push({ name: isDead ? 'deathFits' : 'deathDoesNotFit' });
  else if (died && dates.length === 1 && isBefore(died.slice(0, 7), date) && years.length === 0)
    features.push({ name: 'deadOnDate' });
  const spoken = years.length > 0 ? years : [...block.years];
  const now = Number(date.slice(0, 4));
  const isOfYear = spoken.length === 0 || spoken.some((one) => now - Number(one.padEnd(4, '9')) < RECENT_YEARS);
  if (isOfYear && dates.length === 1 && entity.ranIn?.includes(date.slice(0, 4)))
    features.push({ name: isInElection ? 'runsInElection' : 'ranThatYear' });
  return features;
}
