/** Compares every group of the gallery with its pictures in tests/gallery/pictures. */
import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { axeFindings } from '../e2e/axe.ts';
import { test } from './gallery-page.ts';

const GROUPS = readdirSync('tests/gallery/groups').map((file) => file.replace(/\.tsx$/, ''));

// Four pictures and two axe checks for each group can take longer than the default on a busy
// machine.
test.setTimeout(180_000);

/**
 * The usual width in both themes and languages; the narrow one in the language with longer words.
 */
const VARIANTS = [
  { lang: 'en', colorScheme: 'light', narrow: false },
  { lang: 'en', colorScheme: 'dark', narrow: false },
  { lang: 'es', colorScheme: 'light', narrow: false },
  { lang: 'es', colorScheme: 'dark', narrow: true },
] as const;

/** Rules about whole pages, which several states on one page break. */
const PAGE_RULES = [
  ...['page-has-heading-one', 'heading-order', 'region', 'duplicate-id-aria'],
  ...['landmark-unique', 'landmark-one-main', 'landmark-no-duplicate-main'],
];

for (const group of GROUPS)
  test(`${group} matches its pictures`, async ({ galleryPage: page, galleryAddress }) => {
    for (const { lang, colorScheme, narrow } of VARIANTS) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width: 400, height: 600 });
      await page.goto(`${galleryAddress}frame.html?group=${group}&lang=${lang}`);
      await page.locator('html[data-ready]').waitFor();
      const widths = (await page.evaluate(() => document.documentElement.dataset.widths ?? '')).split(' ').map(Number);
      const width = narrow ? Math.min(...widths) : (widths[0] ?? 400);
      await page.setViewportSize({ width, height: 600 });
      await expect.soft(page).toHaveScreenshot([group, `${lang}-${colorScheme}-${width}.png`], { fullPage: true });
      expect.soft(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const check = { except: '.gallery-name', without: PAGE_RULES, colours: colorScheme === 'dark' };
      if (lang === 'en') expect.soft(await axeFindings(page, check)).toEqual([]);
    }
  });
