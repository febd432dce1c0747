/** Which tags are offered for what is typed. */

/** A list longer than this would not fit into a card. */
const MOST_OFFERED = 6;

const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Those that begin with what is typed come first, then those that have it within; case and accents aside. `inUse`: the most frequent first. */
export function completionsOf(typed: string, inUse: readonly string[], chosen: readonly string[]): string[] {
  const wanted = folded(typed.trim().replace(/^#+/, ''));
  const taken = new Set(chosen.map(folded));
  const free = inUse.filter((tag) => !taken.has(folded(tag)));
  if (wanted === '') return free.slice(0, MOST_OFFERED);
  const beginning = free.filter((tag) => folded(tag).startsWith(wanted));
  const within = free.filter((tag) => !beginning.includes(tag) && folded(tag).includes(wanted));
  return [...beginning, ...within].slice(0, MOST_OFFERED);
}
