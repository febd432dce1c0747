/** Compares the kinship that a text gives a name's bearer with the relatives that the cards give. */
import { type KinFacts, kinNear, relativeOfSubject } from '../context/kinship.ts';
import type { KinRole, Kinship } from '../languages/language.ts';
import type { Gender, LexiconEntity } from '../lexicon/model.ts';
import type { Case, Feature } from './case.ts';

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
 * The one relative whom "the daughter of Torres" means: of those with cards that are related to
 * Torres. Undefined without such a one, or with several.
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
  const hasRole = (role: KinRole, of: Gender | undefined) =>
    hasKin(kin, ...partsOf(role)) && (!of || !gender || of === gender);
  if (has.length + is.length === 0) {
    const own = relativeOfSubject(context);
    const [role] = own?.has ?? [];
    if (own && role) {
      if (isRelative(role)) return [];
      return [{ name: hasRole(role, own.ofGender) ? 'kinNearFits' : 'kinDoesNotFit' }];
    }
    const near = kinNear(context);
    if (!near || isRelative(near)) return [];
    return [{ name: isKin(near) ? 'kinNearFits' : 'kinDoesNotFit' }];
  }
  if ([...has, ...is].some(isRelative)) return [];
  // Everybody has parents, most of them without a card.
  if (has.includes('parent')) return [];
  const fitsHas = has.every((role) => hasRole(role, ofGender));
  if (fitsHas && is.every(isKin)) return [{ name: 'kinFits' }];
  // Many have a brother or sister without a card.
  return [...has, ...is].some((role) => role.startsWith('sibling')) ? [] : [{ name: 'kinDoesNotFit' }];
}
