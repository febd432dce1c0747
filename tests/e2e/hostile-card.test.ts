/**
 * Pages that attack the card: its host element, its place in the top layer, its focus, its delete
 * button.
 */
import { expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape, hostOf } from '../support/browser/card-frame.ts';
import { restOn } from '../support/browser/marked-names.ts';
import { article, markOf, openCard, test } from './ficha.ts';
import { openHostile } from './hostile.ts';
import { fakeFrameClock, moveScriptTime } from './script-world.ts';

const html = article(['The Grupo Colina', 'Shining Path', '<span id="end">Abimael Guzmán</span>'], {
  date: '2001-05-05',
});

/** Expects the card's text to be visible, in its own colour and size, on top of the page. */
async function expectReadable(page: Page): Promise<void> {
  const card = cardOf(page);
  await expect(card.locator('h2')).toBeVisible();
  const appearance = await hostOf(page).evaluate((host) => {
    const { x, y, width, height } = host.getBoundingClientRect();
    const { opacity, pointerEvents, display } = getComputedStyle(host);
    const top = document.elementFromPoint(x + width / 2, y + height / 2);
    return { width, opacity, pointerEvents, display, onTop: top === host };
  });
  expect(await card.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(29, 28, 26)');
  expect(appearance).toEqual({
    width: 360,
    opacity: '1',
    pointerEvents: 'auto',
    display: 'block',
    onTop: true,
  });
}

const RULES: Record<string, string> = {
  'a reset of everything': '* { all: initial !important; } head, script, style, title { display: none !important }',
  'rules for our host': `ficha-card { display: none !important; opacity: 0 !important; visibility: hidden !important;
    pointer-events: none !important; transform: scale(0) !important; clip-path: inset(50%) !important;
    filter: opacity(0) !important; width: 0 !important; zoom: 0.1 !important; content-visibility: hidden !important;
    left: -9999px !important; transition: opacity 1000s !important; animation: gone 1s infinite !important }
    @keyframes gone { from, to { opacity: 0; transform: none } }`,
  'rules in a layer':
    '@layer a { ficha-card { display: none !important; opacity: 0 !important; translate: 500px !important } }',
  'rules for the popover':
    '[popover], :popover-open { display: none !important; opacity: 0 !important; inset: 100% !important }',
  'the variables of our styles':
    ':root, *, ficha-card { --ink: transparent !important; --ground: red !important; --sans: fantasy !important }',
};
for (const [name, rules] of Object.entries(RULES))
  test(`the card looks as usual under ${name}`, async ({ ficha }) => {
    const { page, expectQuiet } = await openHostile(ficha, html.replace('</head>', `<style>${rules}</style></head>`));
    await openCard(page, 'Grupo Colina');
    await expectReadable(page);
    expectQuiet();
  });

test('a page that cancels the opening of popovers still gets its card', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  await page.evaluate(() => addEventListener('beforetoggle', (event) => event.preventDefault(), { capture: true }));
  await openCard(page, 'Grupo Colina');
  await expectReadable(page);
  await closeWithEscape(page);
  expectQuiet();
});

/** The page runs one of these whenever our host appears. */
const ATTACKS: Record<string, (host: HTMLElement) => void> = {
  'removes the host': (host) => host.remove(),
  'closes its popover': (host) => host.hidePopover(),
  'hides it by style': (host) => host.style.setProperty('display', 'none', 'important'),
  'removes its style': (host) => host.removeAttribute('style'),
  'makes it inert whenever it is not': (host) => {
    host.inert = true;
    new MutationObserver(() => {
      if (!host.inert) host.inert = true;
    }).observe(host, { attributeFilter: ['inert'] });
  },
};
for (const [name, attack] of Object.entries(ATTACKS))
  test(`a page that ${name}: the card closes, and after two times opens in a window for a minute`, async ({
    ficha,
  }) => {
    const { page, expectQuiet } = await openHostile(ficha, html);
    await page.evaluate((source) => {
      const attack = new Function('host', `(${source})(host)`);
      const scope = window as unknown as { cards: number };
      scope.cards = 0;
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
          if (node.nodeName === 'FICHA-CARD') {
            scope.cards++;
            attack(node);
          }
      }).observe(document.body, { childList: true });
    }, attack.toString());
    const cards = () => page.evaluate(() => (window as unknown as { cards: number }).cards);
    for (let round = 1; round <= 2; round++) {
      await restOn(page, await markOf(page, 'Grupo Colina'));
      await expect.poll(cards).toBe(round);
      await expect(page.locator('ficha-card')).toHaveCount(0);
      await page.mouse.move(700, 600);
    }
    // The third time the card opens where the page has no hand in it, and says why.
    const mark = await markOf(page, 'Grupo Colina');
    const opened = page.context().waitForEvent('page');
    await restOn(page, mark);
    const window = await opened;
    await expect(window.locator('h2')).toHaveText('Grupo Colina');
    await expect(window.getByText('This page does not let Ficha show a card in it')).toBeVisible();
    await window.close();
    expect(await cards()).toBe(2);
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('ficha-open'))).toBe(false);
    // After a minute the page is tried once more.
    await moveScriptTime(page, 61_000);
    await page.bringToFront();
    await page.mouse.move(700, 600);
    await restOn(page, mark);
    await expect.poll(cards).toBe(3);
    expectQuiet();
  });

test('clones of the host, made in a loop, are empty and do not disturb the card', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  await page.evaluate(() => {
    new MutationObserver((records) => {
      const [node] = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (node?.nodeName === 'FICHA-CARD' && document.querySelectorAll('ficha-card').length < 500)
        document.body.append(node.cloneNode(true));
    }).observe(document.body, { childList: true });
  });
  await restOn(page, await markOf(page, 'Grupo Colina'));
  await expect(page.locator('ficha-card')).toHaveCount(500);
  const card = cardOf(page);
  await expect(card).toHaveCount(1);
  await expect(card.locator('h2')).toHaveText('Grupo Colina');
  await closeWithEscape(page);
  expectQuiet();
});

test('a page that takes the focus from the card again and again: the card does not take it back', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, html.replace('</main>', '</main><input id="field">'));
  await page.evaluate(() => {
    const scope = window as unknown as { stolen: number };
    scope.stolen = 0;
    const field = document.querySelector<HTMLInputElement>('#field');
    addEventListener('focusin', ({ target }) => {
      if (target === field) return;
      scope.stolen++;
      field?.focus();
    });
  });
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'Close' }).focus();
  await closeWithEscape(page);
  expect(await page.evaluate(() => (window as unknown as { stolen: number }).stolen)).toBeLessThan(5);
  expectQuiet();
});

/** Runs in the page: resolves after the browser has told observers how visible the element is. */
const untilObserved = (element: Element) =>
  new Promise<void>((resolve) => {
    const options = { threshold: 1, trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver(() => {
      observer.disconnect();
      resolve();
    }, options);
    observer.observe(element);
  });

test('"Delete" cannot be pressed under an element that the page has put over it', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'Add note' }).click();
  const frame = cardOf(page);
  await frame.getByRole('textbox').fill('Not to be lost');
  await frame.getByRole('button', { name: 'Save' }).click();
  const first = frame.getByRole('button', { name: 'Delete' });
  await expect(first).toBeVisible();
  await page.evaluate(async () => {
    const lure = document.createElement('div');
    lure.popover = 'manual';
    lure.textContent = 'Click here for your prize';
    lure.style.cssText = `position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0;
      background: white; pointer-events: none`;
    document.body.append(lure);
    lure.showPopover();
    // The card comes back on top a few times; the page does it more often.
    for (let times = 0; times < 10; times++) {
      await new Promise<void>((resolve) => lure.addEventListener('toggle', () => resolve(), { once: true }));
      await new Promise(requestAnimationFrame);
      lure.hidePopover();
      lure.showPopover();
    }
  });
  const notes = page.frames().find((one) => one.url().includes('/card.html'));
  if (!notes) throw new Error('there is no card');
  const clock = await fakeFrameClock(notes);
  // The lure lets clicks through.
  await first.click();
  const sure = frame.getByRole('button', { name: 'Delete' });
  await expect(frame.getByText('Delete this note?')).toBeVisible();
  // Preact runs effects, one of which observes the button, in a timer after the next frame.
  await sure.evaluate(() => new Promise(requestAnimationFrame));
  await clock.advance(100);
  await sure.evaluate(untilObserved);
  await clock.advance(10_000);
  await expect(sure).toBeDisabled();
  await clock.uninstall();
  // Without the lure, the button is visible and can be pressed.
  await page.evaluate(() => document.querySelector<HTMLElement>('div[popover]')?.remove());
  await expect(sure).toBeEnabled();
  await sure.click();
  await expect(frame.locator('.note')).toHaveCount(0);
});
