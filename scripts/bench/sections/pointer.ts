/** What the pointer's movements cost. */
import type { Section } from '../open-bench.ts';
import { type PointerCost, timePointer } from '../pointer.ts';

export const pointer: Section = {
  name: 'pointer',
  title: 'A movement of the pointer over 2,000 paragraphs, one in ten with a name, all of our script',
  async run(bench): Promise<PointerCost[]> {
    const names = bench.bundled.lexicon.aliases.map(({ text }) => text);
    const results = await timePointer(await bench.ficha(), bench.server, names);
    for (const { what, moves, perMoveUs } of results)
      console.log(`  ${what}: ${perMoveUs.toFixed(0)} µs, mean of ${moves}`);
    return results;
  },
};
