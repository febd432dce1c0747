/** What every end-to-end test starts with: a browser with Ficha in it, and pages to open. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type BrowserContext,
  test as base,
  expect,
  type FrameLocator,
  type Locator,
  type Page,
} from '@playwright/test';
import { type LaunchOptions, launchWithFicha, serviceWorkerOf, waitForLexicon } from '../support/browser/launch.ts';
import { type MarkedName, restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { type PageServer, type ServedPage, servePages } from '../support/browser/serve.ts';
import { scratchFolder } from '../support/scratch-folder.ts';

/** The test build: the same code with the card's shadow root open, so that tests can look in. */
export const TEST_BUILD = '.output/chrome-mv3-test';
/** What readers get. */
export const PRODUCTION_BUILD = '.output/chrome-mv3';

/** A copy of the test build in which files are replaced: each is given as it is and comes back as it shall be. */
export function changedBuild(changes: Record<string, (content: string) => string>): string {
  const folder = scratchFolder('build');
  cpSync(TEST_BUILD, folder, { recursive: true });
  for (const [file, change] of Object.entries(changes))
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return folder;
}

export interface OpenOptions {
  headers?: Record<string, string>;
  path?: string;
  /** Called with the empty page, before it goes to its address. */
  before?: (page: Page) => Promise<unknown>;
}

export interface Ficha {
  context: BrowserContext;
  /** The extension's id. */
  id: string;
  /** Serves HTML at an address of its own and opens it. */
  open: (html: string, options?: OpenOptions) => Promise<Page>;
  close: () => Promise<void>;
}

export async function startFicha(options: Partial<LaunchOptions> & { welcome?: boolean } = {}): Promise<Ficha> {
  const context = await launchWithFicha({ extension: TEST_BUILD, ...options });
  const pages = new Map<string, ServedPage>();
  const server: PageServer = await servePages((path) => pages.get(path));
  // The lexicon is there from the first page on: what a first page sees before that is the business of install.test.ts.
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

/** Tests with one browser for all of them. */
export function testWithFicha() {
  return base.extend<object, { ficha: Ficha }>({
    ficha: [
      // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern, and it has none.
      async ({}, use) => {
        const ficha = await startFicha();
        await use(ficha);
        await ficha.close();
      },
      { scope: 'worker' },
    ],
  });
}

/** A browser that the files of one worker share: they leave each other's notes in it. A file that needs none of them makes a `test` of its own. */
export const test = testWithFicha();

/** A page with these paragraphs, dated if a date is given. */
export function article(paragraphs: string[], { date, lang = 'en' }: { date?: string; lang?: string } = {}): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>An article</title>
${date ? `<meta property="article:published_time" content="${date}">` : ''}
<style>body { margin: 40px; font: 18px/1.6 serif; max-width: 600px }</style></head>
<body><main>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</main></body></html>`;
}

/** The first mark with this text, once it is there: marks are painted a few at a time, and those of notes apart. */
export async function markOf(page: Page, text: string): Promise<MarkedName> {
  let marks: MarkedName[] = [];
  await expect
    .poll(async () => {
      marks = await waitForMarks(page);
      return marks.map((one) => one.text);
    })
    .toContain(text);
  return marks.find((one) => one.text === text) as MarkedName;
}

/** Rests a real mouse on the first mark with this text and waits for its card. */
export async function openCard(page: Page, text: string) {
  await restOn(page, await markOf(page, text));
  const card = page.locator('ficha-card .card');
  await card.locator('h2').waitFor();
  return card;
}

/** Opens the popup's page in a tab behind the active one, so that it speaks of the page before it, as the real one does. */
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
  return opened;
}

/**
 * Presses a button in the card until what it does is seen. While notes load, the card grows with them, and a press may miss a button that moves
 * away under it.
 */
export async function pressUntil(button: Locator, seen: () => Promise<void>): Promise<void> {
  await expect(async () => {
    if (await button.isVisible()) await button.click({ timeout: 3000 });
    await seen();
  }).toPass();
}

/** Presses "Edit" of the first note in a card's frame, once it is shown, and waits for the box to write in. */
export async function pressEdit(frame: FrameLocator): Promise<void> {
  const edit = frame.getByRole('button', { name: 'Edit' }).first();
  await edit.waitFor();
  await pressUntil(edit, () => expect(frame.getByRole('textbox').first()).toBeVisible({ timeout: 3000 }));
}
