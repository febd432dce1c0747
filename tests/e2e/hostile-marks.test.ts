/**
 * Pages that tamper with the marks: they share the registry of highlights. Ficha restores its marks
 * a few times, then stops.
 */
import { expect } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { article, openCard, test } from './ficha.ts';
import { expectMarked, openHostile } from './hostile.ts';

const html = article(['The Grupo Colina', 'Shining Path', '<span id="tick">Roses</span>']);

test('marks that the page has cleared once are back after its next change', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Abimael Guzmán' }));
  });
  await expectMarked(page, ['Abimael Guzmán', 'Grupo Colina', 'Shining Path']);
  expectQuiet();
});

test('marks that the page clears again and again are restored a limited number of times; cards still open', async ({
  ficha,
}) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  // The page clears the registry whenever it has our marks, and adds names so that they are painted
  // again.
  const returns = await page.evaluate(async () => {
    let count = 0;
    let idle = 0;
    for (let at = 0; idle < 60; at++) {
      if (CSS.highlights.has('ficha-organization')) {
        count++;
        idle = 0;
        CSS.highlights.clear();
      } else idle++;
      const added = Object.assign(document.createElement('p'), { textContent: `The Grupo Colina, ${at}` });
      document.body.append(added);
      await new Promise(requestAnimationFrame);
    }
    return count;
  });
  expect(returns).toBeGreaterThan(1);
  expect(returns).toBeLessThan(60);
  await page.evaluate(() => scrollTo(0, 0));
  const box = await page.getByText('Shining Path').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60);
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 15, { steps: 12 });
  await expect(cardOf(page).locator('h2')).toHaveText('Shining Path');
  expectQuiet();
});

/** The page does one of these after its names were marked. */
const TAMPERINGS: Record<string, () => void> = {
  'registers its own highlights under our names': () => {
    for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight());
  },
  'empties ours': () => {
    for (const [, highlight] of CSS.highlights) highlight.clear();
  },
  'adds ranges to ours': () => {
    for (const [, highlight] of CSS.highlights)
      for (let at = 0; at < 1000; at++) {
        const range = new Range();
        range.selectNodeContents(document.body);
        highlight.add(range);
      }
  },
  'gives ours the lowest priority': () => {
    for (const [, highlight] of CSS.highlights) highlight.priority = -1e9;
  },
  'breaks the registry’s methods': () => {
    const broken = () => {
      throw new Error('broken');
    };
    for (const name of ['get', 'set', 'has', 'delete', 'clear'])
      Object.defineProperty(CSS.highlights, name, { value: broken, configurable: true });
    Object.defineProperty(Highlight.prototype, 'add', { value: broken });
  },
  'removes the registry': () => {
    Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
  },
};
for (const [name, tamper] of Object.entries(TAMPERINGS))
  test(`a page that ${name} still gets its cards, and no error`, async ({ ficha }) => {
    const { page, expectQuiet } = await openHostile(ficha, html);
    await expectMarked(page, ['Grupo Colina', 'Shining Path']);
    const box = await page.getByText('Grupo Colina').boundingBox();
    await page.evaluate(tamper);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'Abimael Guzmán' }));
    });
    await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 60);
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 15, { steps: 12 });
    await expect(cardOf(page).locator('h2')).toHaveText('Grupo Colina');
    await closeWithEscape(page);
    expectQuiet();
  });

test('a page that replaces the card by a clone in a loop: its new names are still marked', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  await page.evaluate(() => {
    const scope = globalThis as unknown as { rounds: number };
    scope.rounds = 0;
    new MutationObserver(() => {
      const host = document.querySelector('ficha-card');
      if (!host || scope.rounds > 200) return;
      scope.rounds++;
      host.replaceWith(host.cloneNode(true));
    }).observe(document.documentElement, { childList: true, subtree: true });
  });
  for (const text of ['Grupo Colina', 'Shining Path']) {
    const box = await page.getByText(text).boundingBox();
    await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 60);
    await page.mouse.move((box?.x ?? 0) + 50, (box?.y ?? 0) + 15, { steps: 12 });
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { rounds: number }).rounds))
      .toBeGreaterThan(0);
  }
  // Ficha goes on reading the page.
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Abimael Guzmán' }));
  });
  await expectMarked(page, ['Abimael Guzmán', 'Grupo Colina', 'Shining Path']);
  expectQuiet();
});

test('a document that is written again thirty times is marked and opens cards', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  await page.evaluate((again) => {
    for (let round = 0; round < 30; round++) {
      document.open();
      document.write(again.replace('Shining Path', round === 29 ? 'Abimael Guzmán' : 'roses'));
      document.close();
    }
  }, html);
  await expectMarked(page, ['Abimael Guzmán', 'Grupo Colina']);
  await openCard(page, 'Grupo Colina');
  expectQuiet();
});

test('a page that contains itself in frames is marked and opens cards', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(
    ficha,
    html.replace('</main>', '</main><iframe id="self" width="90%" height="500"></iframe>'),
    { path: '/recursive' },
  );
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#self');
    // Browsers refuse to nest a page's own address, but not its HTML.
    if (frame) frame.srcdoc = document.documentElement.outerHTML;
  });
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  await openCard(page, 'Grupo Colina');
  expectQuiet();
});
