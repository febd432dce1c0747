/** What a reader knows better than Ficha: a name that means another of ours than we took it for, or none. Pure. */

export interface Correction {
  /** The name as it stood in the text where it was corrected. */
  name: string;
  /** The entity that it was taken for. */
  from: string;
  /** The entity that it means; null when it is none of ours. */
  to: string | null;
}

/** A correction that is remembered for a site. */
export interface SiteCorrection extends Correction {
  site: string;
}

/** More than these and the oldest are forgotten: every page reads them. */
export const MOST_CORRECTIONS = 500;

/** Corrections with the same key say of the same names, whatever their capitals and spaces, what they mean. */
export function correctionKey({ name, from }: Omit<Correction, 'to'>): string {
  return `${from} ${name.normalize('NFC').replace(/\s+/g, ' ').toLowerCase()}`;
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length < 300;

/** The corrections in a store; what makes no sense is left out. */
export function correctionsOf(stored: unknown): SiteCorrection[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .flatMap((one: Partial<SiteCorrection> | null): SiteCorrection[] => {
      const { site, name, from, to } = one ?? {};
      if (!isText(site) || !isText(name) || !isText(from) || !(to === null || isText(to))) return [];
      return [{ site, name, from, to }];
    })
    .slice(-MOST_CORRECTIONS);
}

const isSame = (a: SiteCorrection, b: Omit<SiteCorrection, 'to'>) =>
  a.site === b.site && correctionKey(a) === correctionKey(b);

/** With a correction, in the place of any other of the same name on that site. */
export function withCorrection(all: readonly SiteCorrection[], correction: SiteCorrection): SiteCorrection[] {
  return [...withoutCorrection(all, correction), correction].slice(-MOST_CORRECTIONS);
}

export function withoutCorrection(
  all: readonly SiteCorrection[],
  correction: Omit<SiteCorrection, 'to'>,
): SiteCorrection[] {
  return all.filter((one) => !isSame(one, correction));
}
