/** Which names the pointer finds: those that the reader sees at its place, whatever lies over them. */
import { expect, type Page } from '@playwright/test';
import { cardOf, hostOf } from '../support/browser/card-frame.ts';
import { restOn } from '../support/browser/marked-names.ts';
import { markOf, openCard, test } from './ficha.ts';
import { fakeScriptClock } from './script-world.ts';

/** Longer than any delay before a card opens, in milliseconds. */
const LONG_REST_MS = 3000;

const html = (body: string, style = '') => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<style>body { margin: 40px; font: 18px/1.6 serif } .box { position: relative; margin: 16px 0; padding: 16px }
.over { position: absolute; inset: 0 } ${style}</style><p>The years of Alberto Fujimori in Peru.</p>${body}`;

/** A component with an open shadow root of this HTML. */
const component = (name: string, inner: string) => `<script>
customElements.define('${name}', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(inner)}; }
});</script>`;

const NAME = 'Grupo Colina';

const SEEN: Record<string, string> = {
  'slotted as text': `<x-box>The Grupo Colina</x-box>${component('x-box', '<div style="padding: 16px"><slot></slot></div>')}`,
  'slotted through two components': `<x-outer>The Grupo Colina</x-outer>${component('x-inner', '<p><slot></slot></p>')}
    ${component('x-outer', '<x-inner><slot></slot></x-inner>')}`,
  'under a link that covers its box': '<div class="box">The Grupo Colina<a class="over" href="#one"></a></div>',
  "under a link's ::after":
    '<style>.far::after { content: ""; position: absolute; inset: 0 }</style>' +
    '<div class="box"><h3><a class="far" href="#two">Read on</a></h3><p>The Grupo Colina</p></div>',
  'under an input that cannot be seen':
    '<label class="box" style="display: block">The Grupo Colina<input type="file" class="over" style="opacity: 0"></label>',
  'under a sheet over the whole page':
    '<p>The Grupo Colina</p><div style="position: fixed; inset: 0; z-index: 9"></div>',
  'under a link in a shadow root': `<x-card>The Grupo Colina</x-card>${component(
    'x-card',
    '<div style="position: relative"><slot></slot><a href="#three" style="position: absolute; inset: 0"></a></div>',
  )}`,
  'under a link in a box that is scaled and zoomed':
    '<div class="box" style="transform: scale(1.3); transform-origin: 0 0; zoom: 1.2">The Grupo Colina<a class="over" href="#four"></a></div>',
  'in a link that takes the pointer from it':
    '<a class="box" style="display: block" href="#five"><span style="pointer-events: none">The Grupo Colina</span></a>',
  'in a caption over a picture, which lets the pointer through':
    '<figure class="box"><a href="#six"><img alt="" width="400" height="120" style="background: #ddd"></a>' +
    '<figcaption class="over" style="pointer-events: none">The Grupo Colina</figcaption></figure>',
  'in a section that is switched off':
    '<section class="box" style="pointer-events: none"><p>The Grupo Colina</p></section>',
  'in a section that is inert': '<section class="box" inert><p>The <b>Grupo Colina</b></p></section>',
  'in an element without a box of its own, under a link':
    '<div class="box"><span style="display: contents">The Grupo Colina</span><a class="over" href="#"></a></div>',
  'under a drawing without paint at its place':
    '<div class="box">The Grupo Colina<svg class="over" width="100%" height="100%">' +
    '<rect width="100%" height="100%" fill-opacity="0"/><circle cx="400" cy="25" r="9"/></svg></div>',
  'in an open fold':
    '<details open><summary>More</summary><div class="box">The Grupo Colina<a class="over" href="#"></a></div></details>',
};

for (const [where, body] of Object.entries(SEEN))
  test(`finds a name ${where}`, async ({ ficha }) => {
    const page = await ficha.open(html(body));
    const card = await openCard(page, NAME);
    await expect(card.locator('h2')).toHaveText(NAME);
    // It stays while the pointer moves along the name, and closes when the pointer has left it.
    const { x, y } = await markOf(page, NAME);
    await page.mouse.move(x + 10, y, { steps: 5 });
    await page.mouse.move(900, 700, { steps: 5 });
    await expect(hostOf(page)).toHaveCount(0);
  });

const UNSEEN: Record<string, string> = {
  'under a menu': '<div class="box">The Grupo Colina<div class="over" style="background: white">Menu</div></div>',
  'behind a veil': '<p>The Grupo Colina</p><div style="position: fixed; inset: 0; background: rgb(0 0 0 / 50%)"></div>',
  'under a picture':
    '<div class="box">The Grupo Colina<img alt="" class="over" style="width: 100%; height: 100%"></div>',
  'under a painted drawing':
    '<div class="box">The Grupo Colina<svg class="over" width="100%" height="100%"><rect width="100%" height="100%"/></svg></div>',
  'under a picture in a drawing':
    '<div class="box">The Grupo Colina<svg class="over" width="100%" height="100%">' +
    '<image width="100%" height="100%" preserveAspectRatio="none" href="data:image/svg+xml,' +
    '%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%229%22 height=%229%22/%3E"/></svg></div>',
  'under a sheet that blurs what lies below it':
    '<p>The Grupo Colina</p><div style="position: fixed; inset: 0; backdrop-filter: blur(6px)">Subscribe</div>',
  "under a link's painted ::after":
    '<style>.far::after { content: ""; position: absolute; inset: 0; background: beige }</style>' +
    '<div class="box"><a class="far" href="#two">Read on</a><p>The Grupo Colina</p></div>',
  'that its box cuts off':
    '<section class="box" style="pointer-events: none; height: 6px; padding: 0; overflow: hidden"><p>The Grupo Colina</p></section>',
  'without the pointer, under a bar at the top':
    '<header style="position: fixed; inset: 0 0 auto 0; height: 300px; background: white">Bar</header>' +
    '<section style="pointer-events: none"><p>The Grupo Colina</p></section>',
};

/** Rests on the name for long, in the time of the content script. */
async function restLong(page: Page): Promise<void> {
  const mark = await markOf(page, NAME);
  const clock = await fakeScriptClock(page);
  await restOn(page, mark);
  await clock.advance(LONG_REST_MS);
  await clock.uninstall();
}

for (const [where, body] of Object.entries(UNSEEN))
  test(`opens no card for a name ${where}`, async ({ ficha }) => {
    const page = await ficha.open(html(body));
    await restLong(page);
    await expect(hostOf(page)).toHaveCount(0);
    expect(await page.locator('ficha-card').count()).toBe(0);
  });

test('a menu that opens over a covered name closes its card', async ({ ficha }) => {
  const page = await ficha.open(
    html(
      '<div class="box">The Grupo Colina<a class="over" href="#one"></a><div class="over menu" hidden>Menu</div></div>',
      '.menu { background: white }',
    ),
  );
  await openCard(page, NAME);
  const { x, y } = await markOf(page, NAME);
  await page.evaluate(() => document.querySelector('.menu')?.removeAttribute('hidden'));
  await page.mouse.move(x + 6, y, { steps: 3 });
  await expect(hostOf(page)).toHaveCount(0);
});

test.describe('while a button is held', () => {
  const body = `<p id="first">Some first words, and then comes the Grupo Colina in the middle of the line.</p>
    <p>And more text for the selection to end in.</p>`;

  test('no card opens, and the selection is of the page alone', async ({ ficha }) => {
    const page = await ficha.open(html(body));
    const { x, y } = await markOf(page, NAME);
    const from = await page.locator('#first').boundingBox();
    const clock = await fakeScriptClock(page);
    await page.mouse.move((from?.x ?? 0) + 2, y);
    await page.mouse.down();
    await page.mouse.move(x, y, { steps: 20 });
    await clock.advance(LONG_REST_MS);
    expect(await page.locator('ficha-card').count()).toBe(0);
    await page.mouse.move(x + 60, y + 40, { steps: 5 });
    await page.mouse.up();
    await clock.advance(LONG_REST_MS);
    await clock.uninstall();
    expect(await page.evaluate(() => String(getSelection()))).toContain('Grupo Colina');
    await page.mouse.move(700, 600);
    await openCard(page, NAME);
  });

  test('a card that is kept open stays, and the selection passes over it', async ({ ficha }) => {
    const page = await ficha.open(html(body));
    const card = await openCard(page, NAME);
    await card.getByRole('button', { name: 'More options' }).click();
    await card.getByRole('button', { name: 'Keep this card open' }).click();
    const box = await hostOf(page).boundingBox();
    const from = await page.locator('#first').boundingBox();
    await page.mouse.move((from?.x ?? 0) + 2, (from?.y ?? 0) + 12);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 60, (box?.y ?? 0) + 60, { steps: 10 });
    await page.mouse.up();
    await expect(cardOf(page).locator('h2')).toHaveText(NAME);
    const selected = await page.evaluate(() => String(getSelection()));
    expect(selected).toContain('Some first words');
    expect(selected).not.toContain('Keep this card open');
  });
});
