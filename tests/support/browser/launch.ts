/** Starts a Chromium with the built extension in it. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { scratchFolder } from '../scratch-folder.ts';
import { findChromium } from './find-chromium.ts';

/** How to start the browser. */
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

/** Keep Chromium from making requests of its own, so that tests see any of Ficha's. */
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-search-engine-choice-screen',
];

/** Milliseconds that Playwright waits for anything. */
const TIMEOUT_MS = 45_000;

/** A new profile folder, deleted when the process ends. */
export function newProfile(): string {
  return scratchFolder('profile');
}

/** Starts a Chromium without Ficha. */
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
    // Playwright's own headless mode has no extensions.
    headless: false,
    colorScheme,
    locale: lang,
    ...(deviceScaleFactor ? { deviceScaleFactor } : {}),
    viewport: viewport ?? (headless ? { width: 1280, height: 800 } : null),
    // Chromium's sandbox does not work as root.
    chromiumSandbox: process.getuid?.() !== 0,
    // Without a graphics card, drawing by the processor alone is a tenth faster.
    args: [...(headless ? ['--headless=new', '--disable-gpu'] : []), ...QUIET, `--lang=${lang}`, ...args],
  });
  // Without a limit a hanging test does not say where it hangs.
  context.setDefaultTimeout(TIMEOUT_MS);
  return context;
}

/** The welcome page, which opens by itself in a new profile. */
export async function welcomePageOf(context: BrowserContext): Promise<Page> {
  const isWelcome = (page: Page) => /\/library\.html#\/welcome$/.test(page.url());
  for (;;) {
    const page = context.pages().find(isWelcome);
    if (page) return page;
    const opened = await context.waitForEvent('page');
    if (!isWelcome(opened)) await opened.waitForURL(/^chrome-extension:/).catch(() => {});
  }
}

/** Starts a Chromium with Ficha. Closes the welcome page unless `welcome` is set. */
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

/** Waits until the lexicon is stored, so that the next page finds names. */
export async function waitForLexicon(context: BrowserContext): Promise<void> {
  const worker = await serviceWorkerOf(context);
  await worker.evaluate(async () => {
    const { local } = (globalThis as unknown as WithStorage).chrome.storage;
    while (!('lexiconHash' in (await local.get('lexiconHash')))) await new Promise((done) => setTimeout(done, 20));
  });
}
