/** The card: opens on hover, shows sourced facts, opens related cards, closes. */
import { expect } from '@playwright/test';
import { cardOf, hostOf } from '../support/browser/card-frame.ts';
import { restOn, waitForMarks } from '../support/browser/marked-names.ts';
import { article, markOf, openCard, startFicha, test } from './ficha.ts';
import { fakeScriptClock } from './script-world.ts';
import { changeStoredSettings } from './worker.ts';

const page1 = article(
  [
    'In Peru the army officer Vladimiro Montesinos rose under Alberto Fujimori.',
    'The Barrios Altos massacre was the work of the Grupo Colina.',
    'Nothing of note stands in this paragraph, which is here to give the pointer a place to rest without a name.',
  ],
  { date: '2001-05-05' },
);

test('a card opens after the pointer has rested, with name, line, dates, facts and sources', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Alberto Fujimori');
  await expect(card.locator('h2')).toHaveText('Alberto Fujimori');
  await expect(card.locator('.line')).toContainText('president of Peru');
  await expect(card.locator('.dates')).toHaveText('28 July 1938 – 11 September 2024');
  expect(await card.locator('.fact').count()).toBeGreaterThanOrEqual(3);
  for (const fact of await card.locator('.fact').all()) expect(await fact.locator('.chip').count()).toBeGreaterThan(0);
  await expect(card.locator('.card-footer')).toContainText('Once on this page');
});

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
    await page.keyboard.press('Escape');
    await expect(card).toHaveCount(0);
  }
});

test('no card opens for a pointer that passes by', async ({ ficha }) => {
  const page = await ficha.open(page1);
  // Opened once before, so that a card would appear as soon as it is due.
  await openCard(page, 'Alberto Fujimori');
  await page.keyboard.press('Escape');
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
  const ways = [
    () => page.keyboard.press('Escape'),
    () => cardOf(page).getByRole('button', { name: 'Close' }).click(),
    () => page.mouse.click(700, 620),
  ];
  for (const close of ways) {
    const card = await openCard(page, 'Alberto Fujimori');
    await close();
    await expect(card).toHaveCount(0);
    await page.mouse.move(700, 640);
  }
});

test('the card shows where sources differ, with both positions', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Barrios Altos massacre');
  const dispute = card.locator('.dispute').filter({ hasText: 'How many people' });
  await expect(dispute.locator('.dispute-label')).toHaveText('Sources differ');
  await expect(dispute).toContainText('14');
  await expect(dispute).toContainText('15');
  expect(await dispute.locator('.position').count()).toBeGreaterThanOrEqual(2);
});

test('a related name opens its card, and a button goes back', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Barrios Altos massacre');
  await card.getByRole('button', { name: 'Grupo Colina' }).click();
  await expect(card.locator('h2')).toHaveText('Grupo Colina');
  await card.getByRole('button', { name: 'Back to Barrios Altos massacre' }).click();
  await expect(card.locator('h2')).toHaveText('Barrios Altos massacre');
});

test('for an ambiguous name, the card says which person it takes, why, and offers the other', async ({ ficha }) => {
  const page = await ficha.open(article(['Fujimori opened a road in Peru.', 'Later, Fujimori closed it again.']));
  const card = await openCard(page, 'Fujimori');
  const chooser = card.locator('.chooser');
  await expect(chooser).toContainText('The page does not say which one.');
  await expect(chooser.getByRole('button', { name: /^Alberto Fujimori/ })).toHaveAttribute('aria-pressed', 'true');
  await chooser.getByRole('button', { name: /^Keiko Fujimori/ }).click();
  await expect(card.locator('h2')).toHaveText('Keiko Fujimori');
  await expect(card.locator('.correction')).toContainText('On this page, “Fujimori” now means Keiko Fujimori.');
  // Both mentions were linked to the same person, so both are corrected.
  await expect(card.locator('.card-footer')).toContainText('2 times on this page');
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect(card.locator('h2')).toHaveText('Alberto Fujimori');
  await expect(chooser).toContainText('The page does not say which one.');
});

test('a correction is remembered for the site, listed in the settings, and removed there', async ({ ficha }) => {
  const html = article(['Fujimori opened a road in Peru.']);
  const page = await ficha.open(html);
  const card = await openCard(page, 'Fujimori');
  await card
    .locator('.chooser')
    .getByRole('button', { name: /^Keiko Fujimori/ })
    .click();
  await card.getByRole('button', { name: 'Remember on 127.0.0.1' }).click();
  await expect(card.locator('.correction')).toContainText('Ficha will remember this on 127.0.0.1');

  const again = await ficha.open(html);
  const later = await openCard(again, 'Fujimori');
  await expect(later.locator('h2')).toHaveText('Keiko Fujimori');
  await expect(later.locator('.correction')).toContainText('will remember this');

  const settings = await ficha.context.newPage();
  await settings.goto(`chrome-extension://${ficha.id}/library.html#/settings`);
  const row = settings.getByRole('listitem').filter({ hasText: '“Fujimori” means Keiko Fujimori' });
  await expect(row).toContainText('not Alberto Fujimori');
  await row.getByRole('button').click();
  await expect(row).toHaveCount(0);
  await again.bringToFront();
  await again.keyboard.press('Escape');
  await again.mouse.move(900, 700);
  await expect((await openCard(again, 'Fujimori')).locator('h2')).toHaveText('Alberto Fujimori');
});

test('a name that the reader calls wrong loses its mark on the page; undo brings it back', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More for this card' }).click();
  await card.getByRole('button', { name: 'Not the right one?' }).click();
  await card.getByRole('button', { name: 'Someone or something else' }).click();
  await expect(card.locator('.correction')).toContainText('“Grupo Colina” is no longer marked on this page.');
  await expect.poll(async () => (await waitForMarks(page)).map(({ text }) => text)).not.toContain('Grupo Colina');
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await waitForMarks(page)).map(({ text }) => text)).toContain('Grupo Colina');
});

test('the card turns Ficha off for the site', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More for this card' }).click();
  await card.getByRole('button', { name: 'Turn off on 127.0.0.1' }).click();
  await expect(hostOf(page)).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  await changeStoredSettings(ficha, { sites: { mode: 'except', hosts: [] } });
  await waitForMarks(page);
});

test('the card draws the dates of its facts and opens the timeline', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Vladimiro Montesinos');
  await expect(card.getByRole('img', { name: /dated facts, from \d{4} to \d{4}/ })).toBeVisible();
  const opened = ficha.context.waitForEvent('page');
  await card.getByRole('button', { name: 'Timeline' }).click();
  const timeline = await opened;
  await expect(timeline).toHaveURL(/#\/timeline\?entity=peru\/vladimiro-montesinos/);
  await timeline.close();
});

test('a fact shows its sources and is copied with its citation', async ({ ficha }) => {
  const page = await ficha.open(page1);
  await ficha.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
  const card = await openCard(page, 'Grupo Colina');
  const fact = card.locator('.fact').first();
  await fact.getByRole('button', { name: 'About the sources, and copy' }).click();
  await expect(fact.locator('.source-details cite').first()).toHaveAttribute('lang', /^[a-z]{2}$/);
  await fact.getByRole('button', { name: 'BibTeX' }).click();
  await expect(fact.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@\w+\{[\w-]+,\n[\s\S]*annotation = \{/);
});

test('a pinned card stays open until it is closed', async ({ ficha }) => {
  const page = await ficha.open(page1);
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'Keep this card open' }).click();
  await page.mouse.click(900, 700);
  const other = await markOf(page, 'Vladimiro Montesinos');
  await page.mouse.move(other.x, other.y, { steps: 20 });
  await expect(card.locator('h2')).toHaveText('Grupo Colina');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
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
    await hostOf(page).waitFor();
    expect(await page.evaluate(() => document.querySelector('ficha-card')?.shadowRoot)).toBeNull();
  } finally {
    await ficha.close();
  }
});
