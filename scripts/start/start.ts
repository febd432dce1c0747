/**
 * npm start [-- FILE_OR_URL]
 *
 * Opens a browser with Ficha on the demonstration page, on an HTML or text file, or on an address.
 * Without a display it runs headless, prints the names it found and the card it opened, and saves a
 * screenshot.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { readOpenCard, type ShownCard } from '../../tests/support/browser/card-frame.ts';
import { findChromium, versionOf } from '../../tests/support/browser/find-chromium.ts';
import { launchWithFicha } from '../../tests/support/browser/launch.ts';
import { type MarkedName, restOn, waitForMarks } from '../../tests/support/browser/marked-names.ts';
import { type PageServer, type ServedPage, servePages } from '../../tests/support/browser/serve.ts';
import { textPage } from '../../tests/support/browser/text-page.ts';
import { firstPackFile } from '../pack/pack-folders.ts';

const EXTENSION = '.output/chrome-mv3';
const SCREENSHOT = 'screenshots/start.png';

/** Milliseconds until a page without marks counts as one without names. */
const PATIENCE_MS = 15_000;

function pageOf(file: string): ServedPage {
  const content = readFileSync(file);
  if (/^\.x?html?$/.test(extname(file))) return { body: content };
  return { body: textPage(content.toString('utf8'), { title: basename(file) }) };
}

/** The address to open, and the server behind it when it is a file. */
async function addressOf(target: string): Promise<{ address: string; server?: PageServer }> {
  if (/^https?:\/\//.test(target)) return { address: target };
  if (!existsSync(target)) throw new Error(`${target} is neither a file nor an http or https address.`);
  const page = pageOf(target);
  const server = await servePages((path) => (path === '/' ? page : undefined));
  return { address: `${server.origin}/`, server };
}

function printNames(names: MarkedName[]): void {
  const rows = new Map<string, number>();
  for (const { text, mark } of names) {
    const key = `${text.replace(/\u00AD/g, '').replace(/\s+/g, ' ')}\t${mark.replace('ficha-', '')}`;
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  const widest = Math.max(...[...rows.keys()].map((key) => key.split('\t')[0]?.length ?? 0));
  for (const [key, count] of rows) {
    const [text = '', mark = ''] = key.split('\t');
    console.log(`  ${text.padEnd(widest)}  ${mark.padEnd(12)}  ${count}`);
  }
}

async function openCard(page: Page, name: MarkedName): Promise<ShownCard | undefined> {
  await page.evaluate(({ y }) => scrollBy({ top: y - innerHeight / 3, behavior: 'instant' }), name);
  const [again = name] = (await waitForMarks(page)).filter(
    ({ text, mark }) => text === name.text && mark === name.mark,
  );
  await restOn(page, again);
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const card = await readOpenCard(page);
    if (card) return card;
    await page.waitForTimeout(50);
  }
  return undefined;
}

async function report(page: Page): Promise<void> {
  const names = await waitForMarks(page, PATIENCE_MS).catch(() => []);
  if (names.length === 0) {
    console.log('Ficha found none of its names on this page.');
    return;
  }
  console.log(`Names found: ${names.length}`);
  printNames(names);
  // A full name is surer to open a card than a bare surname.
  const [first] = [...names].sort((a, b) => Number(b.text.includes(' ')) - Number(a.text.includes(' ')));
  const card = first && (await openCard(page, first));
  if (card) {
    console.log(`\nCard opened: ${card.name}\n  ${card.line}`);
    for (const fact of card.facts) console.log(`  - ${fact}`);
  }
  mkdirSync('screenshots', { recursive: true });
  await page.screenshot({ path: SCREENSHOT });
  console.log(`\nScreenshot: ${resolve(SCREENSHOT)}`);
}

async function waitUntilClosed(context: BrowserContext): Promise<void> {
  console.log('Close the browser to end.');
  await new Promise((end) => context.once('close', end));
}

const headless = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY && process.platform === 'linux';
const { address, server } = await addressOf(process.argv[2] ?? firstPackFile('pages/demo.html'));
console.log(`${versionOf(findChromium())}, ${address}`);
const context = await launchWithFicha({ extension: EXTENSION, headless });
const [page = await context.newPage()] = context.pages();
await page.goto(address);
if (headless) {
  await report(page);
  await context.close();
} else {
  await waitUntilClosed(context);
}
await server?.close();
