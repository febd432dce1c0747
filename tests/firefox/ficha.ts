/** Starts Firefox with Ficha and opens test pages in it. */
import { resolve } from 'node:path';
import { test as base, expect } from '@playwright/test';
import { type Browser, type Frame, launch, type Page } from 'puppeteer-core';
import { findFirefox } from '../support/browser/find-firefox.ts';
import { type MarkedName, marksInPage } from '../support/browser/marked-names.ts';
import { type ServedPage, servePages } from '../support/browser/serve.ts';

/** The build that is released. */
export const FIREFOX_BUILD = '.output/firefox-mv3';

/** The extension's id from wxt.config.ts. */
export const EXTENSION = '{6f0b2c5e-8d1a-4b7c-9a3f-2e64d9c1a7b0}';

/** The extension's address, which Firefox would otherwise choose at random for each profile. */
const ADDRESS = '5f1c4a00-0000-4000-8000-00000000f1c4';

/** Milliseconds until an idle background is stopped; shorter than Firefox's 30 seconds. */
const BACKGROUND_IDLE_MS = 2000;

const PREFERENCES = {
  'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: ADDRESS }),
  'extensions.background.idle.timeout': BACKGROUND_IDLE_MS,
  // Grants permissions without a prompt.
  'extensions.webextOptionalPermissionPrompts': false,
  'intl.accept_languages': 'en',
};

/** A Firefox with Ficha. */
export interface Ficha {
  browser: Browser;
  /** Serves HTML at a new address and opens it. */
  open: (html: string) => Promise<Page>;
  /** Opens an extension page, in a background tab on request. */
  openOwn: (path: string, options?: { background?: boolean }) => Promise<Page>;
  install: (path: string) => Promise<void>;
  /** Closes all pages opened so far. */
  closePages: () => Promise<void>;
  close: () => Promise<void>;
}

/** Starts Firefox with a build of Ficha. */
export async function startFicha(extension = FIREFOX_BUILD): Promise<Ficha> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    defaultViewport: { width: 1000, height: 700 },
    extraPrefsFirefox: PREFERENCES,
    // Gives WebDriver access to extension pages and the browser's own window.
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
      // WebDriver gets no load events of extension pages, so this waits for their content.
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

/** A `test` with one browser for the tests of a file. */
export const test = base.extend<{ tidy: undefined }, { ficha: Ficha }>({
  ficha: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright requires this pattern, and the fixture needs nothing.
    async ({}, use) => {
      const ficha = await startFicha();
      await use(ficha);
      await ficha.close();
    },
    { scope: 'worker' },
  ],
  /** Closes a test's pages: an open popup would keep the background awake. */
  tidy: [
    async ({ ficha }, use) => {
      await use(undefined);
      await ficha.closePages();
    },
    { auto: true },
  ],
});

/** Waits for a mark with this text and returns it. */
export async function markOf(page: Page, text: string): Promise<MarkedName> {
  let mark: MarkedName | undefined;
  await expect
    .poll(async () => {
      const marks = await page.evaluate(marksInPage);
      mark = marks.find((marked) => marked.text === text);
      return marks.map((marked) => marked.text);
    })
    .toContain(text);
  if (!mark) throw new Error(`"${text}" is not marked`);
  return mark;
}

/** The corner of the host that is seen, in the window; undefined while no card is. */
export const hostCorner = (page: Page) =>
  page.evaluate(() => {
    const hostsIn = (root: Document | ShadowRoot): Element[] =>
      [...root.querySelectorAll('*')].flatMap((element) => {
        if (element.localName === 'ficha-card') return [element];
        return element.shadowRoot ? hostsIn(element.shadowRoot) : [];
      });
    const host = hostsIn(document).find((one) => getComputedStyle(one).visibility === 'visible');
    const box = host?.getBoundingClientRect();
    return box && { x: box.x, y: box.y };
  });

/** The path of a frame's address; empty while the frame is loading or going. */
async function pathOf(frame: Frame): Promise<string> {
  try {
    return await frame.evaluate(() => location.pathname);
  } catch {
    return '';
  }
}

/**
 * The frame of the card that is seen; undefined while there is none. Polls frames by their address,
 * because WebDriver gets no load events of extension pages.
 */
export async function cardFrame(page: Page): Promise<Frame | undefined> {
  if (!(await hostCorner(page))) return undefined;
  for (const frame of page.frames()) {
    if ((await pathOf(frame)) === '/card.html') return frame;
  }
  return undefined;
}

/** Runs `read` in the open card's frame; undefined while no card is open. */
export async function inCard<T, A extends unknown[]>(
  page: Page,
  read: (...given: [...A, Document]) => T,
  ...args: A
): Promise<T | undefined> {
  const frame = await cardFrame(page);
  const given = args.map((one) => JSON.stringify(one)).join(', ');
  return frame?.evaluate(`(${read})(${given === '' ? '' : `${given}, `}document)`).catch(() => undefined) as
    | Promise<T>
    | undefined;
}

/** The title of the open card; undefined while there is none. */
export const cardTitle = (page: Page) => inCard(page, (card) => card.querySelector('h2')?.textContent ?? undefined);

/** Rests the mouse on the first mark with this text. */
export async function restOn(page: Page, text: string): Promise<void> {
  const { x, y } = await markOf(page, text);
  await page.mouse.move(x + 40, y + 60);
  await page.mouse.move(x, y, { steps: 12 });
}

/** Rests the mouse on the first mark with this text and waits for its card. */
export async function openCard(page: Page, text: string, title = text): Promise<void> {
  await restOn(page, text);
  await expect.poll(() => cardTitle(page)).toBe(title);
}

/** Clicks the first element in the card that matches the selector and contains the text. */
export async function clickInCard(page: Page, selector: string, text = ''): Promise<void> {
  const middle = await inCard(
    page,
    (wanted, part, card) => {
      const found = [...card.querySelectorAll(wanted)].find(({ textContent }) => textContent?.includes(part));
      found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      // The first line: between the lines of a link that wraps there is nothing to press.
      const [box] = found?.getClientRects() ?? [];
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    selector,
    text,
  );
  const corner = await hostCorner(page);
  if (!middle || !corner) throw new Error(`The card has no ${selector} with "${text}"`);
  const [x, y] = [corner.x + middle.x, corner.y + middle.y];
  await page.mouse.move(x, y, { steps: 8 });
  await page.mouse.click(x, y);
}

/** Waits for the frame of the open card. */
export async function waitForCardFrame(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  await expect
    .poll(async () => {
      found = await cardFrame(page);
      return found !== undefined;
    })
    .toBe(true);
  if (!found) throw new Error('there is no card');
  return found;
}
