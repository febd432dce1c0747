/** Test pages rendered by React, Vue and Svelte, in the browser and on the server. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { compile } from 'svelte/compiler';
import { build, type Plugin } from 'vite';

/** A framework under test. */
export type Framework = 'react' | 'vue' | 'svelte';

/** The content of a page of `tests/fixtures/frameworks`. */
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
 * Bundles the page's script as a development build, which reports mismatches. It defines a global
 * `app`.
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

/** The server-rendered HTML of the page's root, or of the whole document. */
export async function renderOnServer(framework: 'react' | 'vue', view: View, whole = false): Promise<string> {
  const module = await import(resolve(folder, `${framework}.js`));
  if (framework === 'vue') {
    const { renderToString } = await import('vue/server-renderer');
    return renderToString(module.serverApp(view));
  }
  // A variable, because React's server part has no types here.
  const server = 'react-dom/server';
  const { renderToString } = await import(server);
  return renderToString(module.elements(view, whole));
}

/** The global that the page's script defines. */
interface App {
  app: {
    mount: (target: Element | null, view: View) => void;
    hydrate: (target: Element | Document | null, view: View) => void;
    update: (view: View) => unknown;
    unmount: () => void;
  };
}

/** Renders a view in the browser. */
export const mount = (page: Page, view: View) =>
  page.evaluate((first) => (globalThis as unknown as App).app.mount(document.querySelector('#root'), first), view);

/** Hydrates the server-rendered root, or the whole document where there is no root. */
export const hydrate = (page: Page, view: View) =>
  page.evaluate(
    (first) => (globalThis as unknown as App).app.hydrate(document.querySelector('#root') ?? document, first),
    view,
  );

/** Renders another view. */
export const update = (page: Page, view: View) =>
  page.evaluate(async (next) => void (await (globalThis as unknown as App).app.update(next)), view);

/** Removes the view. */
export const unmount = (page: Page) => page.evaluate(() => (globalThis as unknown as App).app.unmount());
