/** Starts Chromium with Ficha and opens test pages in it. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Locator, type Page } from '@playwright/test';
import { SETTINGS_VERSION, type Settings } from '../../data/settings/settings.ts';
import { cardOf } from '../support/browser/card-frame.ts';
import { type LaunchOptions, launchWithFicha, serviceWorkerOf, waitForLexicon } from '../support/browser/launch.ts';
import { type MarkedName, restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { type PageServer, type ServedPage, servePages } from '../support/browser/serve.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { changeStoredSettings } from './worker.ts';

/** The test build: its card has an open shadow root, so that tests can read it. */
export const TEST_BUILD = '.output/chrome-mv3-test';
/** The build that is released. */
export const PRODUCTION_BUILD = '.output/chrome-mv3';

/** Copies the test build and passes the named files through the given functions. */
export function modifiedBuild(changes: Record<string, (content: string) => string>): string {
  const folder = scratchFolder('build');
  cpSync(TEST_BUILD, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes))
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

/** How a test page is served and opened. */
export interface OpenOptions {
  headers?: Record<string, string>;
  path?: string;
  /** Called with the empty page before it navigates. */
  before?: (page: Page) => Promise<unknown>;
}

/** A browser with Ficha. */
export interface Ficha {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  /** Serves HTML at a new address and opens it. */
  open: (html: string, options?: OpenOptions) => Promise<Page>;
  close: () => Promise<void>;
}

/** Starts a browser with the test build, and waits for the lexicon. */
export async function startFicha(options: Partial<LaunchOptions> & { welcome?: boolean } = {}): Promise<Ficha> {
  const context = await launchWithFicha({ extension: TEST_BUILD, ...options });
  const pages = new Map<string, ServedPage>();
  const server: PageServer = await servePages((path) => pages.get(path));
  // Only install.test.ts tests pages that are opened before the lexicon exists.
  await waitForLexicon(context);
  const { host: id } = new URL((await serviceWorkerOf(context)).url());
  let count = 0;
  return {
    context,
    id,
    async open(html, { headers, path, before } = {}) {
      const at = path ?? `/page-${++count}`;
      pages.set(at, { body: html, ...(headers ? { headers } : {}) });
      const page = await context.newPage();
      await before?.(page);
      await page.goto(server.origin + at);
      return page;
    },
    async close() {
      await context.close();
      await server.close();
    },
  };
}

/** Makes a `test` whose tests share one browser, in which these settings are stored. */
export function testWithFicha(settings: Partial<Settings> = {}) {
  return base.extend<{ tidy: undefined }, { ficha: Ficha }>({
    ficha: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright requires this pattern, and the fixture needs nothing.
      async ({}, use) => {
        const ficha = await startFicha();
        if (Object.keys(settings).length > 0)
          await changeStoredSettings(ficha, { version: SETTINGS_VERSION, ...settings });
        await use(ficha);
        await ficha.close();
      },
      { scope: 'worker' },
    ],
    /** Closes a test's pages: each open page makes the browser slower for the tests that follow. */
    tidy: [
      async ({ ficha }, use) => {
        const before = new Set(ficha.context.pages());
        await use(undefined);
        const opened = ficha.context.pages().filter((page) => !before.has(page));
        await Promise.all(opened.map((page) => page.close()));
      },
      { auto: true },
    ],
  });
}

/**
 * All files of a worker share this browser, with the notes in it. Files that need none of them use
 * `testWithFicha`.
 */
export const test = testWithFicha();

/** For pages with many names, of which each is marked. */
export const testMarkingAll = testWithFicha({ marked: 'all' });

/** The HTML of an article, with a date if one is given. */
export function article(paragraphs: string[], { date, lang = 'en' }: { date?: string; lang?: string } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>An article</title>
${date ? `<meta property="article:published_time" content="${date}">` : ''}
<style>body { margin: 40px; font: 18px/1.6 serif; max-width: 600px }</style></head>
<body><main>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</main></body></html>`;
}

/** Waits for a mark with this text, and returns the first one. */
export async function markOf(page: Page, text: string): Promise<MarkedName> {
  let marks: MarkedName[] = [];
  await expect
    .poll(async () => {
      marks = await waitForMarks(page);
      return marks.map((mark) => mark.text);
    })
    .toContain(text);
  return marks.find((mark) => mark.text === text) as MarkedName;
}

/** Rests the mouse on the first mark with this text and waits for its card. */
export async function openCard(page: Page, text: string) {
  await restOn(page, await markOf(page, text));
  const card = cardOf(page);
  await card.locator('h2').waitFor();
  return card;
}

/** Opens the popup in a background tab, so that it shows the names of the active page. */
export async function openPopup(ficha: Ficha, over: Page): Promise<Page> {
  await over.bringToFront();
  const [worker] = ficha.context.serviceWorkers();
  const opened = ficha.context.waitForEvent('page');
  await worker?.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { runtime: { getURL: (p: string) => string }; tabs: { create: (o: object) => void } };
    };
    chrome.tabs.create({ url: chrome.runtime.getURL('/popup.html'), active: false });
  });
  const popup = await opened;
  // A tab in the background draws twice a second, and a press waits for two drawings. One that is
  // recorded draws as if it were in front.
  const session = await ficha.context.newCDPSession(popup);
  await session.send('Page.startScreencast', { maxWidth: 1, maxHeight: 1, everyNthFrame: 1000 });
  return popup;
}

/**
 * Clicks a button of the card until its effect is seen. The card grows while notes load, so that a
 * click may miss the moving button.
 */
export async function pressUntil(button: Locator, expectEffect: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 3000 });
    await expectEffect();
  }).toPass();
}

/** Unfolds the row of the reader's notes, which opens by itself when a text was not saved. */
export async function unfoldNotes(card: Locator): Promise<void> {
  const row = card.locator('.strip-note .strip-head');
  await row.waitFor();
  await expect(async () => {
    if ((await row.getAttribute('aria-expanded')) === 'false') await row.click({ timeout: 3000 });
    await card.locator('.note').first().waitFor({ timeout: 1000 });
  }).toPass();
}

/** Clicks "Edit" of the first note in a card and waits for the text box. */
export async function pressEdit(card: Locator): Promise<void> {
  const edit = card.getByRole('button', { name: 'Edit' }).first();
  await edit.waitFor();
  await pressUntil(edit, () => expect(card.getByRole('textbox').first()).toBeVisible({ timeout: 3000 }));
}
