import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // A name that is tested nowhere else must not depend on what another file left behind.
    restoreMocks: true,
    // Property tests on a busy machine; speed is no business of tests.
    testTimeout: 60_000,
  },
});
