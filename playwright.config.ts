import { defineConfig } from '@playwright/test';

/**
 * End-to-end tests: real browsers with the built extension. `npm run test:e2e` builds it and runs
 * the first two projects; `npm run test:long` runs the third.
 */
export default defineConfig({
  outputDir: 'test-results',
  projects: [
    // Driven by Puppeteer, since Playwright cannot install an extension in Firefox. One worker:
    // only one window can have the focus, and a busy background does not go to sleep. First, so
    // that the other worker has work meanwhile.
    { name: 'firefox', testDir: 'tests/firefox', workers: 1 },
    { name: 'chromium', testDir: 'tests/e2e' },
    // Kills, restarts, updates, very large packs and pages, and pictures of every surface.
    { name: 'long', testDir: 'tests/long' },
  ],
  // Each test file has a browser of its own. More than two at a time make timers late on two cores.
  workers: 2,
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
  snapshotPathTemplate: 'tests/long/accessible-trees/{arg}{ext}',
  reporter: [['list']],
});
