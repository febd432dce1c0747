/** Pages that meddle with the marks: the registry of highlights is theirs as well. Ficha puts its marks back a few times, and then lets be. */
import { expect } from '@playwright/test';
import { article, openCard, test } from './ficha.ts';
import { expectMarked, openHostile } from './hostile.ts';

const html = article(['The Grupo Colina', 'Shining Path', '<span id="tick">Roses</span>']);

test('cleared once, the marks are back with the next change', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  await page.evaluate(() => {
    CSS.highlights.clear();
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Abimael Guzmán' }));
  });
  await expectMarked(page, ['Abimael Guzmán', 'Grupo Colina', 'Shining Path']);
  expectQuiet();
});

test('cleared again and again, they are put back so many times and no more, and cards still open', async ({
  ficha,
}) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  // The page clears the registry whenever our marks are in it, and changes itself so that they have a reason to come back.
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
  await expect(page.locator('ficha-card h2')).toHaveText('Shining Path');
  expectQuiet();
});

/** Each is done to the registry and its highlights before our script looks at them again. */
const POISONS: Record<string, () => void> = {
  'puts its own under our names': () => {
    for (const name of [...CSS.highlights.keys()]) CSS.highlights.set(name, new Highlight());
  },
  'empties ours': () => {
    for (const [, highlight] of CSS.highlights) highlight.clear();
  },
  'fills ours with ranges of its own': () => {
    for (const [, highlight] of CSS.highlights)
      for (let at = 0; at < 1000; at++) {
        const range = new Range();
        range.selectNodeContents(document.body);
        highlight.add(range);
      }
  },
  'gives ours the least weight': () => {
    for (const [, highlight] of CSS.highlights) highlight.priority = -1e9;
  },
  'spoils the registry’s methods': () => {
    const broken = () => {
      throw new Error('spoilt');
    };
    for (const name of ['get', 'set', 'has', 'delete', 'clear'])
      Object.defineProperty(CSS.highlights, name, { value: broken, configurable: true });
    Object.defineProperty(Highlight.prototype, 'add', { value: broken });
  },
  'takes the registry away': () => {
    Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
  },
};
for (const [name, poison] of Object.entries(POISONS))
  test(`a page that ${name} disturbs its own sight alone: cards open, and nothing is thrown`, async ({ ficha }) => {
    const { page, expectQuiet } = await openHostile(ficha, html);
    await expectMarked(page, ['Grupo Colina', 'Shining Path']);
    const box = await page.getByText('Grupo Colina').boundingBox();
    await page.evaluate(poison);
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('p'), { textContent: 'Abimael Guzmán' }));
    });
    await page.mouse.move((box?.x ?? 0) + 90, (box?.y ?? 0) + 60);
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 15, { steps: 12 });
    await expect(page.locator('ficha-card h2')).toHaveText('Grupo Colina');
    await page.keyboard.press('Escape');
    await expect(page.locator('ficha-card')).toHaveCount(0);
    expectQuiet();
  });

test('a page that takes the card away and puts up another in its place, in a loop, is not followed', async ({
  ficha,
}) => {
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
  // What the page has cloned is empty, and Ficha goes on reading.
  await page.evaluate(() => {
    document.body.append(Object.assign(document.createElement('p'), { textContent: 'Abimael Guzmán' }));
  });
  await expectMarked(page, ['Abimael Guzmán', 'Grupo Colina', 'Shining Path']);
  expectQuiet();
});

test('documents written again and again after they were loaded', async ({ ficha }) => {
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

test('frames that hold the page itself, without end', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(
    ficha,
    html.replace('</main>', '</main><iframe id="self" width="90%" height="500"></iframe>'),
    { path: '/recursive' },
  );
  await page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#self');
    // Browsers stop a page from holding its own address; this one changes it.
    if (frame) frame.srcdoc = document.documentElement.outerHTML;
  });
  await expectMarked(page, ['Grupo Colina', 'Shining Path']);
  await openCard(page, 'Grupo Colina');
  expectQuiet();
});
