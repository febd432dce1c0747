/**
 * Opens PDFs in Ficha's reader and in pdf.js's own viewer components, by turns in one run, and
 * measures the time to the first page and the memory of the browser's page processes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { launchWithFicha, serviceWorkerOf, waitForLexicon } from '../../tests/support/browser/launch.ts';
import { type PageServer, servePages } from '../../tests/support/browser/serve.ts';
import { longReport } from '../../tests/support/pdf/long-report.ts';
import { rawPdf } from '../../tests/support/pdf/raw-pdf.ts';
import { packsOnAtFirst } from '../pack/pack-folders.ts';
import { NO_NETWORK } from './browser.ts';
import { median } from './print.ts';

const EXTENSION = '.output/chrome-mv3-test';
const PDFJS = 'node_modules/pdfjs-dist';

/** The document whose memory is measured. */
const PAGES = 500;
const NAMES = 2_000;
const LINES_A_PAGE = 44;

/** Openings of each viewer for the time, and browsers started for the memory. */
const RUNS = 9;
const MEMORY_RUNS = 5;

/** Seconds for which the browser may keep pdf.js's files: an extension's are on the disk too. */
const KEPT = 'max-age=3600';

/** Milliseconds after which a page that does nothing any more is measured. */
const SETTLED_MS = 3_000;

/** pdf.js's components as its "simple viewer" example sets them up, beside a panel of Ficha's width. */
const OWN_VIEWER = `<!doctype html><html lang="en"><meta charset="utf-8"><title>pdf.js</title>
<link rel="stylesheet" href="/pdfjs/legacy/web/pdf_viewer.css">
<style>body { margin: 0 } #container { position: absolute; inset: 44px 0 0 300px; overflow: auto }</style>
<div id="container"><div class="pdfViewer"></div></div>
<script type="module">
  import * as pdfjs from '/pdfjs/legacy/build/pdf.min.mjs';
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdfjs/legacy/build/pdf.worker.min.mjs';
  const { EventBus, PDFFindController, PDFLinkService, PDFViewer } = await import('/pdfjs/legacy/web/pdf_viewer.mjs');
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const findController = new PDFFindController({ eventBus, linkService });
  const container = document.getElementById('container');
  const viewer = new PDFViewer({ container, eventBus, linkService, findController });
  linkService.setViewer(viewer);
  eventBus.on('pagesinit', () => { viewer.currentScaleValue = 'auto'; });
  const pdf = await pdfjs.getDocument({
    url: new URLSearchParams(location.search).get('url'), cMapUrl: '/pdfjs/cmaps/', standardFontDataUrl: '/pdfjs/standard_fonts/', wasmUrl: '/pdfjs/wasm/',
  }).promise;
  viewer.setDocument(pdf);
  linkService.setDocument(pdf);
</script>`;

const TYPES: Record<string, string> = { '.mjs': 'text/javascript', '.css': 'text/css' };

/** Pages of text with names of the bundled packs, evenly spread. */
function measuredPdf(): Buffer {
  const people = packsOnAtFirst().flatMap(({ entities }) => entities.map(({ name }) => name.en));
  const latin = people.filter((name) => /^[\x20-\x7e]+$/.test(name));
  const everyLine = Math.floor((PAGES * LINES_A_PAGE) / NAMES);
  return rawPdf({
    pages: Array.from({ length: PAGES }, (_, page) =>
      Array.from({ length: LINES_A_PAGE }, (_, line) => {
        const number = page * LINES_A_PAGE + line;
        const name = number % everyLine === 0 ? `${latin[(number / everyLine) % latin.length]} ` : '';
        return `${name}was named in the report that the members read on day ${number} of the hearings.`;
      }),
    ),
  });
}

/** The documents: short, long with names, and long with footnotes. */
const DOCUMENTS = { short: '/short.pdf', names: '/names.pdf', footnotes: '/footnotes.pdf' } as const;
type DocumentKind = keyof typeof DOCUMENTS;

async function serve(): Promise<PageServer> {
  const pdfs: Record<string, Buffer> = {
    [DOCUMENTS.short]: longReport(4),
    [DOCUMENTS.names]: measuredPdf(),
    [DOCUMENTS.footnotes]: longReport(600),
  };
  return servePages((path) => {
    const pdf = pdfs[path];
    if (pdf) return { body: pdf, type: 'application/pdf' };
    if (path === '/viewer.html') return { body: OWN_VIEWER };
    if (!path.startsWith('/pdfjs/')) return undefined;
    const file = join(PDFJS, path.slice('/pdfjs/'.length));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    return { body: readFileSync(file), type, headers: { 'cache-control': KEPT } };
  });
}

/** In the page: when its first page of the document was drawn, in milliseconds since navigation. */
function watchFirstPage(): void {
  const scope = globalThis as unknown as { firstPage: Promise<number> };
  scope.firstPage = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('.page[data-loaded="true"] canvas')) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now()));
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}

const firstPageOf = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { firstPage: Promise<number> }).firstPage);

/** Bytes of private memory of a process and its children's pages (Linux). */
function privateBytes(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  return [...rollup.matchAll(/^Private_\w+:\s+(\d+) kB/gm)].reduce((sum, [, kb]) => sum + Number(kb) * 1024, 0);
}

/** The private memory of all page processes of a browser, after a garbage collection. */
async function pageMemory(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  const browser = await context.browser()?.newBrowserCDPSession();
  const info = (await (browser ?? session).send('SystemInfo.getProcessInfo' as never)) as unknown as {
    processInfo: { type: string; id: number }[];
  };
  return info.processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { id }) => sum + privateBytes(id), 0);
}

async function opened(context: BrowserContext, url: string): Promise<{ page: Page; firstPageMs: number }> {
  const page = await context.newPage();
  await page.addInitScript(watchFirstPage);
  await page.goto(url);
  return { page, firstPageMs: await firstPageOf(page) };
}

/** Medians, and the median of the ratios or differences of all rounds. */
export interface Comparison {
  reader: number;
  own: number;
  compared: number;
}

/** What was measured; memory is undefined where the system does not tell it. */
export interface ViewerComparison {
  /** Milliseconds and their ratio, by document. */
  firstPage: Record<DocumentKind, Comparison>;
  /** Megabytes and their difference. */
  memory: Comparison | undefined;
  /** Milliseconds until all names of the document were found. */
  namesMs: number;
  names: number;
}

/** Waits until the reader has read the whole document, and gives the number of mentions. */
async function allNames(page: Page): Promise<number> {
  await page.waitForFunction(
    (pages) =>
      !document.querySelector('.panel-message')?.textContent?.includes(` ${pages} `) &&
      document.querySelector('.document-name'),
    PAGES,
    { timeout: 300_000 },
  );
  const details = await page.locator('.document-name .name-details').allTextContents();
  return details.reduce((sum, text) => sum + (Number.parseInt(text, 10) || 1), 0);
}

/** Measures both viewers by turns, `rounds` times, each first in every second round. */
async function byTurns(
  rounds: number,
  measure: (viewer: 'reader' | 'own') => Promise<number>,
  compare: (reader: number, own: number) => number,
): Promise<Comparison> {
  const measured: { reader: number; own: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const values = { reader: 0, own: 0 };
    const order = ['own', 'reader'] as const;
    for (const viewer of round % 2 ? order.toReversed() : order) values[viewer] = await measure(viewer);
    measured.push(values);
  }
  return {
    reader: median(measured.map(({ reader }) => reader)),
    own: median(measured.map(({ own }) => own)),
    compared: median(measured.map(({ reader, own }) => compare(reader, own))),
  };
}

/** Measures both. */
export async function compareViewers(): Promise<ViewerComparison> {
  const server = await serve();
  const launch = async () => {
    const context = await launchWithFicha({ extension: EXTENSION, args: NO_NETWORK });
    await waitForLexicon(context);
    return context;
  };
  const urlOf = async (of: BrowserContext, viewer: 'reader' | 'own', kind: DocumentKind) => {
    const url = new URLSearchParams({ url: server.origin + DOCUMENTS[kind] });
    const reader = new URL('/reader.html', (await serviceWorkerOf(of)).url()).href;
    return `${viewer === 'own' ? `${server.origin}/viewer.html` : reader}?${url}`;
  };
  const context = await launch();
  const timeOf = (kind: DocumentKind) => async (viewer: 'reader' | 'own') => {
    const { page, firstPageMs } = await opened(context, await urlOf(context, viewer, kind));
    await page.close();
    return firstPageMs;
  };
  const firstPage = {} as Record<DocumentKind, Comparison>;
  for (const kind of Object.keys(DOCUMENTS) as DocumentKind[]) {
    // Fills the caches.
    for (const viewer of ['own', 'reader'] as const) await timeOf(kind)(viewer);
    firstPage[kind] = await byTurns(RUNS, timeOf(kind), (reader, own) => reader / own);
  }
  const { page } = await opened(context, await urlOf(context, 'reader', 'names'));
  const names = await allNames(page);
  const namesMs = await page.evaluate(() => performance.now());
  await context.close();

  async function memoryOf(viewer: 'reader' | 'own'): Promise<number> {
    const fresh = await launch();
    const { page: measured } = await opened(fresh, await urlOf(fresh, viewer, 'names'));
    if (viewer === 'reader') await allNames(measured);
    const megabytes = (await pageMemory(fresh, measured)) / 1e6;
    await fresh.close();
    return megabytes;
  }
  const memory = existsSync('/proc/self/smaps_rollup')
    ? await byTurns(MEMORY_RUNS, memoryOf, (reader, own) => reader - own)
    : undefined;
  await server.close();
  return { firstPage, memory, namesMs, names };
}
