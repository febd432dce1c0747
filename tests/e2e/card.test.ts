/** The card opens on hover, beside its name, and closes. */
import { expect } from '@playwright/test';
import { cardOf, closeWithEscape, hostOf, pressClose } from '../support/browser/card-frame.ts';
import { restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { article, markOf, openCard, startFicha, test } from './ficha.ts';
import { fakeScriptClock } from './script-world.ts';

const page1 = article(
  [
    'In Peru the army officer Vladimiro Montesinos rose under Alberto Fujimori.',
    'The Barrios Altos massacre was the work of the Grupo Colina.',
    'Nothing of note stands in this paragraph, which is here to give the pointer a place to rest without a name.',
  ],
  { date: '2001-05-05' },
);

test('the card is beside the name, not over its line, and inside the window', async ({ ficha }) => {
  const page = await ficha.open(page1);
  for (const name of ['Vladimiro Montesinos', 'Grupo Colina']) {
    const mark = await markOf(page, name);
    const card = await openCard(page, name);
    const box = await card.boundingBox();
    const viewport = page.viewportSize();
    expect(box && (box.y > mark.y || box.y + box.height < mark.y)).toBe(true);
    expect(box && viewport && box.x >= 0 && box.x + box.width <= viewport.width).toBe(true);
    expect(box && viewport && box.y >= 0 && box.y + box.height <= viewport.height).toBe(true);
    expect(box?.width).toBe(360);
    await closeWithEscape(page);
  }
});

test('no card opens for a pointer that passes by', async ({ ficha }) => {
  const page = await ficha.open(page1);
  // Opened once before, so that a card would appear as soon as it is due.
  await openCard(page, 'Alberto Fujimori');
  await closeWithEscape(page);
  await page.mouse.move(700, 600);
  const mark = await markOf(page, 'Alberto Fujimori');
  const clock = await fakeScriptClock(page);
  await restOn(page, mark);
  await clock.advance(299);
  await page.mouse.move(mark.x, 600, { steps: 2 });
  await clock.advance(1000);
  expect(await hostOf(page).count()).toBe(0);
  await restOn(page, mark);
  await clock.advance(350);
  await expect(hostOf(page)).toHaveCount(1);
  await clock.uninstall();
});

test('the card stays open while the pointer moves to it, and closes when the pointer leaves', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Alberto Fujimori');
  const box = await card.boundingBox();
  if (!box) throw new Error('the card has no box');
  const clock = await fakeScriptClock(page);
  await page.mouse.move(box.x + 100, box.y + 40, { steps: 30 });
  await clock.advance(1000);
  await expect(card).toBeVisible();
  await clock.uninstall();
  await page.mouse.move(box.x + 800, box.y + 500, { steps: 5 });
  await expect(card).toHaveCount(0);
});

test('the next name’s card replaces an open one at once', async ({ ficha }) => {
  const page = await ficha.open(page1);
  await openCard(page, 'Alberto Fujimori');
  const other = await markOf(page, 'Vladimiro Montesinos');
  await page.mouse.move(other.x, other.y, { steps: 20 });
  await expect(cardOf(page).locator('h2')).toHaveText('Vladimiro Montesinos');
});

test('the card closes on Escape, on its button and on a click elsewhere', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const ways = [() => closeWithEscape(page), () => pressClose(page), () => page.mouse.click(700, 620)];
  for (const close of ways) {
    const card = await openCard(page, 'Alberto Fujimori');
    await close();
    await expect(card).toHaveCount(0);
    await page.mouse.move(700, 640);
  }
});

test('a pinned card stays open until it is closed', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More options' }).click();
  const keep = card.getByRole('button', { name: 'Keep this card open' });
  await keep.click();
  await expect(keep).toHaveAttribute('aria-pressed', 'true');
  await page.mouse.click(900, 700);
  const other = await markOf(page, 'Vladimiro Montesinos');
  await page.mouse.move(other.x, other.y, { steps: 20 });
  await expect(card.locator('h2')).toHaveText('Grupo Colina');
  await closeWithEscape(page);
});

test('a card opens under a strict content security policy', async ({ ficha }) => {
  const page = await ficha.open(page1, {
    headers: {
      'content-security-policy':
        "default-src 'none'; style-src 'none'; frame-src 'none'; require-trusted-types-for 'script'",
    },
  });
  const card = await openCard(page, 'Grupo Colina');
  const box = await card.boundingBox();
  expect(box?.width).toBe(360);
});

test('the shadow root is closed in the build that readers get', async () => {
  const ficha = await startFicha({ extension: '.output/chrome-mv3' });
  try {
    const page = await ficha.open(page1);
    await waitForMarks(page);
    await restOn(page, await markOf(page, 'Alberto Fujimori'));
    await page.locator('ficha-card').filter({ visible: true }).waitFor();
    expect(await page.evaluate(() => document.querySelector('ficha-card')?.shadowRoot)).toBeNull();
  } finally {
    await ficha.close();
  }
});
