/** Bundles test pages for React, Vue and Svelte, and renders what their servers would send. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

export type Framework = 'react' | 'vue' | 'svelte';

/** What a page of `tests/fixtures/frameworks` shows. */
export interface View {
  title: string;
  items: { id: number; name: string; text: string }[];
  aside: string;
}

const folder = resolve('tests/fixtures/frameworks');

const svelte: Plugin = {
  name: 'svelte-view',
  load(id) {
    if (!id.endsWith('.svelte')) return undefined;
    return compile(readFileSync(id, 'utf8'), { generate: 'client', dev: true, filename: id }).js.code;
  },
};

/**
 * The page's script, as a development build, which reports every mismatch. Defines a global `app`.
 */
export async function bundle(framework: Framework): Promise<string> {
  const built = await build({
    configFile: false,
    mode: 'development',
    logLevel: 'silent',
    plugins: [svelte],
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(folder, `${framework}.js`), formats: ['iife'], name: 'app' },
    },
  });
  const [{ output } = { output: [] }] = Array.isArray(built) ? built : [];
  const [script] = output;
  if (script?.type !== 'chunk') throw new Error(`nothing was built for ${framework}`);
  return script.code;
}

/**
 * The HTML that the framework's server renders for a view: the page's root, or the whole document.
 */
export async function rendered(framework: 'react' | 'vue', view: View, whole = false): Promise<string> {
  const module = await import(resolve(folder, `${framework}.js`));
  if (framework === 'vue') {
    const { renderToString } = await import('vue/server-renderer');
    return renderToString(module.serverApp(view));
  }
  // A variable, because React comes without types and only this line needs its server part.
  const server = 'react-dom/server';
  const { renderToString } = await import(server);
  return renderToString(module.elements(view, whole));
}

/** The script's global. */
interface App {
  app: {
    mount: (target: Element | null, view: View) => void;
    hydrate: (target: Element | Document | null, view: View) => void;
    update: (view: View) => unknown;
    unmount: () => void;
  };
}

export const mount = (page: Page, view: View) =>
  page.evaluate((first) => (globalThis as unknown as App).app.mount(document.querySelector('#root'), first), view);

/** Hydrates the root or, without one, the whole document. */
export const hydrate = (page: Page, view: View) =>
  page.evaluate(
    (first) => (globalThis as unknown as App).app.hydrate(document.querySelector('#root') ?? document, first),
    view,
  );

export const update = (page: Page, view: View) =>
  page.evaluate(async (next) => void (await (globalThis as unknown as App).app.update(next)), view);

export const unmount = (page: Page) => page.evaluate(() => (globalThis as unknown as App).app.unmount());
