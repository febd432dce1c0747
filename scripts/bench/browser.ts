/** The bench's browser and server: pages come from 127.0.0.1 only. */
import { type Browser, chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from '../../tests/support/browser/find-chromium.ts';
import { type PageServer, servePages } from '../../tests/support/browser/serve.ts';

/** No host resolves, so that a saved page's pictures, scripts and trackers fail at once. */
export const NO_NETWORK = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'];

const HEADERS = {
  // The page's own scripts do not run, so all measured script is ours.
  'content-security-policy': "default-src 'self' data:; style-src 'unsafe-inline'; script-src 'none'; frame-src 'none'",
  // Isolated pages have a clock of 5 instead of 100 microseconds.
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

/** A server to which pages can be added. */
export interface ServedPages extends PageServer {
  /** Adds a page and gives its address. */
  put: (name: string, html: string) => string;
}

/** Starts a server without pages. */
export async function servedPages(): Promise<ServedPages> {
  const bodies = new Map<string, string>();
  const server = await servePages((path) => {
    const body = bodies.get(path);
    return body === undefined ? undefined : { body, headers: HEADERS };
  });
  return {
    ...server,
    put(name, html) {
      const path = `/${encodeURIComponent(name)}`;
      bodies.set(path, html);
      return server.origin + path;
    },
  };
}

/** Starts a headless Chromium without extensions. */
export function launchPlain(): Promise<Browser> {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: findChromium(),
    headless: false,
    args: ['--headless=new', ...NO_NETWORK, ...sandbox],
  });
}

/** Bundles a script file with its imports into one text that runs in a page. */
export async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' }, target: 'es2023' },
  });
  const [result] = [output].flat();
  if (!result || !('output' in result)) throw new Error(`${entry} was not bundled`);
  return result.output[0].code;
}
