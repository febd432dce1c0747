/** The reader's own cards and facts: made from a selection, marked at once, shown as theirs. */

import { expect, type Page } from '@playwright/test';
import { closeWithEscape } from '../support/browser/card-frame.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { axeFindings } from './axe.ts';
import { article, openCard, test } from './ficha.ts';
import { choose } from './own-form.ts';
import { select } from './selection.ts';
import { openPanel, ownAddress } from './worker.ts';

const HTML = article(
  ['Yesterday Rosa Vega opened the harbour archive. Nobody came.', 'On Tuesday Vega closed it again.'],
  { date: '2001-05-05' },
);

const markedTexts = async (page: Page) => (await waitForMarks(page)).map(({ text }) => text);

test('a card is made from a selection by keyboard alone, and marked on the page at once', async ({ ficha }) => {
  const page = await ficha.open(HTML);
  await select(page, 'Rosa Vega');
  const form = await choose(ficha, page, 'make-card', 'Rosa Vega');
  const line = form.getByRole('textbox', { name: /In one line/ });
  await expect(line).toBeFocused();
  await expect(form.getByRole('textbox', { name: /^Name/ })).toHaveValue('Rosa Vega');
  await expect(form.getByRole('checkbox', { name: /^Vega/ })).toBeChecked();
  await expect(form.getByRole('textbox', { name: 'Fact' })).toHaveValue(
    'Yesterday Rosa Vega opened the harbour archive.',
  );
  expect(await axeFindings(form)).toEqual([]);
  // Nothing is saved without the second required field.
  await form.keyboard.press('Enter');
  await expect(form.getByText('Say in one line who or what this is.')).toBeVisible();
  await form.keyboard.type('Archivist of the harbour');
  await form.keyboard.press('Enter');
  await expect(form.getByText(/^Saved. Rosa Vega is marked on this page/)).toBeVisible();
  await expect.poll(() => markedTexts(page)).toEqual(['Rosa Vega', 'Vega']);
  await form.close();
  const card = await openCard(page, 'Rosa Vega');
  await expect(card.getByText('Archivist of the harbour')).toBeVisible();
  await expect(card.getByText(/^Your own card · Made by you/)).toBeVisible();
  await expect(card.getByText('Yesterday Rosa Vega opened the harbour archive.')).toBeVisible();
  await closeWithEscape(page);
  await page.close();
  const later = await ficha.open(article(['Years later Rosa Vega wrote a book.']));
  await expect.poll(() => markedTexts(later)).toEqual(['Rosa Vega']);
  await later.close();
});

test('a sentence becomes a fact of the reader’s own on a packaged card, shown apart', async ({ ficha }) => {
  const page = await ficha.open(article(['In those years the Grupo Colina of Peru bought a boat.', 'Roses bloom.']));
  await waitForMarks(page);
  await select(page, 'the Grupo Colina of Peru');
  const form = await choose(ficha, page, 'add-fact', 'the Grupo Colina of Peru');
  await form.getByRole('button', { name: 'Grupo Colina' }).click();
  await expect(form.getByRole('textbox', { name: /^Fact/ })).toHaveValue(/bought a boat\.$/);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Saved as your fact on Grupo Colina.')).toBeVisible();
  const card = await openCard(page, 'Grupo Colina');
  await card.getByRole('button', { name: '1 fact of your own' }).click();
  await expect(card.locator('.own-facts')).toContainText('bought a boat.');
  await closeWithEscape(page);
  await form.bringToFront();
  await form.getByRole('button', { name: 'Undo' }).click();
  await expect(form.getByText('Undone.')).toBeVisible();
  await form.close();
  await page.close();
});

test('a form that was not saved is offered again', async ({ ficha }) => {
  const page = await ficha.open(HTML);
  await select(page, 'Yesterday');
  const form = await choose(ficha, page, 'make-card', 'Yesterday');
  await form.getByRole('textbox', { name: /In one line/ }).fill('The day before');
  await form.close();
  await select(page, 'Nobody');
  const next = await choose(ficha, page, 'make-card', 'Nobody');
  await expect(next.getByText('You began this and did not save it: Yesterday')).toBeVisible();
  await next.getByRole('button', { name: 'Continue' }).click();
  await expect(next.getByRole('textbox', { name: /In one line/ })).toHaveValue('The day before');
  await next.getByRole('button', { name: 'Cancel' }).click();
  await next.close();
  const panel = await openPanel(ficha, page);
  await expect(panel.getByRole('button', { name: 'Make a card' })).toBeVisible();
  await panel.close();
  await page.close();
});

test('the library makes a whole card: facts with sources, a brief, relations, with preview and checks', async ({
  ficha,
}) => {
  const library = await ficha.context.newPage();
  await library.goto(ownAddress(ficha, '/library.html#/own/new'));
  const form = library.locator('.own-editor form');
  await form.getByRole('textbox', { name: /^Name \(/ }).fill('Iris Campo');
  await form.getByRole('textbox', { name: /In one line/ }).fill('Harbour master of an invented port');
  await form.getByRole('button', { name: 'Add a way of writing it' }).click();
  await form.getByRole('textbox', { name: 'Written as' }).last().fill('the');
  await form.getByRole('button', { name: 'Add a source', exact: true }).click();
  const source = form.getByRole('group', { name: 'Source 1' });
  await source.getByRole('textbox', { name: /^Web address/ }).fill('javascript:alert(1)');
  await source.getByRole('textbox', { name: /^Title/ }).fill('The port');
  await source.getByRole('textbox', { name: /^Published by/ }).fill('Harbour Herald');
  await form.getByRole('button', { name: 'Add a fact', exact: true }).click();
  const fact = form.getByRole('group', { name: 'Fact 1' });
  await fact.getByRole('textbox', { name: /^Fact \(/ }).fill('She closed the port in 1931.');
  await fact.getByRole('textbox', { name: /^Date/ }).fill('1931-02-30');
  await form.getByRole('button', { name: 'Save' }).click();
  const blocking = form.getByRole('alert');
  await expect(blocking).toContainText('“the” is an everyday word');
  await expect(blocking).toContainText('“javascript:alert(1)” is not a web address');
  await expect(blocking).toContainText('“1931-02-30” is not a real date');
  await form.getByRole('textbox', { name: 'Written as' }).last().fill('Campo of the harbour');
  await source.getByRole('textbox', { name: /^Web address/ }).fill('https://example.org/port');
  await fact.getByRole('textbox', { name: /^Date/ }).fill('1931');
  await form.getByRole('button', { name: 'Add a text' }).click();
  await form.getByRole('combobox', { name: 'Look up a name' }).fill('grupo colina');
  await library
    .getByRole('option', { name: /Grupo Colina/ })
    .first()
    .click();
  const preview = library.getByRole('complementary', { name: 'Preview' });
  await expect(preview.getByRole('heading', { name: 'Iris Campo' })).toBeVisible();
  await expect(preview).toContainText('She closed the port in 1931.');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(library).toHaveURL(/#\/own\/mine\/[a-z]{8}$/);
  expect(await axeFindings(library)).toEqual([]);
  // The card of the pack shows the tie from its side, and its own record is as it was.
  await library.goto(ownAddress(ficha, '/library.html#/card/peru/grupo-colina'));
  await expect(library.getByRole('link', { name: /Iris Campo/ }).first()).toBeVisible();
  await library.goto(ownAddress(ficha, '/library.html#/browse?find=campo'));
  await library.getByRole('link', { name: 'Person: Iris Campo' }).click();
  await expect(library.getByText('Your own card')).toBeVisible();
  await library.close();
});

test('two windows at once: the second hears of the first, and nothing is lost', async ({ ficha }) => {
  const [first, second] = [await ficha.context.newPage(), await ficha.context.newPage()];
  await first.goto(ownAddress(ficha, '/library.html#/own'));
  await first.getByRole('link', { name: 'Edit Iris Campo' }).click();
  const line = (page: Page) => page.locator('.own-editor form').getByRole('textbox', { name: /In one line/ });
  await expect(line(first)).toHaveValue(/Harbour master/);
  await second.goto(first.url());
  await expect(line(second)).toHaveValue(/Harbour master/);
  await line(first).fill('Written in the first window');
  await first.getByRole('button', { name: 'Save' }).click();
  await expect(first.getByText('Saved.')).toBeVisible();
  await line(second).fill('Written in the second window');
  await second.getByRole('button', { name: 'Save' }).click();
  await expect(second.getByText(/changed in another window/)).toBeVisible();
  await second.getByRole('button', { name: /^Keep mine/ }).click();
  await expect(second.getByText('Saved.')).toBeVisible();
  await second.goto(ownAddress(ficha, '/library.html#/own'));
  await expect(second.getByText('Written in the second window')).toBeVisible();
  await second.getByRole('button', { name: 'Remove Iris Campo' }).click();
  await expect(second.getByText('Iris Campo is in the bin for 30 days.')).toBeVisible();
  await second.getByRole('button', { name: 'Restore Iris Campo' }).click();
  await expect(second.getByRole('link', { name: 'Edit Iris Campo' })).toBeVisible();
  expect(await axeFindings(second)).toEqual([]);
  await first.close();
  await second.close();
});
