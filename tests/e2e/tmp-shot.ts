import { readFileSync } from 'node:fs';
import { launchWithFicha, serviceWorkerOf, waitForLexicon } from '../support/browser/launch.ts';
import { servePages } from '../support/browser/serve.ts';

const [pdf = '', out = '', lang = 'en', scheme = 'light', width = '1280', height = '800'] = process.argv.slice(2);
const context = await launchWithFicha({
  extension: '.output/chrome-mv3-test',
  lang,
  colorScheme: scheme as never,
  viewport: { width: Number(width), height: Number(height) },
});
await waitForLexicon(context);
const server = await servePages(() => ({ body: readFileSync(pdf), type: 'application/pdf' }));
const worker = await serviceWorkerOf(context);
const page = await context.newPage();
page.on('console', (m) => console.log('console:', m.type(), m.text()));
page.on('pageerror', (e) => console.log('error:', e.message, e.stack));
context.on(
  'request',
  (r) =>
    !r.url().startsWith('chrome-extension') &&
    console.log('request:', r.method(), r.url(), JSON.stringify(r.headers())),
);
const t = Date.now();
await page.goto(
  new URL(`/reader.html?${new URLSearchParams({ url: `${server.origin}/judgment.pdf` })}`, worker.url()).href,
);
await page
  .locator('.page[data-loaded=true] canvas')
  .first()
  .waitFor({ timeout: 20000 })
  .catch((e) => console.log(String(e)));
console.log('first page', Date.now() - t);
await page
  .waitForFunction(
    () =>
      document.querySelector('.panel-message')?.textContent?.includes('in this document') ||
      document.querySelector('.panel-message')?.textContent?.includes('este documento'),
    undefined,
    { timeout: 60000 },
  )
  .catch((e) => console.log(String(e)));
console.log('names', Date.now() - t);
await page.screenshot({ path: out });
console.log(await page.evaluate(() => [...CSS.highlights].map(([n, h]) => `${n} ${h.size}`)));
if (process.env.EVAL) console.log(await page.evaluate(process.env.EVAL));
await context.close();
await server.close();
