/**
 * Adds and removes corrections of names. Apart from their shape, because it needs the linker's
 * folding.
 */
import { foldKey } from '../../linking/text/fold.ts';
import { type Correction, MAX_CORRECTIONS, type SiteCorrection } from './corrections.ts';

/**
 * Corrections with the same key are about the same name (case, accents and spaces aside) and the
 * same entity.
 */
export function correctionKey({ name, from }: Omit<Correction, 'to'>): string {
  return `${from} ${foldKey(name)}`;
}

const isSame = (a: SiteCorrection, b: Omit<SiteCorrection, 'to'>) =>
  a.site === b.site && correctionKey(a) === correctionKey(b);

/** Adds a correction, replacing another of the same name on that site. */
export function withCorrection(all: readonly SiteCorrection[], correction: SiteCorrection): SiteCorrection[] {
  return [...withoutCorrection(all, correction), correction].slice(-MAX_CORRECTIONS);
}

/** Removes a correction. */
export function withoutCorrection(
  all: readonly SiteCorrection[],
  correction: Omit<SiteCorrection, 'to'>,
): SiteCorrection[] {
  return all.filter((one) => !isSame(one, correction));
}
