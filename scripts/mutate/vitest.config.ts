import { mergeConfig } from 'vitest/config';
import config from '../../vitest.config.ts';
import type { Mutant } from './mutants.ts';

/** The project's tests with one fault in memory; no file is changed. `mutate.ts` sets FICHA_MUTANT. */
const mutant = JSON.parse(process.env.FICHA_MUTANT ?? 'null') as Mutant | null;

export default mergeConfig(config, {
  plugins: [
    {
      name: 'mutant',
      enforce: 'pre',
      transform(code: string, id: string) {
        if (mutant === null || !id.endsWith(`/${mutant.file}`)) return undefined;
        return code.slice(0, mutant.start) + mutant.replacement + code.slice(mutant.end);
      },
    },
  ],
  test: { bail: 1, reporters: ['dot'] },
});
