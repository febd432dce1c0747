/**
 * npm run store-pictures
 *
 * Takes the stores' screenshots, 1280 x 800, in English and Spanish, into docs/store/images/.
 */
import { mkdirSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { cardOf } from '../../tests/support/browser/card-frame.ts';
import { launchWithFicha, serviceWorkerOf, waitForLexicon } from '../../tests/support/browser/launch.ts';
import { openCardOf } from '../../tests/support/browser/open-card.ts';
import { usePictureFonts } from '../../tests/support/browser/picture-fonts.ts';
import { servePages } from '../../tests/support/browser/serve.ts';
import { type LanguagePlan, pageAt, plan } from './picture-plan.ts';
import { setLanguage } from './set-language.ts';

const OUT = 'docs/store/images';
const EXTENSION = '.output/chrome-mv3-test';

/**
 * Stores show pictures small, so ours are enlarged: 1024 x 640 times 1.25 is the 1280 x 800 that
 * they ask for.
 */
const WINDOW = { viewport: { width: 1024, height: 640 }, deviceScaleFactor: 1.25 };

const server = await servePages(pageAt);

async function writeNote(page: Page, { noted, note, tag }: LanguagePlan): Promise<void> {
  await openCardOf(page, noted);
  await cardOf(page).locator('.card-footer button').last().click();
  const frame = cardOf(page);
  await frame.locator('textarea').fill(note);
  const tagField = frame.locator('input[type="text"], input:not([type])').first();
  await tagField.fill(tag);
  await tagField.press('Enter');
  await frame.locator('.primary').click();
  await frame.locator('.note').evaluate((saved) => saved.scrollIntoView({ block: 'start' }));
}

async function takePictures(context: BrowserContext, lang: string, texts: LanguagePlan): Promise<void> {
  const page = await context.newPage();
  const take = async (name: string) => {
    await page.screenshot({ path: `${OUT}/${lang}-${name}.png` });
    console.log(`${OUT}/${lang}-${name}.png`);
  };
  await page.goto(`${server.origin}/article-${lang}`);
  await openCardOf(page, texts.card);
  await take('1-card');
  await page.goto(`${server.origin}/doubt-${lang}`);
  await openCardOf(page, plan.ambiguous);
  await cardOf(page)
    .locator('.candidates')
    .evaluate((choice) => choice.scrollIntoView({ block: 'start' }));
  await take('2-which-one');
  await page.goto(`${server.origin}/article-${lang}`);
  await writeNote(page, texts);
  await take('3-note');
  const base = new URL('.', (await serviceWorkerOf(context)).url()).href;
  await page.goto(`${base}library.html#/timeline`);
  await page.locator('.timeline-list .year').first().waitFor({ state: 'attached' });
  await take('4-timeline');
  await page.goto(`${base}library.html#/map/${plan.map}`);
  await page.locator('.map-lines path').first().waitFor({ state: 'attached' });
  await page.evaluate(() => scrollBy({ top: 236, behavior: 'instant' }));
  await take('5-map');
}

mkdirSync(OUT, { recursive: true });
usePictureFonts();
for (const [lang, texts] of Object.entries(plan.languages)) {
  const context = await launchWithFicha({ extension: EXTENSION, lang, ...WINDOW });
  await waitForLexicon(context);
  await setLanguage(context, lang);
  await takePictures(context, lang, texts);
  await context.close();
}
await server.close();
