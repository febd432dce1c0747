import { defineConfig } from '@playwright/test';

/** End-to-end tests: real browsers with the built extension. `npm run test:e2e` builds it first. */
export default defineConfig({
  outputDir: 'test-results',
  projects: [
    // Driven by Puppeteer, since Playwright cannot install an extension in Firefox. One worker:
    // only one window can have the focus, and a busy background does not go to sleep. First, so
    // that the other worker has work meanwhile.
    { name: 'firefox', testDir: 'tests/firefox', workers: 1 },
    { name: 'chromium', testDir: 'tests/e2e' },
  ],
  // A third of a test's time is waiting, so that two workers leave one of two cores idle at times.
  workers: 3,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Builds of Chromium differ in the edges of letters. A moved or recoloured part exceeds this.
    toHaveScreenshot: {
      maxDiffPixelRatio: 0.002,
      threshold: 0.15,
      pathTemplate: 'tests/gallery/pictures/{arg}{ext}',
    },
  },
  // Of texts.
  snapshotPathTemplate: 'tests/e2e/accessible-trees/{arg}{ext}',
  reporter: [['list']],
});
