/**
 * What the sections of the bench share: pages, packs, browsers, each opened when a section first
 * needs it.
 */
import type { Browser, BrowserContext } from '@playwright/test';
import { lexiconOf } from '../../data/facts/lexicon-data.ts';
import type { LexiconData } from '../../linking/lexicon/model.ts';
import { packsOnAtFirst } from '../pack/pack-folders.ts';
import { bundle, launchPlain, type ServedPages, servedPages } from './browser.ts';
import { launchFicha } from './extension.ts';
import { generatedPack } from './generated-pack.ts';
import { type BenchPage, benchPages } from './pages.ts';

const SIZES = [1_000, 10_000, 100_000];

export interface BenchPack {
  pack: string;
  lexicon: LexiconData;
}

export interface Bench {
  pages: BenchPage[];
  /** True when the pages are saved ones, not generated. */
  saved: boolean;
  bundled: BenchPack;
  /** The bundled pack and the generated ones. */
  packs: BenchPack[];
  server: ServedPages;
  /** A Chromium without extensions. */
  plain: () => Promise<Browser>;
  /** A Chromium with the built extension. */
  ficha: () => Promise<BrowserContext>;
  /** A script of this folder with all it imports, as text. */
  script: (file: string) => Promise<string>;
  close: () => Promise<void>;
}

/** A part of the bench: prints what it measured and gives it back for the file. */
export interface Section {
  name: string;
  title: string;
  run: (bench: Bench) => Promise<unknown>;
}

function once<T>(make: () => Promise<T>): { get: () => Promise<T>; made: () => Promise<T> | undefined } {
  let made: Promise<T> | undefined;
  return {
    get() {
      made ??= make();
      return made;
    },
    made: () => made,
  };
}

export async function openBench(folder: string): Promise<Bench> {
  const { pages, saved } = benchPages(folder);
  const bundled = { pack: 'bundled', lexicon: lexiconOf(packsOnAtFirst(), 'bundled') };
  const generated = SIZES.map((n) => ({ pack: `generated-${n}`, lexicon: lexiconOf([generatedPack(n)], `${n}`) }));
  const server = await servedPages();
  const plain = once(launchPlain);
  const ficha = once(launchFicha);
  return {
    pages,
    saved,
    bundled,
    packs: [bundled, ...generated],
    server,
    plain: plain.get,
    ficha: ficha.get,
    script: (file) => bundle(`scripts/bench/${file}`),
    async close() {
      await (await plain.made())?.close();
      await (await ficha.made())?.close();
      await server.close();
    },
  };
}
