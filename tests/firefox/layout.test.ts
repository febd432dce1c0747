/** Firefox: cards where the layout of a page puts its names, and beside its dialogs. */
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { cardTitle, clickInCard, hostCorner, inCard, markOf, openCard, restOn, test } from './ficha.ts';

const html = (body: string) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<style>body { margin: 40px; font: 18px/1.6 serif } .box { position: relative; padding: 16px }
.over { position: absolute; inset: 0 } .far::after { content: ""; position: absolute; inset: 0 }
dialog, [popover], .modal { width: 420px; height: 160px }</style>
<p>The years of Alberto Fujimori in Peru.</p>${body}`;

const NAME = 'Grupo Colina';
const TEXT = '<p>The trial of the Grupo Colina went on.</p>';

const component = (name: string, inner: string, ready = '') => `<script>
customElements.define('${name}', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(inner)}; ${ready} }
});</script>`;

const closed = (page: Page) => expect.poll(() => hostCorner(page)).toBeUndefined();

for (const [where, body] of Object.entries({
  'slotted as text': `<x-box>The Grupo Colina</x-box>${component('x-box', '<p><slot></slot></p>')}`,
  'under a link that covers its box': '<div class="box">The Grupo Colina<a class="over" href="#one"></a></div>',
  "under a link's ::after": '<div class="box"><a class="far" href="#two">Read on</a><p>The Grupo Colina</p></div>',
  'that takes no pointer': '<section class="box" style="pointer-events: none"><p>The Grupo Colina</p></section>',
}))
  test(`finds a name ${where}`, async ({ ficha }) => {
    const page = await ficha.open(html(body));
    await openCard(page, NAME);
  });

test('opens no card while a button is held', async ({ ficha }) => {
  const page = await ficha.open(html(`${TEXT}<p>Where the selection ends: the Shining Path.</p>`));
  const { x, y } = await markOf(page, NAME);
  await page.mouse.move(45, y);
  await page.mouse.down();
  await page.mouse.move(x, y, { steps: 12 });
  await page.mouse.up();
  // Had the held button opened a card, it would be there before this one.
  await restOn(page, 'Shining Path');
  await expect.poll(() => cardTitle(page)).toBe('Shining Path');
});

const LAYERS = {
  'a dialog in a shadow root': {
    body: `<ds-modal>${TEXT}</ds-modal>${component(
      'ds-modal',
      '<dialog><slot></slot></dialog>',
      "this.shadowRoot.querySelector('dialog').showModal();",
    )}`,
    isOpen: `document.querySelector('ds-modal').shadowRoot.querySelector('dialog').open`,
  },
  'a popover': {
    body: `<div popover id="note">${TEXT}</div><script>note.showPopover();</script>`,
    isOpen: `note.matches(':popover-open')`,
  },
  'a modal that hides all beside it': {
    body: `<div class="modal" role="dialog" id="modal">${TEXT}</div><script>
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
          if (node instanceof Element) node.setAttribute('aria-hidden', 'true');
      }).observe(document.body, { childList: true });</script>`,
    isOpen: 'modal.isConnected',
  },
};
for (const [where, { body, isOpen }] of Object.entries(LAYERS))
  test(`a card for a name in ${where} can be used, and Escape closes the card alone`, async ({ ficha }) => {
    const page = await ficha.open(html(body));
    await openCard(page, NAME);
    await clickInCard(page, '[aria-label="More options"]');
    const unfolded = () => inCard(page, (card) => card.querySelector('#ficha-card-options') !== null);
    await expect.poll(unfolded).toBe(true);
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await page.evaluate(isOpen)).toBe(true);
    // Without the focus in the card.
    await page.mouse.move(900, 650);
    await openCard(page, NAME);
    await page.keyboard.press('Escape');
    await closed(page);
    expect(await page.evaluate(isOpen)).toBe(true);
  });

test('the wheel over the card is not the page’s', async ({ ficha }) => {
  const page = await ficha.open(
    html(`${TEXT}<div style="height: 3000px"></div><script>
    addEventListener('wheel', (event) => { event.preventDefault(); scrollBy(0, event.deltaY); }, { passive: false });
  </script>`),
  );
  await openCard(page, NAME);
  const corner = await hostCorner(page);
  await page.mouse.move((corner?.x ?? 0) + 60, (corner?.y ?? 0) + 150, { steps: 8 });
  await page.mouse.wheel({ deltaY: 120 });
  await expect.poll(() => inCard(page, (card) => (card.querySelector('.card-body')?.scrollTop ?? 0) > 0)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('a card for a name in a small frame opens in the page around it', async ({ ficha }) => {
  const frame = `<iframe style="width: 420px; height: 60px; border: 0" srcdoc="<p style='margin: 6px'>The Grupo Colina"></iframe>`;
  const page = await ficha.open(html(frame));
  const box = await (await page.$('iframe'))?.boundingBox();
  await expect
    .poll(async () => {
      await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 120);
      await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 16, { steps: 12 });
      return cardTitle(page);
    })
    .toBe(NAME);
});
