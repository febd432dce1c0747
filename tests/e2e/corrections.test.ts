/** Names that may mean another: the card asks, and the reader corrects the page or the site. */
import { expect } from '@playwright/test';
import { closeWithEscape } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { article, openCard, test } from './ficha.ts';

test('for an ambiguous name, the card asks, and the choice marks the page until it is undone', async ({ ficha }) => {
  const page = await ficha.open(article(['Fujimori opened a road in Peru.', 'Later, Fujimori closed it again.']));
  const card = await openCard(page, 'Fujimori');
  await expect(card.locator('h2')).toHaveText('Which Fujimori?');
  await expect(card.locator('.entry')).toHaveCount(0);
  const choices = card.locator('.candidate');
  await expect(choices).toHaveCount(2);
  for (const choice of await choices.all()) await expect(choice.locator('.candidate-why')).not.toBeEmpty();
  await choices.filter({ hasText: 'Keiko Fujimori' }).first().click();
  await expect(card.locator('h2')).toHaveText('Keiko Fujimori');
  await expect(card.locator('.correction')).toContainText('On this page, “Fujimori” now means Keiko Fujimori.');
  // Both mentions were linked to the same person, so both are corrected.
  await card.getByRole('button', { name: 'More options' }).click();
  await expect(card.locator('.card-options')).toContainText('2 times on this page');
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect(card.locator('h2')).toHaveText('Which Fujimori?');
});

test('for a common name that little supports, the card asks whether its one candidate is meant', async ({ ficha }) => {
  const page = await ficha.open(article(['In Peru, Vladimiro Montesinos fell. Toledo laughed.']));
  const card = await openCard(page, 'Toledo');
  await expect(card.locator('h2')).toHaveText('Which Toledo?');
  await expect(card.locator('.candidate')).toHaveCount(1);
  await expect(card.getByRole('button', { name: 'None of these' })).toBeVisible();
  await card.locator('.candidate').click();
  await expect(card.locator('h2')).toHaveText('Alejandro Toledo');
});

test('a correction is remembered for the site, listed in the settings, and removed there', async ({ ficha }) => {
  const html = article(['Fujimori opened a road in Peru.']);
  const page = await ficha.open(html);
  const card = await openCard(page, 'Fujimori');
  await card.getByRole('button', { name: /^Keiko Fujimori/ }).click();
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
  await closeWithEscape(again);
  await again.mouse.move(900, 700);
  await expect((await openCard(again, 'Fujimori')).locator('h2')).toHaveText('Which Fujimori?');
});

test('a name that the reader calls wrong loses its mark on the page; undo brings it back', async ({ ficha }) => {
  const page = await ficha.open(article(['The Barrios Altos massacre was the work of the Grupo Colina.']));
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: 'More options' }).click();
  await card.getByRole('button', { name: 'Is it someone or something else?' }).click();
  await card.getByRole('button', { name: 'None of these' }).click();
  await expect(card.locator('.correction')).toContainText('“Grupo Colina” is no longer marked on this page.');
  await expect.poll(async () => (await waitForMarks(page)).map(({ text }) => text)).not.toContain('Grupo Colina');
  await card.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await waitForMarks(page)).map(({ text }) => text)).toContain('Grupo Colina');
});
