/** The survey of a folder of pages: as they are, and with names put into them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import { buildPack } from '../../data/pack/build-pack.ts';
import { launchChromium, launchWithFicha, waitForLexicon } from '../../tests/support/browser/launch.ts';
import { type PageServer, servePages } from '../../tests/support/browser/serve.ts';
import { NO_NETWORK } from '../bench/browser.ts';
import { type BenchPage, withNames } from '../bench/pages.ts';
import { type PageResult, surveyPage } from './survey-page.ts';

export interface SurveyOptions {
  folder: string;
  /** Folder of the built extension. */
  extension: string;
  /** Cards opened on each page. */
  hovers: number;
  /** Pages at a time, each in browsers of its own. */
  jobs: number;
  onPage?: (result: PageResult) => void;
}

/** Pages under this path are served with their scripts forbidden. */
const STILL = '/still';

export interface SurveyResult {
  pages: PageResult[];
  /** What the extension's own background said or asked for; must be nothing. */
  background: string[];
}

export function htmlFilesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort();
}

function versionsOf(folder: string, file: string, names: readonly string[]): BenchPage[] {
  const page = { name: file, html: readFileSync(join(folder, file), 'utf8') };
  return [page, { ...withNames(page, names), name: `${file}, with names` }];
}

/** Errors of the service worker, and whatever it asks a server for. */
function watchBackground(context: BrowserContext, seen: string[]): void {
  context.on('console', (message) => {
    if (message.worker() && /error|warning/.test(message.type())) seen.push(`${message.type()}: ${message.text()}`);
  });
  context.on('request', (request) => {
    if (request.serviceWorker() && !request.url().startsWith('chrome-extension:')) seen.push(request.url());
  });
}

/** Takes pages from the queue until it is empty, in two browsers of its own. */
async function work(
  queue: BenchPage[],
  { origin, put }: { origin: string; put: (page: BenchPage) => string },
  { extension, hovers, onPage }: SurveyOptions,
): Promise<SurveyResult> {
  const result: SurveyResult = { pages: [], background: [] };
  const ficha = await launchWithFicha({ extension, args: NO_NETWORK });
  const plain = await launchChromium({ args: NO_NETWORK });
  watchBackground(ficha, result.background);
  await waitForLexicon(ficha);
  for (let page = queue.shift(); page; page = queue.shift()) {
    const path = put(page);
    const addresses = { address: origin + path, still: `${origin}${STILL}${path}` };
    const surveyed = await surveyPage({ ficha, plain }, { name: page.name, ...addresses, hovers });
    result.pages.push(surveyed);
    onPage?.(surveyed);
  }
  await Promise.all([ficha.close(), plain.close()]);
  return result;
}

/** Surveys every page of the folder. Rejects when the folder cannot be read. */
export async function survey(options: SurveyOptions): Promise<SurveyResult> {
  const { pack, hash } = buildPack('data/packs/peru');
  const names = lexiconOf([pack], hash).aliases.map(({ text }) => text);
  const queue = htmlFilesIn(options.folder).flatMap((file) => versionsOf(options.folder, file, names));
  const order = queue.map(({ name }) => name);
  const bodies = new Map<string, string>();
  const server: PageServer = await servePages((path) => {
    const isStill = path.startsWith(`${STILL}/`);
    const body = bodies.get(isStill ? path.slice(STILL.length) : path);
    if (body === undefined) return undefined;
    return isStill ? { body, headers: { 'content-security-policy': "script-src 'none'" } } : { body };
  });
  const put = ({ name, html }: BenchPage) => {
    const path = `/${encodeURIComponent(name)}`;
    bodies.set(path, html);
    return path;
  };
  const workers = Array.from({ length: options.jobs }, () => work(queue, { origin: server.origin, put }, options));
  const results = await Promise.all(workers);
  await server.close();
  return {
    pages: results.flatMap(({ pages }) => pages).sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
    background: results.flatMap(({ background }) => background),
  };
}
