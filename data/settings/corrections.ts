/**
 * Names that a reader has corrected: they mean another entity than Ficha took them for, or none.
 */
import { withPack } from '../pack/qualified-id.ts';

/** What the reader said a name means. */
export interface Correction {
  /** The name as it stood in the text where it was corrected. */
  name: string;
  /** The entity that it was taken for. */
  from: string;
  /** The entity that it means; null for none that Ficha knows. */
  to: string | null;
}

/** A correction that is remembered for a site. */
export interface SiteCorrection extends Correction {
  site: string;
}

/** Beyond these the oldest are dropped, because every page reads them. */
export const MAX_CORRECTIONS = 500;

/** Characters of a site, a name or an id in a correction. */
export const LONGEST_TEXT = 300;

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST_TEXT;

/** The corrections in stored settings; malformed ones are left out. */
export function correctionsOf(stored: unknown): SiteCorrection[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .flatMap((one: Partial<SiteCorrection> | null): SiteCorrection[] => {
      const { site, name, from, to } = one ?? {};
      if (!isText(site) || !isText(name) || !isText(from) || !(to === null || isText(to))) return [];
      return [{ site, name, from, to }];
    })
    .slice(-MAX_CORRECTIONS);
}

/** The corrections with ids that name their pack; the same list where they all do already. */
export function qualifyCorrections(all: SiteCorrection[], packOfBareIds: string): SiteCorrection[] {
  const full = (id: string) => withPack(id, packOfBareIds);
  if (all.every(({ from, to }) => from === full(from) && (to === null || to === full(to)))) return all;
  return all.map((one) => ({ ...one, from: full(one.from), to: one.to === null ? null : full(one.to) }));
}
