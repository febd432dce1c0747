/** Pages that React, Vue and Svelte make and change: they never notice Ficha, and Ficha keeps up with them. */
import { expect, type Page } from '@playwright/test';
import { openCard, test } from './ficha.ts';
import { bundle, type Framework, hydrate, mount, renderOnServer, unmount, update, type View } from './frameworks.ts';
import { expectMarked, openHostile } from './hostile.ts';

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

/** Each is what the page shows next: keyed rows that move, texts that change in place, parts that come and go. */
const STEPS: Record<string, View> = {
  'rows move': { ...first, items: [three, one, two] },
  'a text changes in place': { ...first, aside: 'Shining Path' },
  'a name gives way to another word': { ...first, items: [{ ...one, name: 'gardening' }, two, three] },
  'rows come and go': { ...first, items: [two, { id: 4, name: 'Alberto Fujimori', text: 'more' }] },
  'a part goes': { ...first, aside: '' },
  'all is as it was': first,
};

/** What stands in the page, comments and all: two renderings of the same view are the same, unless somebody else had a hand in it. */
const treeOf = (page: Page) => page.evaluate(() => document.querySelector('main')?.parentElement?.innerHTML);

/** The marked texts in the order of the page. */
const inOrder = (page: Page) =>
  page.evaluate(() =>
    [...CSS.highlights]
      .filter(([name]) => name.startsWith('ficha-') && name !== 'ficha-open')
      .flatMap(([, highlight]) => [...highlight])
      .sort((a, b) => (a.startContainer.compareDocumentPosition(b.startContainer) & 2 ? 1 : -1))
      .map(({ startContainer, startOffset, endOffset }) => startContainer.textContent?.slice(startOffset, endOffset)),
  );

const shell = (script: string, inner = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>App</title></head><body><div id="root">${inner}</div><script>${script}</script></body></html>`;

function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('console', (message) => {
    // The test's server has no icon.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (/error|warning/.test(message.type()) && !isIcon) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  return errors;
}

for (const framework of ['react', 'vue', 'svelte'] satisfies Framework[])
  test(`${framework}: every rendering is as without Ficha, marks follow it, and nothing is held when it goes`, async ({
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

    // A card that is open while all around it is rendered anew.
    await openCard(page, 'vladivideos');
    for (const view of Object.values(STEPS)) await update(page, view);
    await expect(page.locator('ficha-card h2')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('ficha-card')).toHaveCount(0);
    expect(await treeOf(page)).toBe(fresh);

    // The browser itself remembers what the mouse was over.
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
  test(`${framework} hydrates a page that is marked already, without a mismatch, and changes it`, async ({ ficha }) => {
    const script = await bundle(framework);
    const { page, expectQuiet } = await openHostile(ficha, shell(script, await renderOnServer(framework, first)));
    const errors = collectErrors(page);
    await expectMarked(page, namesOf(first));
    const before = await page.evaluateHandle(() => [...document.querySelectorAll('main *')]);
    await hydrate(page, first);
    // The elements that the server sent are still those of the page: a mismatch would have had them made anew.
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
  await expect(page.locator('ficha-card h2')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('ficha-card')).toHaveCount(0);
  expect(errors).toEqual([]);
  expectQuiet();
});
