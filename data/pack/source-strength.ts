/** Which of two sources is the stronger: judgments and official records first, party papers last. */
import type { Citation, Source } from './schema.ts';
import type { Standing } from './source-schema.ts';

/** The lower the number, the stronger the source. */
const RANKS: Record<Standing, number> = {
  court: 0,
  official: 0,
  commission: 1,
  organisation: 1,
  agency: 2,
  press: 2,
  reference: 2,
  party: 3,
};

/** The rank of a standing, from 0 (the strongest) to 3. */
export const strengthRank = (standing: Standing): number => RANKS[standing];

/** True when no citation comes after a weaker one; unknown sources are passed over. */
export function sortedByStrength(citations: readonly Citation[], sources: ReadonlyMap<string, Source>): boolean {
  const ranks = citations.flatMap(({ source }) => {
    const standing = sources.get(source)?.standing;
    return standing ? [RANKS[standing]] : [];
  });
  return ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0));
}
