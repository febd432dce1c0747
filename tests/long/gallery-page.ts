/** A `test` with a page of a Chromium, and the gallery built for it. */
import { type Browser, test as base, chromium, type Page } from '@playwright/test';
import { preview } from 'vite';
import { findChromium } from '../support/browser/find-chromium.ts';

interface OfTest {
  galleryPage: Page;
}

interface OfWorker {
  /** Where the gallery is served, with a slash at the end. */
  galleryAddress: string;
  galleryBrowser: Browser;
}

export const test = base.extend<OfTest, OfWorker>({
  galleryAddress: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright requires a pattern.
    async ({}, use) => {
      const server = await preview({
        configFile: 'tests/gallery/vite.config.ts',
        preview: { port: 0, host: '127.0.0.1' },
      });
      await use(server.resolvedUrls?.local[0] ?? '');
      await server.close();
    },
    { scope: 'worker' },
  ],
  galleryBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright requires a pattern.
    async ({}, use) => {
      const browser = await chromium.launch({
        executablePath: findChromium(),
        chromiumSandbox: process.getuid?.() !== 0,
        // Renders fonts alike on every machine.
        args: ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
      });
      await use(browser);
      await browser.close();
    },
    { scope: 'worker' },
  ],
  async galleryPage({ galleryBrowser }, use) {
    const page = await galleryBrowser.newPage({ reducedMotion: 'reduce' });
    await use(page);
    await page.close();
  },
});
