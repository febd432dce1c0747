/** How long a look-up takes among 10,000 cards. */
import type { Section } from '../open-bench.ts';
import { printSearch, type SearchTimes, timeSearch } from '../search.ts';

async function run(): Promise<SearchTimes> {
  const times = await timeSearch();
  printSearch(times);
  return times;
}

export const search: Section = { name: 'search', title: 'Look-ups among 10,000 invented cards', run };
