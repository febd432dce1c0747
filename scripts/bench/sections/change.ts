/** What a changed paragraph costs on a large page. */

import { type ChangeCost, timeChange } from '../extension.ts';
import type { Bench, Section } from '../open-bench.ts';
import { ms } from '../print.ts';

async function run(bench: Bench): Promise<ChangeCost[]> {
  const ficha = await bench.ficha();
  const names = bench.bundled.lexicon.aliases.map(({ text }) => text);
  const results: ChangeCost[] = [];
  for (const oneInSo of [50, 1]) {
    const cost = await timeChange(ficha, bench.server, names, oneInSo);
    results.push(cost);
    console.log(
      `  ${cost.paragraphs} paragraphs, one in ${oneInSo} with a name: first reading ${ms(cost.firstReadingMs)}`,
    );
    console.log(`    one changed that has no name ${ms(cost.plainMs)}, ${(100 * cost.plainRatio).toFixed(2)} % of it`);
    console.log(`    one changed that gains a name ${ms(cost.changeMs)}, ${(100 * cost.ratio).toFixed(2)} % of it`);
    console.log(`    one removed that has a name ${ms(cost.removedMs)}`);
  }
  return results;
}

export const change: Section = { name: 'change', title: 'A changed paragraph, all of our script', run };
