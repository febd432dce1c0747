import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Modules are loaded once for all files, which halves the run. So nothing of one test may reach
    // the next, and `vi.mock` has no place: another file may have loaded the module already.
    isolate: false,
    // Beside builds and checks, which are done in half the time.
    maxWorkers: 2,
    restoreMocks: true,
    unstubGlobals: true,
    // Property tests are slow on a busy machine, and these tests do not measure speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
