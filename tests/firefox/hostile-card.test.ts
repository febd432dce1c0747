/** Firefox hands pages the nodes of closed shadow roots: there is nothing in them to read or press. */
import { expect } from '@playwright/test';
import { article } from '../e2e/ficha.ts';
import { inCard, markOf, openCard, test, waitForCardFrame } from './ficha.ts';

/** Runs in the page before the card opens; collects what events and queries tell of our nodes. */
const SPY = `<script>
  globalThis.nodes = new Set();
  const see = (node) => {
    const root = node instanceof Node ? node.getRootNode() : undefined;
    if (root instanceof ShadowRoot && root.host.localName === 'ficha-card') nodes.add(root);
  };
  const TYPES = Object.keys(window).filter((name) => name.startsWith('on')).map((name) => name.slice(2));
  for (const type of [...TYPES, 'focusin', 'focusout'])
    addEventListener(type, (event) => {
      for (const name of ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget'])
        try { see(event[name]); } catch {}
    }, true);
</script>`;

const html = article(['Vladimiro Montesinos recorded his visitors in Peru.'], { date: '2001-05-05' }).replace(
  '</head>',
  `${SPY}</head>`,
);

test('a page that gets into the closed root finds no words, no button and no address', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Vladimiro Montesinos');
  const box = await page.evaluate(() => document.querySelector('ficha-card')?.getBoundingClientRect().toJSON());
  await page.mouse.move(box.x + 100, box.y + 100, { steps: 6 });
  await page.mouse.click(box.x + 100, box.y + 100);
  const found = await page.evaluate(() => {
    const roots = [...(globalThis as unknown as { nodes: Set<ShadowRoot> }).nodes];
    return roots.map((root) => ({
      text: root.textContent,
      buttons: root.querySelectorAll('button').length,
      source: root.querySelector('iframe')?.getAttribute('src') ?? null,
      markup: root.innerHTML,
    }));
  });
  for (const { text, buttons, source, markup } of found) {
    expect([text, buttons, source]).toEqual(['', 0, null]);
    expect(markup).not.toContain('extension:');
  }
  expect(await inCard(page, (card) => card.querySelector('h2')?.textContent)).toBe('Vladimiro Montesinos');
});

test('a page that sends the card’s frame elsewhere, where it reaches it, loses the card', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Vladimiro Montesinos');
  const box = await page.evaluate(() => document.querySelector('ficha-card')?.getBoundingClientRect().toJSON());
  await page.mouse.move(box.x + 100, box.y + 100, { steps: 6 });
  const isReached = await page.evaluate(() => {
    const [root] = [...(globalThis as unknown as { nodes: Set<ShadowRoot> }).nodes];
    const frame = root?.querySelector('iframe');
    if (frame) frame.src = 'about:blank';
    return frame !== undefined && frame !== null;
  });
  if (isReached) await expect.poll(() => page.$('ficha-card')).toBeNull();
  else expect(await page.$('ficha-card')).not.toBeNull();
});

test('pointer events that a page makes open no card', async ({ ficha }) => {
  const page = await ficha.open(html);
  const { x, y } = await markOf(page, 'Vladimiro Montesinos');
  await page.evaluate(
    ([clientX, clientY]) => {
      const init = { clientX, clientY, bubbles: true, composed: true, pointerType: 'mouse' };
      document.querySelector('p')?.dispatchEvent(new PointerEvent('pointermove', init));
      document.querySelector('p')?.dispatchEvent(new MouseEvent('click', init));
    },
    [x, y],
  );
  // The reader's own pointer opens the one card there is; a forged one would have opened it before.
  expect(await page.$('ficha-card')).toBeNull();
  await openCard(page, 'Vladimiro Montesinos');
  await waitForCardFrame(page);
});

test('what is written in the card’s note is not heard by the page', async ({ ficha }) => {
  const page = await ficha.open(html);
  await openCard(page, 'Vladimiro Montesinos');
  const frame = await waitForCardFrame(page);
  const heard = await page.evaluateHandle(() => {
    const types: string[] = [];
    for (const type of ['keydown', 'keyup', 'wheel', 'copy', 'input'])
      addEventListener(type, () => types.push(type), true);
    return types;
  });
  await frame.evaluate(() => document.querySelector<HTMLElement>('.card')?.focus());
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowDown');
  expect(await heard.evaluate((types) => types)).toEqual([]);
});
