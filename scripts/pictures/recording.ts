/**
 * npm run recording
 *
 * Records what Ficha does, half a minute in English and in Spanish, into
 * docs/store/images/recording-LANGUAGE.webm. The browser's own pictures of the page are kept with
 * their times, a pointer is drawn on them, and Chromium encodes the video.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { cardOf, closeWithEscape } from '../../tests/support/browser/card-frame.ts';
import { launchWithFicha, serviceWorkerOf, waitForLexicon } from '../../tests/support/browser/launch.ts';
import { waitForMarks } from '../../tests/support/browser/marked-names.ts';
import { usePictureFonts } from '../../tests/support/browser/picture-fonts.ts';
import { servePages } from '../../tests/support/browser/serve.ts';
import { encoderPages, encodeVideo } from './encode-video.ts';
import { type LanguagePlan, pageAt, plan } from './picture-plan.ts';
import { Recorder } from './recorder.ts';
import { setLanguage } from './set-language.ts';

const OUT = 'docs/store/images';
/** The video's size; the window is smaller, so that its text can be read in a store. */
const SIZE = { width: 1280, height: 800 };
const WINDOW = { viewport: { width: 1024, height: 640 }, deviceScaleFactor: 1.25 };

const server = await servePages((path) => encoderPages(path) ?? pageAt(path));

/** Lets the viewer read. */
const pause = (page: Page, seconds: number) => page.waitForTimeout(seconds * 1000);

/** Scrolls a name into the upper third and rests the pointer on it. */
async function pointAtName(recorder: Recorder, text: string): Promise<void> {
  const { page } = recorder;
  const find = async () => {
    const mark = (await waitForMarks(page)).find((one) => one.text === text);
    if (!mark) throw new Error(`${text} is not marked on ${page.url()}`);
    return mark;
  };
  const { y } = await find();
  await page.evaluate((top) => scrollBy({ top, behavior: 'smooth' }), y - WINDOW.viewport.height / 4);
  await pause(page, 0.9);
  const mark = await find();
  await recorder.moveTo(mark.x, mark.y);
  await cardOf(page).locator('h2').waitFor();
}

async function play(recorder: Recorder, library: string, lang: string, texts: LanguagePlan): Promise<void> {
  const { page } = recorder;
  const card = cardOf(page);
  // A name's card, its facts, and where they come from.
  await pointAtName(recorder, texts.card);
  await pause(page, 3);
  await recorder.click(card.locator('.entry button').first());
  await pause(page, 3);
  await closeWithEscape(page);
  // A note, which stays with the name.
  await pointAtName(recorder, texts.noted);
  await pause(page, 1.5);
  await recorder.click(card.locator('.card-footer button').last());
  await card.locator('textarea').pressSequentially(texts.note, { delay: 25 });
  await recorder.click(card.locator('.primary'));
  await card.locator('.note').waitFor();
  await pause(page, 1.5);
  await closeWithEscape(page);
  // A name that two people bear.
  await page.goto(`${server.origin}/doubt-${lang}`);
  await pointAtName(recorder, plan.ambiguous);
  await pause(page, 2.5);
  await recorder.click(card.locator('.candidates button').first());
  await pause(page, 2.5);
  // The library.
  await page.goto(`${library}#/timeline`);
  await page.locator('.timeline-list .year').first().waitFor({ state: 'attached' });
  await pause(page, 2.5);
  await page.goto(`${library}#/map/${plan.map}`);
  await page.locator('.map-lines path').first().waitFor({ state: 'attached' });
  await page.evaluate(() => scrollBy({ top: 236, behavior: 'smooth' }));
  await pause(page, 2.5);
}

async function record(context: BrowserContext, lang: string, texts: LanguagePlan): Promise<void> {
  const library = new URL('library.html', (await serviceWorkerOf(context)).url()).href;
  const page = await context.newPage();
  await page.goto(`${server.origin}/article-${lang}`);
  await waitForMarks(page);
  const recorder = await Recorder.start(page, SIZE);
  await play(recorder, library, lang, texts);
  const frames = await recorder.stop();
  const file = `${OUT}/recording-${lang}.webm`;
  const video = await encodeVideo(context, server.origin, frames, { ...SIZE, scale: WINDOW.deviceScaleFactor });
  writeFileSync(file, video);
  const seconds = ((frames.at(-1)?.time ?? 0) - (frames[0]?.time ?? 0)).toFixed(1);
  console.log(`${file}: ${seconds} s, ${frames.length} frames, ${(video.length / 1000).toFixed(0)} kB`);
}

mkdirSync(OUT, { recursive: true });
usePictureFonts();
for (const [lang, texts] of Object.entries(plan.languages)) {
  const context = await launchWithFicha({ extension: '.output/chrome-mv3-test', lang, ...WINDOW });
  await waitForLexicon(context);
  await setLanguage(context, lang);
  await record(context, lang, texts);
  await context.close();
}
await server.close();
