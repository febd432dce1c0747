/**
 * Runs the unit tests of an area that load a file with a fault, which is in memory alone. The quick
 * test files come first, and the first failure ends the run.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { filesLoadedBy } from './loaded-files.ts';
import type { Mutant } from './mutants.ts';

/** The tests that guard some files. */
export type GuardingTests = {
  readonly tests: readonly string[];
  /** Whether they use the browser's interface for extensions. */
  readonly inExtension: boolean;
};

/** The tests of an area that pass without a fault. */
export type TestPlan = {
  /** Their files, the quick ones first. */
  readonly files: readonly string[];
  /** Milliseconds after which a run counts as hanging. */
  readonly timeLimit: number;
  readonly inExtension: boolean;
};

type Report = { testResults: { name: string; startTime: number; endTime: number }[] };

/** Runs the tests once without a fault, to learn how long each file takes. Throws when one fails. */
export function planTests({ tests, inExtension }: GuardingTests): TestPlan {
  const file = join(tmpdir(), `ficha-mutate-${process.pid}.json`);
  const start = Date.now();
  const plan = { files: [], timeLimit: 10 * 60_000, inExtension };
  if (!runTests(plan, null, ['--reporter=json', `--outputFile=${file}`, ...tests]))
    throw new Error(`The tests in ${tests.join(', ')} fail without any fault.`);
  const { testResults } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const duration = (result: Report['testResults'][number]) => result.endTime - result.startTime;
  return {
    files: testResults.toSorted((a, b) => duration(a) - duration(b)).map(({ name }) => relative('.', name)),
    timeLimit: 60_000 + 4 * (Date.now() - start),
    inExtension,
  };
}

/** Throws when the tests do not even notice a file that cannot be loaded: then no fault reaches them. */
export function checkThatFaultsAreSeen(plan: TestPlan, file: string): void {
  if (survives(plan, { file, line: 1, start: 0, end: 0, replacement: "throw new Error('fault');" }))
    throw new Error(`No test loads ${file}.`);
}

/** Whether no test of the plan notices this fault. A run that hangs has noticed it. */
export function survives(plan: TestPlan, mutant: Mutant): boolean {
  const files = plan.files.filter((file) => filesLoadedBy(file).has(mutant.file));
  return files.length === 0 || runTests({ ...plan, files }, mutant, []);
}

function runTests(plan: TestPlan, mutant: Mutant | null, options: readonly string[]): boolean {
  const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...options, '--config', 'scripts/mutate/vitest.config.ts'];
  const run = spawnSync(process.execPath, vitest, {
    env: {
      ...process.env,
      FICHA_MUTANT: JSON.stringify(mutant),
      FICHA_TEST_FILES: JSON.stringify(plan.files),
      FICHA_IN_EXTENSION: String(plan.inExtension),
    },
    timeout: plan.timeLimit,
    killSignal: 'SIGKILL',
    stdio: 'ignore',
  });
  return run.status === 0;
}
