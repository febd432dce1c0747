/**
 * Pages that break what scripts rely on: globals and prototypes, policies, frames, the restart
 * event.
 */
import { expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape, hostOf } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { article, openCard, test } from './ficha.ts';
import { expectMarked, openHostile } from './hostile.ts';

test('a page that breaks its globals and prototypes is marked and opens cards', async ({ ficha }) => {
  const breakage = `<script>
    const broken = () => { throw new Error('broken') };
    const accessors = { get: broken, set: broken, configurable: true };
    const breakAll = (object, names) => { for (const name of names) Object.defineProperty(object, name, accessors) };
    breakAll(Array.prototype, ['map', 'filter', 'flatMap', 'push', 'find', 'sort', 'at']);
    breakAll(Map.prototype, ['get', 'set', 'has']);
    breakAll(Set.prototype, ['add', 'has', 'delete']);
    breakAll(Promise.prototype, ['then', 'catch']);
    breakAll(Node.prototype, ['nodeType', 'nodeName', 'parentNode', 'firstChild', 'nextSibling', 'isConnected',
      'textContent']);
    breakAll(Element.prototype, ['attachShadow', 'getBoundingClientRect', 'hasAttribute', 'shadowRoot', 'matches',
      'remove']);
    breakAll(HTMLElement.prototype, ['showPopover', 'style', 'popover']);
    breakAll(Document.prototype, ['createElement', 'createRange', 'addEventListener']);
    breakAll(String.prototype, ['normalize', 'charCodeAt', 'toLowerCase', 'slice']);
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'Promise', 'Map', 'Set',
      'AbortController', 'AbortSignal', 'requestAnimationFrame', 'setTimeout', 'Highlight', 'StaticRange',
      'customElements', 'MessageChannel', 'scheduler'])
      Object.defineProperty(window, name, { get: broken, configurable: true });
  </script>`;
  const { page, expectQuiet } = await openHostile(
    ficha,
    article(['Grupo Colina']).replace('</head>', `${breakage}</head>`),
  );
  // Playwright cannot work in the broken world either; the debugger can.
  const session = await page.context().newCDPSession(page);
  const value = async (expression: string) => (await session.send('Runtime.evaluate', { expression })).result.value;
  await expect
    .poll(() => value(`CSS.highlights.get('ficha-organization') ? CSS.highlights.get('ficha-organization').size : 0`))
    .toBe(1);
  await page.mouse.move(100, 100);
  await page.mouse.move(80, 54, { steps: 12 });
  await expect.poll(() => value(`!!document.querySelector('ficha-card')`)).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => value(`!!document.querySelector('ficha-card')`)).toBe(false);
  expectQuiet();
});

const POLICIES: Record<string, string> = {
  'forbids everything': "default-src 'none'; style-src 'none'; script-src 'none'; frame-src 'none'; connect-src 'none'",
  'asks for trusted types': "require-trusted-types-for 'script'; trusted-types 'none'",
  'is a sandbox with scripts': 'sandbox allow-scripts',
};
for (const [name, policy] of Object.entries(POLICIES))
  test(`cards open on a page whose policy ${name}`, async ({ ficha }) => {
    const headers = { 'content-security-policy': policy };
    const { page, expectQuiet } = await openHostile(ficha, article(['The Grupo Colina']), { headers });
    await openCard(page, 'Grupo Colina');
    await closeWithEscape(page);
    expectQuiet();
  });

const marksIn = (page: Page, selector: string) =>
  page
    .locator(selector)
    .elementHandle()
    .then((element) => element?.contentFrame())
    .then((frame) => frame?.evaluate(() => [...CSS.highlights].reduce((sum, [, { size }]) => sum + size, 0)));

test('names in sandboxed frames are marked, and open cards in the page around them', async ({ ficha }) => {
  const inner = '<p>The Grupo Colina in a sandbox.</p>';
  const { page, expectQuiet } = await openHostile(
    ficha,
    article(['Shining Path']).replace(
      '</main>',
      `<iframe id="scripts" sandbox="allow-scripts" width="500" height="400" srcdoc="${inner}"></iframe>
       <iframe id="none" sandbox srcdoc="${inner}"></iframe></main>`,
    ),
  );
  await waitForMarks(page);
  for (const id of ['scripts', 'none']) await expect.poll(() => marksIn(page, `#${id}`), id).toBe(1);
  const box = await page.locator('#scripts').boundingBox();
  if (!box) throw new Error('the frame has no box');
  await page.mouse.move(box.x + 120, box.y + 80);
  await page.mouse.move(box.x + 80, box.y + 34, { steps: 12 });
  await expect(cardOf(page).locator('h2')).toHaveText('Grupo Colina');
  await page.mouse.move(1270, 790, { steps: 5 });
  await expect(hostOf(page)).toHaveCount(0);
  expectQuiet();
});

test('a page with frames nested as deep as the browser allows is marked and opens cards', async ({ ficha }) => {
  const nest = `<script>
    const depth = Number(new URLSearchParams(location.search).get('depth') ?? 0);
    if (depth < 15) document.write('<iframe width="90%" height="90%" src="?depth=' + (depth + 1) + '"></iframe>');
  </script>`;
  const { page, expectQuiet } = await openHostile(
    ficha,
    article(['The Grupo Colina']).replace('</main>', `</main>${nest}`),
  );
  await waitForMarks(page);
  await expect.poll(() => page.frames().length).toBeGreaterThan(10);
  await openCard(page, 'Grupo Colina');
  expectQuiet();
});

test('a page that forges the restart event neither stops Ficha nor starts it twice', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, article(['The Grupo Colina', 'Shining Path']));
  await waitForMarks(page);
  const [worker] = ficha.context.serviceWorkers();
  const id = new URL(worker?.url() ?? '').host;
  await page.evaluate((extension) => {
    for (const type of [`${extension}:content:wxt:content-script-started`, 'wxt:content-script-started']) {
      const detail = { contentScriptName: 'content', messageId: 'forged' };
      document.dispatchEvent(new CustomEvent(type, { detail }));
      window.postMessage({ type, ...detail }, '*');
    }
    const added = document.createElement('p');
    added.textContent = 'The vladivideos';
    document.body.append(added);
  }, id);
  await expectMarked(page, ['Grupo Colina', 'Shining Path', 'vladivideos']);
  await openCard(page, 'Grupo Colina');
  await expect(hostOf(page)).toHaveCount(1);
  expectQuiet();
});
