/** How a lexicon reaches a new page. */

import { type ReadyTimes, timeReady } from '../extension.ts';
import type { Bench, Section } from '../open-bench.ts';
import { ms, table } from '../print.ts';

async function run(bench: Bench): Promise<ReadyTimes[]> {
  const code = await bench.script('in-content.ts');
  const ficha = await bench.ficha();
  const results: ReadyTimes[] = [];
  for (const one of bench.packs) results.push(await timeReady(ficha, bench.server, code, one));
  const rows = results.map(({ pack, headMs, shardsMs, totalMs, shardsRead, shards }) => [
    `  ${pack}`,
    ms(headMs),
    ms(shardsMs),
    ms(totalMs),
    `${shardsRead} of ${shards}`,
  ]);
  console.log(table([['', 'head', 'shards and finding', 'together', 'shards read'], ...rows]));
  return results;
}

export const delivery: Section = {
  name: 'delivery',
  title: "The lexicon reaches a new page and finds an article's names (content script world, medians)",
  run,
};
