/** Slices of the built extension on the main thread of a slow machine. */
import type { Bench, Section } from '../bench.ts';
import { type PageSlices, timeSlices } from '../extension.ts';
import { ms, table } from '../print.ts';

/** The longest slice of work that a page may have. */
const LIMIT_MS = 8;

async function run({ ficha, server, pages, bundled }: Bench): Promise<PageSlices[]> {
  const names = bundled.lexicon.aliases.map(({ text }) => text);
  const results = await timeSlices(await ficha(), server, pages, names);
  const rows = results.map(({ name, slices: all, startMs, firstWork, firstPaint }) => [
    `  ${name}`,
    all.length > 0 ? ms(Math.max(...all)) : '-',
    startMs === undefined ? '-' : ms(startMs),
    `${all.filter((slice) => slice > LIMIT_MS).length} of ${all.length}`,
    firstWork === undefined ? '-' : ms(firstWork),
    firstPaint === undefined ? 'no paint' : ms(firstPaint),
  ]);
  console.log(
    table([['', 'longest', 'script start', `over ${LIMIT_MS} ms`, 'our first work', 'first paint'], ...rows]),
  );
  return results;
}

export const slices: Section = {
  name: 'slices',
  title: 'Slices of the built extension on the main thread, 4x CPU slow-down, bundled pack',
  run,
};
