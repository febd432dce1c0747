/**
 * npm run screenshots
 *
 * Takes a screenshot of every UI surface in light and dark, English and Spanish, wide and narrow,
 * into screenshots/. Those that the README shows are copied to docs/images/.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { cardOf } from '../../tests/support/browser/card-frame.ts';
import { launchWithFicha, serviceWorkerOf } from '../../tests/support/browser/launch.ts';
import { waitForMarks } from '../../tests/support/browser/marked-names.ts';
import { openCardOf } from '../../tests/support/browser/open-card.ts';
import { usePictureFonts } from '../../tests/support/browser/picture-fonts.ts';
import { servePages } from '../../tests/support/browser/serve.ts';
import { pageAt, plan } from './picture-plan.ts';

const OUT = 'screenshots';
const IMAGES = 'docs/images';
const EXTENSION = '.output/chrome-mv3-test';

usePictureFonts();
const server = await servePages(pageAt);

const fileNameOf = (name: string) => name.toLowerCase().replaceAll(' ', '-');

async function takeCards(context: BrowserContext, tag: string): Promise<void> {
  const page = await context.newPage();
  const cardBody = cardOf(page).locator('.card-body');
  const scrollToEnd = () => cardBody.evaluate((body) => body.scrollTo(0, body.scrollHeight));
  for (const name of plan.cards) {
    await page.goto(`${server.origin}/`);
    await openCardOf(page, name);
    await page.screenshot({ path: `${OUT}/card-${fileNameOf(name)}-${tag}.png` });
    await scrollToEnd();
    await page.screenshot({ path: `${OUT}/card-${fileNameOf(name)}-end-${tag}.png` });
  }
  await cardOf(page).locator('.card-footer button').last().click();
  const frame = cardOf(page);
  await frame.locator('textarea').fill(plan.languages.en.note);
  await page.screenshot({ path: `${OUT}/note-writing-${tag}.png` });
  await frame.locator('.primary').click();
  await frame.locator('.note').waitFor();
  await scrollToEnd();
  await page.screenshot({ path: `${OUT}/note-saved-${tag}.png` });
  await page.goto(`${server.origin}/doubt-en`);
  await openCardOf(page, plan.ambiguous);
  await cardOf(page).locator('.candidates').waitFor();
  await page.screenshot({ path: `${OUT}/doubt-${tag}.png` });
  await page.close();
}

/** Sections of the library; `last` appears when a section is complete. */
const LIBRARY_SECTIONS = {
  library: { hash: '#/', last: '.card-tiles li' },
  timeline: { hash: '#/timeline', last: '.timeline-list .year' },
  map: { hash: `#/map/${plan.map}`, last: '.map-lines path' },
};

async function takeLibrary(context: BrowserContext, base: string, tag: string): Promise<void> {
  for (const [name, { hash, last }] of Object.entries(LIBRARY_SECTIONS)) {
    const page = await context.newPage();
    await page.goto(`${base}library.html${hash}`);
    await page.locator(last).first().waitFor({ state: 'attached' });
    await page.screenshot({ path: `${OUT}/${name}-${tag}.png` });
    await page.close();
  }
}

async function takePopup(context: BrowserContext, tag: string): Promise<void> {
  const worker = await serviceWorkerOf(context);
  const opened = context.waitForEvent('page');
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { tabs: { create: (tab: object) => void } } };
    chrome.tabs.create({ url: '/popup.html', active: false });
  });
  const popup = await opened;
  await popup.locator('.names li').first().waitFor();
  await popup.setViewportSize({ width: 340, height: 600 });
  await popup.screenshot({ path: `${OUT}/popup-${tag}.png` });
}

async function takeOwnPages(context: BrowserContext, tag: string): Promise<void> {
  const base = new URL('.', (await serviceWorkerOf(context)).url()).href;
  const article = await context.newPage();
  await article.goto(`${server.origin}/`);
  await waitForMarks(article);
  await takeLibrary(context, base, tag);
  // The popup lists the names of the tab in front.
  await article.bringToFront();
  await takePopup(context, tag);
}

const WINDOWS = { wide: { width: 1000, height: 720 }, narrow: { width: 360, height: 720 } };

mkdirSync(OUT, { recursive: true });
mkdirSync(IMAGES, { recursive: true });
for (const lang of ['en', 'es'])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, viewport] of Object.entries(WINDOWS)) {
      const context = await launchWithFicha({ extension: EXTENSION, lang, colorScheme, viewport });
      const tag = `${lang}-${colorScheme}-${width}`;
      await takeCards(context, tag);
      await takeOwnPages(context, tag);
      await context.close();
      console.log(tag);
    }
await server.close();
for (const scheme of ['light', 'dark'])
  copyFileSync(`${OUT}/card-${fileNameOf(plan.readme)}-en-${scheme}-wide.png`, `${IMAGES}/card-${scheme}.png`);
for (const name of Object.keys(LIBRARY_SECTIONS))
  copyFileSync(`${OUT}/${name}-en-light-wide.png`, `${IMAGES}/${name}.png`);
