/** How long a card takes to be seen. */

import { type CardLatency, timeCards } from '../card-latency.ts';
import type { Section } from '../open-bench.ts';
import { ms, table } from '../print.ts';

async function run(): Promise<CardLatency[]> {
  const results = await timeCards();
  const rows = results.map(({ what, delayMs, samples, medianMs, p95Ms }) => [
    `  ${what}`,
    `${delayMs} ms`,
    `${samples}`,
    ms(medianMs),
    ms(p95Ms),
  ]);
  console.log(table([['', 'delay', 'samples', 'median', '95 %'], ...rows]));
  return results;
}

export const card: Section = {
  name: 'card',
  title:
    "From the pointer's last movement on a name to the frame that shows its card, beyond the delay that was chosen",
  run,
};
