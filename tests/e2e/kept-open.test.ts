/** A card that is kept open: in the window, beside a modal, in a modal, and with a way back to its name. */
import { expect, type Page } from '@playwright/test';
import { hostOf } from '../support/browser/card-frame.ts';
import { restOn } from '../support/browser/marked-names.ts';
import { markOf, openCard, test } from './ficha.ts';
import { html, NAME, TEXT } from './layer-page.ts';

/** Opens the card of the page's name, and keeps it open. */
async function keepOpen(page: Page) {
  const card = await openCard(page, NAME);
  await card.getByRole('button', { name: 'More options' }).click();
  await card.getByRole('button', { name: 'Keep this card open' }).click();
  return card;
}

const long = '<div style="height: 3000px"></div>';
const scrolling = `<div style="height: 200px; overflow: auto" id="scroller">${TEXT}${long}</div>`;

/** The window, and the card in it. */
const boxes = (page: Page) =>
  hostOf(page).evaluate((host) => {
    const { top, bottom } = host.getBoundingClientRect();
    return { top, below: innerHeight - bottom };
  });

for (const [where, body] of Object.entries({ 'the page': TEXT + long, 'a box of the page': scrolling }))
  test(`stays in the window when ${where} scrolls, and leads back to its name`, async ({ ficha }) => {
    const page = await ficha.open(html(body));
    const card = await keepOpen(page);
    const scroller = () => (document.querySelector('#scroller') ?? document.scrollingElement) as Element;
    await page.evaluate(`(${scroller})().scrollTop = 1500`);
    await expect.poll(async () => (await boxes(page)).top).toBeGreaterThanOrEqual(0);
    await expect.poll(async () => (await boxes(page)).below).toBeGreaterThanOrEqual(0);
    await card.getByRole('button', { name: 'Back to the name' }).click();
    await expect.poll(() => page.evaluate(`(${scroller})().scrollTop`)).toBeLessThan(200);
    await restOn(page, await markOf(page, NAME));
    await expect(card.locator('h2')).toHaveText(NAME);
  });

test('a modal that hides all beside it leaves it', async ({ ficha }) => {
  const page = await ficha.open(html(TEXT));
  const card = await keepOpen(page);
  await page.evaluate(() => {
    for (const element of document.body.children) element.setAttribute('aria-hidden', 'true');
  });
  await expect(hostOf(page)).not.toHaveAttribute('aria-hidden');
  await expect(card.locator('h2')).toHaveText(NAME);
});

test('goes into a modal that opens, and out of it again', async ({ ficha }) => {
  const page = await ficha.open(html(`${TEXT}<dialog id="one"><p>Subscribe</p><button>Yes</button></dialog>`));
  const card = await keepOpen(page);
  await card.getByRole('button', { name: 'Add note' }).click();
  await card.getByRole('textbox', { name: 'Note' }).fill('Half written');
  await page.evaluate('one.showModal()');
  await expect.poll(() => page.evaluate(`document.querySelector('ficha-card').parentNode.localName`)).toBe('dialog');
  const box = card.getByRole('textbox', { name: 'Note' });
  await box.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' note');
  await expect(box).toHaveValue('Half written note');
  await page.evaluate('one.close()');
  await expect.poll(() => page.evaluate(`document.querySelector('ficha-card').parentNode.localName`)).toBe('body');
  await expect(box).toHaveValue('Half written note');
  await page.evaluate('one.remove()');
  await expect(card.locator('h2')).toBeVisible();
});
