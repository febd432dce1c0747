/**
 * npm run screenshots — pictures of everything with a face, in light and dark, English and Spanish, wide and narrow, into screenshots/;
 * those of the README go to docs/images/.
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import type { BrowserContext } from '@playwright/test';
import { launchWithFicha, serviceWorkerOf } from '../../tests/support/browser/launch.ts';
import { waitForMarks } from '../../tests/support/browser/marked-names.ts';
import { openCardOf } from '../../tests/support/browser/open-card.ts';
import { usePictureFonts } from '../../tests/support/browser/picture-fonts.ts';
import { servePages } from '../../tests/support/browser/serve.ts';

const OUT = 'screenshots';
const IMAGES = 'docs/images';
const EXTENSION = '.output/chrome-mv3-test';

usePictureFonts();
const demo = readFileSync('data/packs/peru/pages/demo.html');
const doubt =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Doubt</title><meta name="color-scheme" content="light dark"><body style="font:18px/1.6 serif;margin:40px"><p>Fujimori opened a road in the south of Peru.</p>';
const server = await servePages((path) => (path === '/doubt' ? { body: doubt } : { body: demo }));

async function cards(context: BrowserContext, tag: string): Promise<void> {
  const page = await context.newPage();
  const names = ['Alberto Fujimori', 'Barrios Altos massacre', 'Grupo Colina', 'Vladimiro Montesinos'];
  for (const name of names) {
    await page.goto(`${server.origin}/`);
    await openCardOf(page, name);
    await page.screenshot({ path: `${OUT}/card-${name.toLowerCase().replaceAll(' ', '-')}-${tag}.png` });
    await page.locator('ficha-card .card-body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
    await page.screenshot({ path: `${OUT}/card-${name.toLowerCase().replaceAll(' ', '-')}-end-${tag}.png` });
  }
  await page.locator('ficha-card .card-footer .more').click();
  const frame = page.frameLocator('ficha-card iframe');
  await frame.locator('textarea').fill('Ask the archive for the tape of 5 May.');
  await page.screenshot({ path: `${OUT}/note-writing-${tag}.png` });
  await frame.locator('.primary').click();
  await frame.locator('.note').waitFor();
  await page.locator('ficha-card .card-body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
  await page.screenshot({ path: `${OUT}/note-saved-${tag}.png` });
  await page.goto(`${server.origin}/doubt`);
  await openCardOf(page, 'Fujimori');
  await page.locator('ficha-card .candidates').waitFor();
  await page.screenshot({ path: `${OUT}/doubt-${tag}.png` });
  await page.close();
}

/** What a section shows last, so that its picture is whole. */
const LIBRARY_SECTIONS = {
  library: { hash: '#/', last: '.home-first li' },
  timeline: { hash: '#/timeline', last: '.timeline-list .fact' },
  map: { hash: '#/map/alberto-fujimori', last: '.map-lines path' },
};

async function library(context: BrowserContext, base: string, tag: string): Promise<void> {
  for (const [name, { hash, last }] of Object.entries(LIBRARY_SECTIONS)) {
    const page = await context.newPage();
    await page.goto(`${base}library.html${hash}`);
    await page.locator(last).first().waitFor({ state: 'attached' });
    await page.screenshot({ path: `${OUT}/${name}-${tag}.png` });
    await page.close();
  }
}

async function pages(context: BrowserContext, tag: string): Promise<void> {
  const base = new URL('.', (await serviceWorkerOf(context)).url()).href;
  const article = await context.newPage();
  await article.goto(`${server.origin}/`);
  await waitForMarks(article);
  await library(context, base, tag);
  await article.bringToFront();
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

mkdirSync(OUT, { recursive: true });
mkdirSync(IMAGES, { recursive: true });
for (const lang of ['en', 'es'])
  for (const colorScheme of ['light', 'dark'] as const)
    for (const [width, viewport] of Object.entries({
      wide: { width: 1000, height: 720 },
      narrow: { width: 360, height: 720 },
    })) {
      const context = await launchWithFicha({ extension: EXTENSION, lang, colorScheme, viewport });
      const tag = `${lang}-${colorScheme}-${width}`;
      await cards(context, tag);
      await pages(context, tag);
      await context.close();
      console.log(tag);
    }
await server.close();
for (const scheme of ['light', 'dark'])
  copyFileSync(`${OUT}/card-barrios-altos-massacre-en-${scheme}-wide.png`, `${IMAGES}/card-${scheme}.png`);
for (const name of Object.keys(LIBRARY_SECTIONS))
  copyFileSync(`${OUT}/${name}-en-light-wide.png`, `${IMAGES}/${name}.png`);
