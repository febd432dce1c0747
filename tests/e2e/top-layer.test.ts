/**
 * Cards beside dialogs, popovers, focus traps and full screens of the page: usable, and nothing of
 * the page closes.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { cardOf, closeWithEscape, hostOf } from '../support/browser/card-frame.ts';
import { restOn } from '../support/browser/marked-names.ts';
import { runCommand } from './commands.ts';
import { markOf, openCard, test } from './ficha.ts';
import { html, NAME, TEXT } from './layer-page.ts';

const component = (name: string, inner: string, ready = '') => `<script>
customElements.define('${name}', class extends HTMLElement {
  constructor() { super(); this.attachShadow({ mode: 'open' }).innerHTML = ${JSON.stringify(inner)}; ${ready} }
});</script>`;

const SHOW = `this.shadowRoot.querySelector('dialog').showModal();`;

/** Pages with an open layer that holds the name; `isOpen` says whether it still is. */
const LAYERS: Record<string, { body: string; isOpen: string }> = {
  'a dialog in a shadow root, with slotted text': {
    body: `<ds-modal>${TEXT}</ds-modal>${component('ds-modal', '<dialog><slot></slot></dialog>', SHOW)}`,
    isOpen: `document.querySelector('ds-modal').shadowRoot.querySelector('dialog').open`,
  },
  'a dialog in two shadow roots, with its own text': {
    body: `<x-app></x-app>${component('x-modal', `<dialog>${TEXT}</dialog>`, SHOW)}${component('x-app', '<x-modal></x-modal>')}`,
    isOpen: `document.querySelector('x-app').shadowRoot.querySelector('x-modal').shadowRoot.querySelector('dialog').open`,
  },
  'a dialog over a dialog': {
    body: `<dialog id="one"><p>First</p></dialog><dialog id="two">${TEXT}</dialog>
      <script>one.showModal(); two.showModal();</script>`,
    isOpen: 'one.open && two.open',
  },
  'a popover that closes by itself': {
    body: `<div popover id="note">${TEXT}</div><script>note.showPopover();</script>`,
    isOpen: `note.matches(':popover-open')`,
  },
  'a popover in a popover': {
    body: `<div popover id="outer"><p>Outer</p><div popover id="inner">${TEXT}</div></div>
      <script>outer.showPopover(); inner.showPopover();</script>`,
    isOpen: `outer.matches(':popover-open') && inner.matches(':popover-open')`,
  },
  'a popover that is itself a component': {
    body: `<x-tip popover id="tip"></x-tip>${component('x-tip', TEXT)}<script>tip.showPopover();</script>`,
    isOpen: `tip.matches(':popover-open')`,
  },
  'a popover in a modal dialog': {
    body: `<dialog id="one"><div popover id="note">${TEXT}</div></dialog>
      <script>one.showModal(); note.showPopover();</script>`,
    isOpen: `one.open && note.matches(':popover-open')`,
  },
  'a popover that closes when the pointer leaves it': {
    body: `<div popover="manual" id="note">${TEXT}</div><script>note.showPopover();
      note.addEventListener('mouseleave', () => note.hidePopover());</script>`,
    isOpen: `note.matches(':popover-open')`,
  },
  'a menu that closes when it loses the focus': {
    body: `<div role="menu" tabindex="-1" id="menu">${TEXT}</div><script>menu.focus();
      menu.addEventListener('focusout', ({ relatedTarget }) => { menu.hidden = !menu.contains(relatedTarget); });</script>`,
    isOpen: '!menu.hidden',
  },
};

/** A menu that opens by a call and closes when its window loses the focus, as menus of many toolkits do. */
const BLUR_MENU = `<div role="menu" id="menu">${TEXT}<button id="entry">Entry</button></div><script>
  blurs = 0;
  openMenu = () => {
    entry.focus();
    const close = ({ target }) => { if (target === window) { blurs++; menu.hidden = true; } };
    window.addEventListener('blur', close);
    window.addEventListener('blur', close, true);
    window.onblur = close;
  };</script>`;

/** Goes to the card with the mouse and uses it, also with the keyboard. */
async function use(page: Page): Promise<void> {
  const card = cardOf(page);
  const more = card.getByRole('button', { name: 'More options' });
  const box = await more.boundingBox();
  if (!box) throw new Error('the card has no options');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 15 });
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Enter');
  await expect(more).toHaveAttribute('aria-expanded', 'false');
}

for (const [where, { body, isOpen }] of Object.entries(LAYERS))
  test(`a card for a name in ${where} can be used, and Escape closes the card alone`, async ({ ficha }) => {
    const page = await ficha.open(html(body));
    await openCard(page, NAME);
    await use(page);
    expect(await page.evaluate(isOpen)).toBe(true);
    await closeWithEscape(page);
    expect(await page.evaluate(isOpen)).toBe(true);
  });

test.describe('a menu that closes when its window loses the focus', () => {
  test('stays for a card that opens by pointer and is pressed', async ({ ficha }) => {
    const page = await ficha.open(html(BLUR_MENU));
    await markOf(page, NAME);
    await page.evaluate('openMenu()');
    await openCard(page, NAME);
    // The card has taken no focus.
    expect(await page.evaluate('document.activeElement.id')).toBe('entry');
    await use(page);
    await closeWithEscape(page);
    expect(await page.evaluate('menu.hidden || blurs')).toBe(0);
  });

  test('stays for a card that opens by keyboard, and has the focus again afterwards', async ({ ficha }) => {
    const page = await ficha.open(html(BLUR_MENU));
    await markOf(page, NAME);
    await page.evaluate('openMenu()');
    // Each once the one before has done its work: they go through the background.
    const flashed = () =>
      page.evaluate(() => {
        const [range] = CSS.highlights.get('ficha-flash') ?? [];
        return range?.startContainer.textContent?.slice(range.startOffset, range.endOffset);
      });
    for (const name of ['Alberto Fujimori', NAME]) {
      await runCommand(ficha, page, 'next-mention');
      await expect.poll(flashed).toBe(name);
    }
    await runCommand(ficha, page, 'open-card');
    await expect(cardOf(page).locator('h2')).toHaveText(NAME);
    await expect.poll(() => page.evaluate('document.activeElement.localName')).toBe('ficha-card');
    await closeWithEscape(page);
    await expect.poll(() => page.evaluate('document.activeElement.id')).toBe('entry');
    expect(await page.evaluate('menu.hidden || blurs')).toBe(0);
  });

  test('and has listened before Ficha came, closes at a press in the card, which stays', async ({ ficha }) => {
    const page = await ficha.open(html(`${BLUR_MENU}<script>openMenu()</script>`));
    await openCard(page, NAME);
    expect(await page.evaluate('menu.hidden || blurs')).toBe(0);
    await use(page);
    expect(await page.evaluate('menu.hidden')).toBe(true);
    await expect(cardOf(page).locator('h2')).toHaveText(NAME);
    await closeWithEscape(page);
  });
});

test('a card for text in a dialog in a closed shadow root can be used', async ({ ficha }) => {
  const page = await ficha.open(
    html(`<ds-closed>${TEXT}</ds-closed><script>
    customElements.define('ds-closed', class extends HTMLElement {
      constructor() {
        super();
        const root = this.attachShadow({ mode: 'closed' });
        root.innerHTML = '<dialog><slot></slot></dialog>';
        root.firstChild.showModal();
      }
    });</script>`),
  );
  await restOn(page, await markOf(page, NAME));
  // The closed root hides the host from the test as well: its frame is all that can be found.
  const cardFrame = () => page.frames().find((frame) => frame.url().includes('/card.html'));
  await expect.poll(() => cardFrame()?.locator('h2').count()).toBe(1);
  const more = cardFrame()?.getByRole('button', { name: 'More options' });
  await more?.click();
  await expect(more as Locator).toHaveAttribute('aria-expanded', 'true');
});

test('Escape is used up once: neither its repetition nor its release reaches the page', async ({ ficha }) => {
  const page = await ficha.open(
    html(`<dialog id="one">${TEXT}</dialog><script>
    one.showModal(); heard = [];
    for (const type of ['keydown', 'keyup'])
      for (const target of [window, document, one])
        target.addEventListener(type, (event) => heard.push(type + ' ' + event.key), true);
  </script>`),
  );
  const heard = () => page.evaluate('heard');
  const isOpen = () => page.evaluate('one.open');
  await openCard(page, NAME);
  await page.keyboard.down('Escape');
  await page.keyboard.down('Escape');
  await page.keyboard.up('Escape');
  await expect(hostOf(page)).toHaveCount(0);
  expect(await isOpen()).toBe(true);
  // A listener on the window that is older than the card cannot be passed by.
  const others = ((await heard()) as string[]).length;
  expect(others).toBeLessThanOrEqual(3);

  // The same from within the card.
  await page.mouse.move(900, 700);
  const card = await openCard(page, NAME);
  await card.getByRole('button', { name: 'More options' }).focus();
  // The frame goes with its card while the key is down, and the browser may then never answer.
  void page.keyboard.down('Escape').catch(() => {});
  await expect(hostOf(page)).toHaveCount(0);
  await page.keyboard.up('Escape');
  expect(await isOpen()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(isOpen).toBe(false);
});

/** Keeps the focus in an element, as the usual libraries do: by `focusin`, and by `focusout`. */
const TRAPS: Record<string, string> = {
  'brings the focus back when it goes elsewhere': `document.addEventListener('focusin', ({ target }) => {
    if (!modal.contains(target)) field.focus();
  }, true);`,
  'brings the focus back when it leaves': `document.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget !== null && !modal.contains(relatedTarget)) field.focus();
  });`,
  'closes when the focus goes elsewhere': `document.addEventListener('focusin', ({ target }) => {
    if (!modal.contains(target)) modal.remove();
  });`,
};
for (const [does, script] of Object.entries(TRAPS))
  test(`a note can be written on a name in a modal that ${does}`, async ({ ficha }) => {
    const page = await ficha.open(
      html(`<div class="modal" role="dialog" id="modal">${TEXT}<input id="field"></div>
      <script>field.focus(); ${script}</script>`),
    );
    const card = await openCard(page, NAME);
    await card.getByRole('button', { name: 'Add note' }).click();
    const box = card.getByRole('textbox', { name: 'Note' });
    await expect(box).toBeFocused();
    await page.keyboard.type('In a trap');
    await expect(box).toHaveValue('In a trap');
    expect(await page.evaluate('modal.isConnected && field.value')).toBe('');
  });

test.describe('a modal that hides all beside it', () => {
  const modal = (mark: string) => `<div class="modal" role="dialog" id="modal">${TEXT}</div><script>
    const beside = new MutationObserver((records) => {
      for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Element && !modal.contains(node)) ${mark};
    });
    beside.observe(document.body, { childList: true });</script>`;

  for (const [name, mark] of Object.entries({
    'from screen readers': `node.setAttribute('aria-hidden', 'true')`,
    'from everybody, once': 'node.inert = true',
    'from everybody, again and again': 'setInterval(() => { node.inert = true; }, 200)',
    'by a class of its own': `node.className = 'beside'`,
  }))
    test(`${name}, does not cost the reader the cards`, async ({ ficha }) => {
      const page = await ficha.open(html(modal(mark)));
      for (let time = 1; time <= 4; time++) {
        await openCard(page, NAME);
        await use(page);
        await expect(hostOf(page)).not.toHaveAttribute('inert');
        await expect(hostOf(page)).not.toHaveAttribute('aria-hidden');
        await closeWithEscape(page);
        await page.mouse.move(900, 700);
      }
    });
});

test('a popover that writes its content anew closes the card, and cards go on opening', async ({ ficha }) => {
  const page = await ficha.open(
    html(`<div popover="manual" id="note"></div><script>
    write = () => { note.innerHTML = ${JSON.stringify(TEXT)}; }; write(); note.showPopover();</script>`),
  );
  for (let time = 1; time <= 4; time++) {
    await openCard(page, NAME);
    await page.evaluate('write()');
    await expect(hostOf(page)).toHaveCount(0);
    await page.mouse.move(900, 700);
  }
  await openCard(page, NAME);
});

test('in an element in full screen that is a component', async ({ ficha }) => {
  const page = await ficha.open(html(`<x-player></x-player>${component('x-player', `<section>${TEXT}</section>`)}`));
  await markOf(page, NAME);
  const full = page.evaluate(
    () => new Promise((resolve) => document.addEventListener('fullscreenchange', resolve, { once: true })),
  );
  await page.evaluate(() => {
    const section = document.querySelector('x-player')?.shadowRoot?.querySelector('section');
    document.addEventListener('click', () => section?.requestFullscreen(), { once: true });
  });
  await page.mouse.click(900, 700);
  await full;
  await openCard(page, NAME);
  await use(page);
  await page.evaluate(() => document.exitFullscreen());
});
