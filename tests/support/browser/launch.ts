/** Starts a Chromium with the built extension in it. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { scratchFolder } from '../scratch-folder.ts';
import { findChromium } from './find-chromium.ts';

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension: string;
  /** Profile folder; a new temporary one when absent. */
  profile?: string;
  headless?: boolean;
  /** Browser language. */
  lang?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  /** Device pixels a CSS pixel; 1 when absent. */
  deviceScaleFactor?: number;
  args?: string[];
}

/** Chromium asks its maker for updates, suggestions and models at start; tests are about what Ficha asks for, which is nothing. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

/** Milliseconds that anything in a browser may take to come about. */
const MOST_PATIENCE_MS = 45_000;

export function newProfile(): string {
  return scratchFolder('profile');
}

/** A Chromium without Ficha, otherwise the same. */
export async function launchChromium(options: Omit<LaunchOptions, 'extension'> = {}): Promise<BrowserContext> {
  const {
    profile = newProfile(),
    headless = true,
    lang = 'en',
    colorScheme = 'light',
    viewport,
    deviceScaleFactor,
    args = [],
  } = options;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    // Playwright's own headless mode would be a browser without extensions.
    headless: false,
    colorScheme,
    locale: lang,
    ...(deviceScaleFactor ? { deviceScaleFactor } : {}),
    viewport: viewport ?? (headless ? { width: 1280, height: 800 } : null),
    // Root has no sandbox of its own to give.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...(headless ? ['--headless=new'] : []), ...QUIET, `--lang=${lang}`, ...args],
  });
  // Playwright waits for ever otherwise, and a test that hangs does not say where.
  context.setDefaultTimeout(MOST_PATIENCE_MS);
  return context;
}

/** The page that a new reader is welcomed with: it opens by itself in a profile that has not seen Ficha before. */
export async function welcomePageOf(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page) => /\/library\.html#\/welcome$/.test(page.url());
  for (;;) {
    const page = context.pages().find(isWelcome);
    if (page) return page;
    const opened = await context.waitForEvent('page');
    if (!isWelcome(opened)) await opened.waitForURL(/^chrome-extension:/).catch(() => {});
  }
}

/** `welcome`: leaves the page open that a new reader is welcomed with. */
export async function launchWithFicha({
  extension,
  args = [],
  profile = newProfile(),
  welcome = false,
  ...options
}: LaunchOptions & { welcome?: boolean }): Promise<BrowserContext> {
  const folder = resolve(extension);
  const isNew = readdirSync(profile).length === 0;
  const context = await launchChromium({
    ...options,
    profile,
    args: [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`, ...args],
  });
  if (isNew && !welcome) await (await welcomePageOf(context)).close();
  return context;
}

/** The extension's service worker, started if need be. */
export async function serviceWorkerOf(context: BrowserContext): Promise<Worker> {
  const [running] = context.serviceWorkers();
  return running ?? context.waitForEvent('serviceworker');
}

interface WithStorage {
  chrome: { storage: { local: { get: (key: string) => Promise<object> } } };
}

/** The lexicon is there from the next page on. */
export async function waitForLexicon(context: BrowserContext): Promise<void> {
  const worker = await serviceWorkerOf(context);
  await worker.evaluate(async () => {
    const { local } = (globalThis as unknown as WithStorage).chrome.storage;
    while (!('lexiconHash' in (await local.get('lexiconHash')))) await new Promise((done) => setTimeout(done, 20));
  });
}
