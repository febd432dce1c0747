import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}'],
    // Mocks of one test must not reach the next.
    restoreMocks: true,
    // Property tests are slow on a busy machine, and these tests do not measure speed.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
