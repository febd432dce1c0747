import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Folders of tests whose code keeps no state and touches neither databases nor browser APIs. */
const STATELESS = '{bench,library,linking,locales,pack,reader,release,repository}';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    // Mocks of one test must not reach the next.
    restoreMocks: true,
    // Property tests are slow on a busy machine, and these tests do not measure speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        // Modules are loaded, and the bundled packs built, once for all of these files.
        test: { name: 'stateless', include: [`tests/unit/${STATELESS}/**/*.test.{ts,tsx}`], isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          exclude: [`tests/unit/${STATELESS}/**`],
        },
      },
    ],
  },
});
