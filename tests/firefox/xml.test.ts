/** Firefox: documents that are not HTML. */
import { expect } from '@playwright/test';
import { servePages } from '../support/browser/serve.ts';
import { closeCardWindows, inBrowserWindow } from './bidi.ts';
import { cardTitle, restOn, test } from './ficha.ts';

const XHTML = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
  <body><p style="margin: 60px">The Grupo Colina of Peru.</p></body></html>`;
const FEED = `<?xml version="1.0"?>
  <?xml-stylesheet type="text/css" href="data:text/css,feed,title{display:block;margin:40px}"?>
  <feed><title>On the Grupo Colina</title></feed>`;
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300">
  <text x="20" y="80" font-size="24">The Grupo Colina of Peru</text></svg>`;

test('names in XHTML that is served as XML open cards', async ({ ficha }) => {
  const server = await servePages(() => ({ body: XHTML, headers: { 'content-type': 'application/xml' } }));
  const page = await ficha.open('');
  await page.goto(server.origin);
  await restOn(page, 'Grupo Colina');
  await expect.poll(() => cardTitle(page)).toBe('Grupo Colina');
  await server.close();
});

for (const [what, body, type] of [
  ['a feed with a style sheet', FEED, 'application/xml'],
  ['a drawing', DRAWING, 'image/svg+xml'],
] as const)
  test(`names in ${what}, where no card can stand, open cards in a window`, async ({ ficha }) => {
    const server = await servePages(() => ({ body, headers: { 'content-type': type } }));
    const page = await ficha.open('');
    await page.goto(server.origin);
    await restOn(page, 'Grupo Colina');
    await expect.poll(() => inBrowserWindow(page, closeCardWindows)).toBe(1);
    await server.close();
  });
