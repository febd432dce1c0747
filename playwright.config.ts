import { defineConfig } from '@playwright/test';

/** End-to-end tests: a real Chromium with the built extension. `npm run test:e2e` builds it first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test file has a browser of its own; two at a time keep two cores busy without making timers late.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
});
