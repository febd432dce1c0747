/** Cards for names in what a page shows for as long as the pointer is on it, and in modals of libraries. */
import { expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape, hostOf } from '../support/browser/card-frame.ts';
import { restOn } from '../support/browser/marked-names.ts';
import { markOf, openCard, test } from './ficha.ts';
import { html, NAME, TEXT } from './layer-page.ts';

const STYLE =
  '<style>.hovercard { position: absolute; left: 40px; top: 108px; padding-top: 40px; width: 420px; background: #eee }</style>';

/** Pages with a hover card, `pop`, which opens when the pointer is on `link`. */
const HOVER_CARDS: Record<string, string> = {
  'that its page hides': `<a id="link" href="#a">Somebody</a><div id="pop" class="hovercard" hidden>${TEXT}</div><script>
    const show = (shown) => () => { pop.hidden = !shown; };
    for (const one of [link, pop]) for (const type of ['mouseenter', 'mouseleave'])
      one.addEventListener(type, show(type === 'mouseenter'));</script>`,
  'that its page removes': `<a id="link" href="#a">Somebody</a><script>
    link.addEventListener('mouseenter', () => {
      const pop = document.createElement('div');
      Object.assign(pop, { id: 'pop', className: 'hovercard', innerHTML: ${JSON.stringify(TEXT)} });
      pop.addEventListener('mouseleave', () => pop.remove());
      document.body.append(pop);
    });</script>`,
  'of a style sheet alone': `<style>.menu > div { display: none } .menu:hover > div { display: block }</style>
    <div class="menu" style="width: 200px"><a id="link" href="#a">Somebody</a><div id="pop" class="hovercard">${TEXT}</div></div>`,
};

const isPopShown = (page: Page) =>
  page.evaluate(() => document.querySelector('#pop')?.checkVisibility({ visibilityProperty: true }) ?? false);

async function openHoverCard(page: Page): Promise<void> {
  await markOf(page, 'Alberto Fujimori');
  await page.locator('#link').hover();
  await expect.poll(() => isPopShown(page)).toBe(true);
  const mark = await markOf(page, NAME);
  await page.mouse.move(mark.x, mark.y, { steps: 12 });
  await expect(cardOf(page).locator('h2')).toHaveText(NAME);
}

for (const [which, body] of Object.entries(HOVER_CARDS)) {
  test(`a card for a name in a hover card ${which} can be used, and both close with the pointer`, async ({ ficha }) => {
    const page = await ficha.open(html(STYLE + body));
    await openHoverCard(page);
    await cardOf(page).getByText(NAME).first().hover();
    expect(await isPopShown(page)).toBe(true);
    await expect(cardOf(page).locator('h2')).toHaveText(NAME);
    await page.mouse.move(1100, 700, { steps: 5 });
    await expect.poll(() => isPopShown(page)).toBe(false);
    await expect(hostOf(page)).toHaveCount(0);
  });

  test(`a card that is kept stays when a hover card ${which} has closed`, async ({ ficha }) => {
    const page = await ficha.open(html(STYLE + body));
    await openHoverCard(page);
    const card = cardOf(page);
    await card.getByRole('button', { name: 'More options' }).click();
    await card.getByRole('button', { name: 'Keep this card open' }).click();
    expect(await isPopShown(page)).toBe(true);
    await page.mouse.move(1100, 700, { steps: 5 });
    await expect.poll(() => isPopShown(page)).toBe(false);
    await expect(card.getByRole('button', { name: 'Keep this card open' })).toHaveAttribute('aria-pressed', 'true');
  });
}

test('a modal whose library makes inert what is beside it, again and again, leaves the card usable', async ({
  ficha,
}) => {
  const page = await ficha.open(
    html(`<div class="modal" role="dialog" id="modal">${TEXT}</div><p>The Shining Path of Peru.</p><script>
    const hide = (node) => { if (node instanceof Element && !modal.contains(node)) node.inert = true; };
    const beside = new MutationObserver((records) => {
      for (const { addedNodes, target, type } of records)
        if (type === 'childList') addedNodes.forEach(hide);
        else if (!target.inert) hide(target);
    });
    beside.observe(document.body, { childList: true, subtree: true, attributeFilter: ['inert'] });
    closeModal = () => { beside.disconnect(); modal.remove(); };</script>`),
  );
  for (let time = 1; time <= 4; time++) {
    const card = await openCard(page, NAME);
    await card.getByRole('button', { name: 'More options' }).click();
    await expect(card.getByRole('button', { name: 'More options' })).toHaveAttribute('aria-expanded', 'true');
    await closeWithEscape(page);
    await page.mouse.move(900, 700);
  }
  await page.evaluate('closeModal()');
  await restOn(page, await markOf(page, 'Shining Path'));
  await expect(cardOf(page).locator('h2')).toHaveText('Shining Path');
});
