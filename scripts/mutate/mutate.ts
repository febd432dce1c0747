/**
 * npm run mutate -- [AREA ...] [--sample N] [--seed N]
 * npm run mutate -- AREA --at FILE:LINE [--at FILE:LINE ...]
 *
 * Puts small faults into an area's files, one at a time and in memory, and runs the area's unit
 * tests. Prints the faults that no test notices, and the share that is noticed. An area has more
 * faults than an hour has minutes: N of them (default 50), drawn by the seed, stand for all. With
 * `--at` it tries every fault of these lines: does a new test notice them?
 */
import { globSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { randomFrom } from '../../tests/support/random.ts';
import { type Mutant, mutantsOf } from './mutants.ts';
import { checkThatFaultsAreSeen, type GuardingTests, planTests, survives } from './run-tests.ts';

/** Each area's files, and the tests that guard them. */
const AREAS: Readonly<Record<string, { files: string } & GuardingTests>> = {
  'linking/decide': { files: 'linking/decide/*.ts', tests: ['tests/unit/linking'], inExtension: false },
  'linking/find': { files: 'linking/find/*.ts', tests: ['tests/unit/linking'], inExtension: false },
  'data/notes': { files: 'data/notes/**/*.ts', tests: ['tests/unit/data/notes'], inExtension: true },
  'data/pack': {
    files: 'data/pack/**/*.ts',
    tests: ['tests/unit/pack', 'tests/unit/data/qualify-pack.test.ts'],
    inExtension: false,
  },
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    at: { type: 'string', multiple: true },
  },
});

for (const name of positionals.length > 0 ? positionals : Object.keys(AREAS)) {
  const area = AREAS[name];
  if (area === undefined) {
    console.error(`There is no area ${name}. Areas: ${Object.keys(AREAS).join(', ')}.`);
    process.exit(2);
  }
  const all = globSync(area.files)
    .toSorted()
    .flatMap((file) => mutantsOf(file, readFileSync(file, 'utf8')));
  const drawn = values.at
    ? all.filter(({ file, line }) => values.at?.includes(`${file}:${line}`))
    : drawFrom(all, Number(values.sample), randomFrom(Number(values.seed)));
  const plan = planTests(area);
  if (all[0] !== undefined) checkThatFaultsAreSeen(plan, all[0].file);
  const unnoticed = drawn.filter((mutant) => {
    const survived = survives(plan, mutant);
    if (survived) console.log(`  ${describe(mutant)}`);
    return survived;
  });
  const noticed = drawn.length - unnoticed.length;
  console.log(
    `${name}: ${noticed} of ${drawn.length} noticed (${((100 * noticed) / drawn.length).toFixed(0)} %), ` +
      `${values.at ? `at ${values.at.join(', ')}` : `drawn from ${all.length}, seed ${values.seed}`}`,
  );
}

/** `count` entries of a list in random order, or all when there are fewer. */
function drawFrom<T>(list: readonly T[], count: number, random: () => number): T[] {
  const ranked = list.map((entry) => ({ entry, rank: random() }));
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ entry }) => entry);
}

function describe({ file, line, start, end, replacement }: Mutant): string {
  const before = readFileSync(file, 'utf8').slice(start, end).replaceAll(/\s+/g, ' ');
  return `${file}:${line}: ${before.slice(0, 60)} -> ${replacement.replaceAll(/\s+/g, ' ').slice(0, 60) || '(nothing)'}`;
}
