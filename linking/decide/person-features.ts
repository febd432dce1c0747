/** Compares what the text says of a bearer with the cards: relatives, age, death, candidacies. */
import { type KinFacts, kinNear } from '../context/kinship.ts';
import type { KinRole, Kinship } from '../languages/language.ts';
import type { Gender, LexiconEntity } from '../lexicon/model.ts';
import type { BlockFacts } from './block-facts.ts';
import type { Case, Feature, LocalFeatures } from './case.ts';
import { isBefore, type PageFacts } from './page-facts.ts';

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

/**
 * The one relative whom "the daughter of Torres" means: of those with cards that are related to Torres. Undefined
 * without such a one, or with several.
 */
export function relativeOf(
  { related = [], gender }: LexiconEntity,
  role: KinRole,
  entityAt: (index: number) => LexiconEntity | undefined,
): number | undefined {
  const [kinship, own] = partsOf(role);
  const fitting = related.filter((index) => {
    const other = entityAt(index);
    return other?.kin && (!own || own === other.gender) && hasKin(other.kin, INVERSE[kinship], gender);
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Whether the cards know the relatives that the text gives the bearer of a shared surname. */
export function kinFeatures(
  { entity: { kin, gender }, rivals, context }: Case,
  { has, is, ofGender }: KinFacts,
): Feature[] {
  if (!kin || rivals.length < 2) return [];
  const isKin = (role: KinRole) => {
    const [kinship, own] = partsOf(role);
    return (!own || !gender || own === gender) && hasKin(kin, INVERSE[kinship], ofGender);
  };
  const isRelative = (role: KinRole) => partsOf(role)[0] === 'relative';
  if (has.length + is.length === 0) {
    const near = kinNear(context);
    if (!near || isRelative(near)) return [];
    return [{ name: isKin(near) ? 'kinFits' : 'kinDoesNotFit' }];
  }
  if ([...has, ...is].some(isRelative)) return [];
  const fitsHas = has.every((role) => hasKin(kin, ...partsOf(role)) && (!ofGender || !gender || ofGender === gender));
  return [{ name: fitsHas && is.every(isKin) ? 'kinFits' : 'kinDoesNotFit' }];
}

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
