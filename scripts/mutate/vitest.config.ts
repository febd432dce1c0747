import { relative } from 'node:path';
import { mergeConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification, type VitestPluginContext } from 'vitest/node';
import config from '../../vitest.config.ts';
import type { Mutant } from './mutants.ts';

/** The project's tests with one fault in memory; no file is changed. `run-tests.ts` sets these variables. */
const mutant = JSON.parse(process.env.FICHA_MUTANT ?? 'null') as Mutant | null;
const testFiles = JSON.parse(process.env.FICHA_TEST_FILES ?? '[]') as string[];
/** Whether they use the browser's interface for extensions: to imitate it takes a second. */
const inExtension = process.env.FICHA_IN_EXTENSION === 'true';

const isFaulty = (id: string) => mutant !== null && id.endsWith(`/${mutant.file}`);

class GivenOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => testFiles.indexOf(relative('.', moduleId));
    return files.toSorted((a, b) => rank(a) - rank(b));
  }
}

const withFault = mergeConfig(inExtension ? config : { ...config, plugins: [] }, {
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      // Else the module of an earlier run, without this fault, is taken from the cache on disk.
      configureVitest({ defineCacheKeyGenerator }: VitestPluginContext) {
        defineCacheKeyGenerator(({ id }) => (isFaulty(id) ? false : undefined));
      },
      transform(code: string, id: string) {
        if (mutant === null || !isFaulty(id)) return undefined;
        return code.slice(0, mutant.start) + mutant.replacement + code.slice(mutant.end);
      },
    },
  ],
  test: {
    bail: 1,
    sequence: { sequencer: GivenOrder },
    maxWorkers: 1,
    // A worker that hangs is a thread, and so ends with the process.
    pool: 'threads',
  },
});

// Merging would add to the list.
if (testFiles.length > 0) withFault.test.include = testFiles;

export default withFault;
