/** What every Firefox test starts with: a Firefox with the built package in it, and pages to open. */
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../support/browser/find-firefox.ts';
import { type MarkedName, marksInPage } from '../support/browser/marked-names.ts';
import { type ServedPage, servePages } from '../support/browser/serve.ts';
import { inCard } from './bidi.ts';

/** What readers get. */
export const FIREFOX_BUILD = '.output/firefox-mv3';

/** The extension's id, as wxt.config.ts has it. */
export const EXTENSION = 'ficha@ficha.example';

/** Firefox gives each profile an extension address of its own; tests must know theirs. */
const ADDRESS = '5f1c4a00-0000-4000-8000-00000000f1c4';

/** Milliseconds without work after which the background is put to sleep; Firefox's own thirty seconds are long to wait for. */
const BACKGROUND_IDLE_MS = 2000;

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: ADDRESS }),
  'extensions.background.idle.timeout': BACKGROUND_IDLE_MS,
  // Headless, there is nobody to press "Allow".
  'extensions.webextOptionalPermissionPrompts': false,
  'intl.accept_languages': 'en',
};

export interface Ficha {
  browser: Browser;
  /** Serves HTML at an address of its own and opens it. */
  open: (html: string) => Promise<Page>;
  /** Opens one of the extension's own pages, in a tab behind the active one if need be. */
  openOwn: (path: string, options?: { background?: boolean }) => Promise<Page>;
  install: (path: string) => Promise<void>;
  /** Closes every page that was opened so far. */
  closePages: () => Promise<void>;
  close: () => Promise<void>;
}

export async function startFicha(extension = FIREFOX_BUILD): Promise<Ficha> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    defaultViewport: { width: 1000, height: 700 },
    extraPrefsFirefox: PREFERENCES,
    // Extension pages and the browser's own window are closed to WebDriver otherwise.
    args: ['--remote-allow-system-access'],
  });
  const pages = new Map<string, ServedPage>();
  const server = await servePages((path) => pages.get(path));
  const opened = new Set<Page>();
  let count = 0;
  const install = async (path: string) => void (await browser.installExtension(resolve(path)));
  await install(extension);
  return {
    browser,
    install,
    async open(html) {
      const at = `/page-${++count}`;
      pages.set(at, { body: html });
      const page = await browser.newPage();
      opened.add(page);
      await page.goto(server.origin + at);
      return page;
    },
    async openOwn(path, { background = false } = {}) {
      const page = await browser.newPage({ type: 'tab', background });
      opened.add(page);
      // WebDriver is told nothing of the loading of extension pages: their content is waited for, not their events.
      await page.goto(`moz-extension://${ADDRESS}${path}`, { waitUntil: [] });
      await page.waitForSelector('main, #app > *');
      return page;
    },
    async closePages() {
      for (const page of opened) if (!page.isClosed()) await page.close();
      opened.clear();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** One browser for the tests of a file. */
export const test = base.extend<{ tidy: undefined }, { ficha: Ficha }>({
  ficha: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern, and it has none.
    async ({}, use) => {
      const ficha = await startFicha();
      await use(ficha);
      await ficha.close();
    },
    { scope: 'worker' },
  ],
  /** A popup that a test leaves open would keep the background awake for the next. */
  tidy: [
    async ({ ficha }, use) => {
      await use(undefined);
      await ficha.closePages();
    },
    { auto: true },
  ],
});

/** Waits until the page has a mark with this text, and gives it. */
export async function markOf(page: Page, text: string): Promise<MarkedName> {
  let mark: MarkedName | undefined;
  await expect
    .poll(async () => {
      const marks = await page.evaluate(marksInPage);
      mark = marks.find((one) => one.text === text);
      return marks.map((one) => one.text);
    })
    .toContain(text);
  if (!mark) throw new Error(`"${text}" is not marked`);
  return mark;
}

/** What the open card's title says; undefined while there is none. */
export const cardTitle = (page: Page) => inCard(page, (root) => root.querySelector('h2')?.textContent ?? undefined);

/** Rests a real mouse on the first mark with this text and waits for its card. */
export async function openCard(page: Page, text: string, title = text): Promise<void> {
  const { x, y } = await markOf(page, text);
  await page.mouse.move(x + 40, y + 60);
  await page.mouse.move(x, y, { steps: 12 });
  await expect.poll(() => cardTitle(page)).toBe(title);
}

/** Clicks, with the real mouse, what in the card answers to the selector and, where given, holds the text. */
export async function clickInCard(page: Page, selector: string, text = ''): Promise<void> {
  const middle = await inCard(
    page,
    (wanted, part, root) => {
      const found = [...root.querySelectorAll(wanted)].find(({ textContent }) => textContent?.includes(part));
      found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const box = found?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
    },
    selector,
    text,
  );
  if (!middle) throw new Error(`The card has no ${selector} with "${text}"`);
  await page.mouse.move(middle.x, middle.y, { steps: 8 });
  await page.mouse.click(middle.x, middle.y);
}

/** The notes frame in the card, once it is there. Asked for again and again: WebDriver is not told when an extension's page has loaded. */
export async function notesFrame(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  await expect
    .poll(async () => {
      for (const frame of page.frames()) {
        // A frame that is just being loaded cannot be asked yet.
        const path = await frame.evaluate(() => location.pathname).catch(() => '');
        if (path === '/notes-frame.html') found = frame;
      }
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error('the card has no notes frame');
  return found;
}
