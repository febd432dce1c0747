/**
 * Pages rendered by React, Vue and Svelte: their output is the same with Ficha, and marks follow
 * their changes.
 */
import { expect, type Page } from '@playwright/test';
import { openCard, test } from '../e2e/ficha.ts';
import { expectMarked, openHostile } from '../e2e/hostile.ts';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { bundle, type Framework, hydrate, mount, renderOnServer, unmount, update, type View } from './frameworks.ts';

const first: View = {
  title: 'The vladivideos',
  items: [
    { id: 1, name: 'Grupo Colina', text: 'roses' },
    { id: 2, name: 'Abimael Guzmán', text: 'hedges' },
    { id: 3, name: 'Shining Path', text: 'compost' },
  ],
  aside: 'Grupo Colina',
};
const namesOf = ({ title, items, aside }: View) =>
  [title.replace('The ', ''), ...items.map(({ name }) => name), aside].filter((name) => /^[A-Zv]/.test(name));
const [one, two, three] = first.items as [View['items'][0], View['items'][0], View['items'][0]];

/** Views that the page renders one after the other. */
const STEPS: Record<string, View> = {
  'rows move': { ...first, items: [three, one, two] },
  'a text changes in place': { ...first, aside: 'Shining Path' },
  'a name is replaced by another word': { ...first, items: [{ ...one, name: 'gardening' }, two, three] },
  'rows are added and removed': { ...first, items: [two, { id: 4, name: 'Alberto Fujimori', text: 'more' }] },
  'a part is removed': { ...first, aside: '' },
  'the first view again': first,
};

/**
 * The page's HTML: two renderings of the same view are equal unless another script has changed one.
 */
const treeOf = (page: Page) => page.evaluate(() => document.querySelector('main')?.parentElement?.innerHTML);

/** The marked texts in page order. */
const inOrder = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('ficha-') && name !== 'ficha-open')
      .flatMap(([, highlight]) => [...highlight])
      .sort((a, b) => (a.startContainer.compareDocumentPosition(b.startContainer) & 2 ? 1 : -1))
      .map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset)),
  );

const shell = (script: string, inner = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title></head>
  <body><div id="root">${inner}</div><script>${script}</script></body></html>`;

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    // The test server has no favicon.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (/error|warning/.test(message.type()) && !isIcon) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

for (const framework of ['react', 'vue', 'svelte'] satisfies Framework[])
  test(`${framework}: marks follow every rendering, HTML is unchanged, removed nodes are garbage-collected`, async ({
    ficha,
  }) => {
    const script = await bundle(framework);
    const { page, expectQuiet } = await openHostile(ficha, shell(script));
    const errors = collectErrors(page);
    await mount(page, first);
    const fresh = await treeOf(page);
    await expectMarked(page, namesOf(first));
    for (const [name, view] of Object.entries(STEPS))
      await test.step(name, async () => {
        await update(page, view);
        await expect.poll(() => inOrder(page)).toEqual(namesOf(view));
      });
    expect(await treeOf(page)).toBe(fresh);

    // An open card survives renderings around it.
    await openCard(page, 'vladivideos');
    for (const view of Object.values(STEPS)) await update(page, view);
    await expect(cardOf(page).locator('h2')).toBeVisible();
    await closeWithEscape(page);
    expect(await treeOf(page)).toBe(fresh);

    // The browser itself keeps the node under the pointer.
    await page.mouse.move(1000, 700);
    await page.evaluate(() => {
      const list = [...document.querySelectorAll('main li, main p')].map((element) => new WeakRef(element));
      Object.assign(globalThis, { held: list });
    });
    await unmount(page);
    await expectMarked(page, []);
    const session = await page.context().newCDPSession(page);
    await expect
      .poll(async () => {
        await session.send('HeapProfiler.collectGarbage');
        return page.evaluate(
          () => (globalThis as unknown as { held: WeakRef<Element>[] }).held.filter((ref) => ref.deref()).length,
        );
      })
      .toBe(0);
    expect(errors).toEqual([]);
    expectQuiet();
  });

for (const framework of ['react', 'vue'] as const)
  test(`${framework} hydrates a marked page without a mismatch, and marks follow its changes`, async ({ ficha }) => {
    const script = await bundle(framework);
    const { page, expectQuiet } = await openHostile(ficha, shell(script, await renderOnServer(framework, first)));
    const errors = collectErrors(page);
    await expectMarked(page, namesOf(first));
    const before = await page.evaluateHandle(() => [...document.querySelectorAll('main *')]);
    await hydrate(page, first);
    // After a mismatch, the framework would have replaced the elements that the server sent.
    expect(await before.evaluate((elements) => elements.every(({ isConnected }) => isConnected))).toBe(true);
    for (const view of Object.values(STEPS)) {
      await update(page, view);
      await expect.poll(() => inOrder(page)).toEqual(namesOf(view));
    }
    expect(errors).toEqual([]);
    expectQuiet();
  });

test('react hydrates the whole document while a card is open in it', async ({ ficha }) => {
  const script = await bundle('react');
  const html = await renderOnServer('react', first, true);
  const { page, expectQuiet } = await openHostile(ficha, `<!doctype html>${html}`);
  const errors = collectErrors(page);
  await page.evaluate((code) => new Function(`${code}\nglobalThis.app = app`)(), script);
  await openCard(page, 'vladivideos');
  const before = await page.evaluateHandle(() => [...document.querySelectorAll('main *')]);
  await hydrate(page, first);
  expect(await before.evaluate((elements) => elements.every(({ isConnected }) => isConnected))).toBe(true);
  await update(page, STEPS['a text changes in place'] ?? first);
  await expect(cardOf(page).locator('h2')).toBeVisible();
  await closeWithEscape(page);
  expect(errors).toEqual([]);
  expectQuiet();
});
