/** The memory that an opened lexicon holds, with every shard read. */

import { type MemoryResult, memoryOf } from '../node-memory.ts';
import type { Bench, Section } from '../open-bench.ts';
import { table } from '../print.ts';

type Result = MemoryResult & { pack: string };

async function run({ packs }: Bench): Promise<Result[]> {
  const results = packs.map(({ pack, lexicon }): Result => ({ pack, ...memoryOf(lexicon) }));
  const rows = results.map(({ pack, heapBytes, typedArrayBytes, bytesPerAlias }) => [
    `  ${pack}`,
    ((heapBytes + typedArrayBytes) / 1e6).toFixed(2),
    (typedArrayBytes / 1e6).toFixed(2),
    bytesPerAlias.toFixed(0),
  ]);
  console.log(table([['', 'MB', 'typed arrays', 'bytes an alias'], ...rows]));
  return results;
}

export const memory: Section = { name: 'memory', title: 'Memory of the opened lexicon, every shard read', run };
