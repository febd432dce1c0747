import { defineConfig } from '@playwright/test';

/** End-to-end tests: real browsers with the built extension. `npm run test:e2e` builds it first. */
export default defineConfig({
  outputDir: 'test-results',
  projects: [
    // Driven by Puppeteer: Playwright cannot put an extension into Firefox.
    // One at a time: of two windows only one has the focus, and a background that others keep busy does not fall asleep.
    // First, so that the other worker has something to do meanwhile.
    { name: 'firefox', testDir: 'tests/firefox', workers: 1 },
    { name: 'chromium', testDir: 'tests/e2e' },
  ],
  // Each test file has a browser of its own; two at a time keep two cores busy without making timers late.
  workers: 2,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: {
    timeout: 10_000,
    // Another build of Chromium draws some edges of letters otherwise; a moved or recoloured part is more than this.
    toHaveScreenshot: { maxDiffPixelRatio: 0.002, threshold: 0.15 },
  },
  snapshotPathTemplate: 'tests/gallery/pictures/{arg}{ext}',
  reporter: [['list']],
});
