/**
 * Slices of the built extension on the main thread of a slow machine, beside those of an extension
 * that does nothing in them.
 */
import { launchWithFicha } from '../../../tests/support/browser/launch.ts';
import { NO_NETWORK } from '../browser.ts';
import type { Bench, Section } from '../open-bench.ts';
import { slicesOn } from '../page-slices.ts';
import { withNames } from '../pages.ts';
import { ms, table } from '../print.ts';
import type { Slice, Slices } from '../trace.ts';

/** The longest slice of work that a page may have. */
const LIMIT_MS = 16;

const over = (slices: readonly number[]) => `${slices.filter((slice) => slice > LIMIT_MS).length} of ${slices.length}`;
const longest = (slices: readonly number[]) => (slices.length > 0 ? ms(Math.max(...slices)) : '-');
const whole = (slices: readonly Slice[]) => slices.map((slice) => slice.ms);
const withoutUpkeep = (slices: readonly Slice[]) => slices.map((slice) => slice.ms - slice.upkeepMs);
const moment = (at: number | undefined, otherwise: string) => (at === undefined ? otherwise : ms(at));

const rowOf = (name: string, slices: readonly Slice[]) => [
  `  ${name}`,
  longest(whole(slices)),
  over(whole(slices)),
  longest(withoutUpkeep(slices)),
  over(withoutUpkeep(slices)),
];

interface PageSlices {
  name: string;
  ficha: Slices;
  idle: Slices;
}

async function run({ ficha, server, pages, bundled }: Bench): Promise<PageSlices[]> {
  const names = bundled.lexicon.aliases.map(({ text }) => text);
  const ours = await ficha();
  const idle = await launchWithFicha({ extension: 'scripts/bench/idle-slices', welcome: true, args: NO_NETWORK });
  const results: PageSlices[] = [];
  for (const page of pages) {
    const named = withNames(page, names);
    results.push({
      name: page.name,
      ficha: await slicesOn(ours, server, named),
      idle: await slicesOn(idle, server, named),
    });
  }
  await idle.close();
  const rows = results.map(({ name, ficha: { slices: all, startMs, firstWork, firstPaint } }) => [
    ...rowOf(name, all),
    moment(startMs, '-'),
    moment(firstWork, '-'),
    moment(firstPaint, 'no paint'),
  ]);
  const limit = `over ${LIMIT_MS} ms`;
  const head = ['', 'longest', limit, 'less upkeep', limit, 'script start', 'our first work', 'first paint'];
  console.log(table([head, ...rows]));
  console.log(
    table([
      ['all pages', 'longest', limit, 'less upkeep', limit],
      rowOf(
        'Ficha',
        results.flatMap((page) => page.ficha.slices),
      ),
      rowOf(
        'idle slices',
        results.flatMap((page) => page.idle.slices),
      ),
    ]),
  );
  return results;
}

export const slices: Section = {
  name: 'slices',
  title: 'Slices of the built extension on the main thread, 4x CPU slow-down, bundled pack',
  run,
};
