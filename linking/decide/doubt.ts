/** When a reading is too poor in evidence to be shown as sure. */
import type { Feature, LocalFeatures } from './case.ts';
import type { PageFacts } from './page-facts.ts';
import type { FeatureName } from './weights.ts';

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
  'lastMeant',
]);

/** What tells which of a family is meant, on a page whose time is not sure. */
const TELLING: ReadonlySet<FeatureName> = new Set([
  'lastNamed',
  'lastCalled',
  'lastMeant',
  'namedBelow',
  'namedOnPage',
  'kinFits',
  'kinNear',
  'powerFits',
  'ageFits',
  'deathFits',
  'titleFits',
  'genderFits',
  'initialFits',
  'contextWordBeside',
  'contextWordInSentence',
  'inOfficeThatYear',
  'relatedInParagraph',
  'companyFits',
  'runsInElection',
]);

/** True when a feature of this name is among them. */
export const hasFeature = (features: readonly Feature[], wanted: FeatureName) =>
  features.some(({ name }) => name === wanted);

/** A bare surname of several, on a page whose time is not sure, and nothing tells which of them. */
export function isGuess(
  { isBareSurname, rivals }: LocalFeatures,
  features: readonly Feature[],
  page: PageFacts,
): boolean {
  if (!isBareSurname || rivals.length < 2 || (page.dates.length === 1 && page.yearsNamed !== 'others')) return false;
  return !features.some(({ name }) => TELLING.has(name));
}

/** True when something plain speaks for a grave reading. */
export const isPlain = (features: readonly Feature[]) => features.some(({ name }) => PLAIN.has(name));
