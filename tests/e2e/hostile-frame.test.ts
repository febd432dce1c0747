/** Pages that try to read the card in its frame, to change it, or to open it without the reader. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import { cardFrames, cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { markedNames } from '../support/browser/marked-names.ts';
import { servePages } from '../support/browser/serve.ts';
import { article, markOf, openCard, test } from './ficha.ts';
import { openHostile } from './hostile.ts';
import { cardAddress, fakeScriptClock } from './script-world.ts';
import { changeStoredSettings } from './worker.ts';

const html = article(['The Grupo Colina of Peru.', 'Shining Path'], { date: '2001-05-05' });

test('pointer events that a page makes open no card', async ({ ficha }) => {
  const { page, expectQuiet } = await openHostile(ficha, html);
  const { x, y } = await markOf(page, 'Grupo Colina');
  const clock = await fakeScriptClock(page);
  await page.evaluate(
    ([clientX, clientY]) => {
      const target = document.querySelector('p');
      const init = { clientX, clientY, bubbles: true, composed: true, pointerType: 'mouse', button: 0 };
      for (const type of ['pointerover', 'pointerenter', 'pointermove', 'pointerdown', 'pointerup'])
        target?.dispatchEvent(new PointerEvent(type, init));
      target?.dispatchEvent(new PointerEvent('pointerdown', { ...init, pointerType: 'touch' }));
      target?.dispatchEvent(new MouseEvent('click', init));
      for (const type of ['touchstart', 'mousemove', 'mouseover']) target?.dispatchEvent(new MouseEvent(type, init));
    },
    [x, y],
  );
  await clock.advance(3000);
  expect(await page.locator('ficha-card').count()).toBe(0);
  await clock.uninstall();
  expectQuiet();
});

test('a page finds no text of the card, neither by its search nor in its selection', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html);
  const card = await openCard(page, 'Grupo Colina');
  const line = await card.locator('.line').innerText();
  const found = await page.evaluate((words) => {
    const { find } = window as unknown as { find: (text: string) => boolean };
    getSelection()?.selectAllChildren(document.querySelector('ficha-card') ?? document.body);
    const selected = String(getSelection());
    getSelection()?.removeAllRanges();
    const [first = ''] = words.split(',');
    return { selected, isFound: find(first), isFooterFound: find('Add note'), isOwnFound: find('Shining Path') };
  }, line);
  expect(found).toEqual({ selected: '', isFound: false, isFooterFound: false, isOwnFound: true });
});

const VARIABLES = ['ground', 'ground-soft', 'ink', 'ink-soft', 'rule', 'accent', 'kind', 'organization', 'doubt-ink'];
const FONT = createRequire(import.meta.url).resolve('@fontsource/noto-serif/files/noto-serif-latin-900-italic.woff2');

test('fonts and registered properties of a page do not reach into the card', async ({ ficha }) => {
  const asked: string[] = [];
  const server = await servePages((path) => {
    asked.push(path);
    return { body: readFileSync(FONT), headers: { 'content-type': 'font/woff2' } };
  });
  const at = server.origin;
  const properties = VARIABLES.map(
    (name) => `@property --${name} { syntax: "*"; inherits: false; initial-value: url("${at}/${name}") }`,
  );
  const fonts = ['Charter', 'system-ui', 'Segoe UI', 'Roboto', 'Noto Sans', 'Georgia'].map(
    (family) => `@font-face { font-family: "${family}"; src: url("${at}/font-${encodeURIComponent(family)}") }`,
  );
  const own = `@font-face { font-family: own; src: url("${at}/own") } p { font-family: own }`;
  const style = `<style>${[...properties, ...fonts, own].join('\n')}</style>`;
  const { page } = await openHostile(ficha, html.replace('</head>', `${style}</head>`));
  const card = await openCard(page, 'Grupo Colina');
  await expect(card.locator('h2')).toHaveCSS('color', 'rgb(29, 28, 26)');
  // The page's own font was fetched, so a font for the card would have been fetched as well.
  await expect.poll(() => asked).toContain('/own');
  expect(asked).toEqual(['/own']);
  await server.close();
});

test('a page that embeds the card itself gets nothing, even with the address of the open one', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html);
  await openCard(page, 'Grupo Colina');
  const [frame] = cardFrames(page);
  const address = (await cardAddress(page)) + new URL(frame?.url() ?? '').search;
  await page.evaluate((src) => {
    const stolen = document.createElement('iframe');
    stolen.id = 'stolen';
    stolen.src = src;
    document.body.append(stolen);
  }, address);
  await expect(page.frameLocator('#stolen').getByText('works only inside a card')).toBeVisible();
  await expect(page.frameLocator('#stolen').locator('.card')).toHaveCount(0);
  // The reader's own goes on working.
  await cardOf(page).getByRole('button', { name: 'More options' }).click();
  await expect(cardOf(page).getByRole('button', { name: 'Turn off on 127.0.0.1' })).toBeVisible();
});

test('the page learns nothing of the frame’s address', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html);
  await openCard(page, 'Grupo Colina');
  const known = await page.evaluate(() => ({
    html: document.documentElement.outerHTML + document.querySelector('ficha-card')?.shadowRoot?.innerHTML,
    loads: performance.getEntries().map(({ name }) => name),
    frames: window.length,
    history: history.length,
  }));
  expect(JSON.stringify(known)).not.toContain('extension:');
  expect(JSON.stringify(known)).not.toContain('card.html');
  expect(known.frames).toBe(0);
});

/** In the page: what it hears of keys, wheels, copying and messages. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { heard });
  for (const type of ['keydown', 'keyup', 'wheel', 'copy', 'message', 'click', 'input', 'selectionchange'])
    addEventListener(
      type,
      (event) => {
        heard.push(type);
        event.preventDefault();
      },
      { capture: true, passive: false },
    );
}

const heardBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);

test('keys, wheel and copying in the card are not the page’s', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html.replace('</main>', '</main><div style="height: 3000px"></div>'));
  await page.evaluate(listen);
  const card = await openCard(page, 'Grupo Colina');
  const more = card.getByRole('button', { name: 'More options' });
  await more.focus();
  await page.keyboard.press('Space');
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'false');
  const body = card.locator('.card-body');
  const box = await body.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 60, { steps: 5 });
  await page.mouse.wheel(0, 120);
  await expect.poll(() => body.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await page.keyboard.press('Control+C');
  expect(await heardBy(page)).toEqual([]);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('Escape closes the card, and a second one the dialog of the page below it', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html.replace('</main>', '<dialog><p>Shining Path</p></dialog></main>'));
  await page.evaluate(() => document.querySelector('dialog')?.showModal());
  const box = await page.locator('dialog p').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 80, (box?.y ?? 0) + 80);
  await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 12, { steps: 12 });
  await expect(cardOf(page).locator('h2')).toHaveText('Shining Path');
  const isOpen = () => page.evaluate(() => document.querySelector('dialog')?.open);
  await closeWithEscape(page);
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isOpen).toBe(false);
});

test('"Turn off" does nothing under a picture that the page has laid over the card', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More options' }).click();
  const off = card.getByRole('button', { name: 'Turn off on 127.0.0.1' });
  await off.waitFor();
  await page.evaluate(async () => {
    const lure = document.createElement('div');
    lure.popover = 'manual';
    lure.style.cssText = `position: fixed; inset: 0; width: 100%; height: 100%; margin: 0; border: 0;
      background: white; pointer-events: none`;
    document.body.append(lure);
    // The card comes back on top a few times; the page does it more often.
    for (let times = 0; times < 10; times++) {
      lure.showPopover();
      await new Promise<void>((resolve) => lure.addEventListener('toggle', () => resolve(), { once: true }));
      await new Promise(requestAnimationFrame);
      if (times < 9) lure.hidePopover();
    }
  });
  await off.hover();
  const [frame] = cardFrames(page);
  // The browser tells observers at most every 100 ms what covers an element.
  await frame?.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const options = { threshold: 1, trackVisibility: true, delay: 100 };
        const observer = new IntersectionObserver(() => resolve(), options);
        observer.observe(document.body);
      }),
  );
  await off.click();
  await page.evaluate(() => document.querySelector('div[popover]')?.remove());
  // The browser may take 100 ms to tell that a button can be seen again; one that the pointer comes
  // to anew waits for that.
  await card.getByRole('button', { name: 'More options' }).hover();
  await off.click();
  await expect(card.getByText('Ficha is off on 127.0.0.1')).toBeVisible();
  await expect.poll(() => markedNames(page)).toEqual([]);
  await changeStoredSettings(ficha, { sites: { mode: 'except', hosts: [] } });
});

test('a page that sends the card’s frame elsewhere loses the card', async ({ ficha }) => {
  const { page } = await openHostile(ficha, html);
  await openCard(page, 'Grupo Colina');
  await page.evaluate(() => {
    // As Firefox lets a page reach the frame; here the test build's open root does.
    const frame = document.querySelector('ficha-card')?.shadowRoot?.querySelector('iframe');
    if (frame?.contentWindow) frame.contentWindow.location.href = 'about:blank';
  });
  await expect(page.locator('ficha-card')).toHaveCount(0);
});
