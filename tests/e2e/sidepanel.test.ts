import { expect, type Page } from '@playwright/test';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { axeFindings } from './axe.ts';
import { article, type Ficha, test } from './ficha.ts';
import { openPanel, sidePanelOptions } from './worker.ts';

const filler = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} about roses and hedges.`);
const LONG = article(['Vladimiro Montesinos of Peru.', ...filler, 'Then Montesinos and the Grupo Colina.', ...filler]);

/** The text of the mention shown last, and whether it is in view. */
const flashedMention = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('ficha-flash') ?? [];
    const { startContainer, startOffset, endOffset } = range ?? {};
    const box = startContainer?.parentElement?.getBoundingClientRect();
    return {
      text: startContainer?.textContent?.slice(startOffset, endOffset),
      inView: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
    };
  });

async function panelOver(ficha: Ficha, html: string): Promise<{ page: Page; panel: Page }> {
  const page = await ficha.open(html);
  await waitForMarks(page);
  return { page, panel: await openPanel(ficha, page) };
}

test('lists the names with counts, opens a name’s card, and scrolls to each mention', async ({ ficha }) => {
  const { page, panel } = await panelOver(ficha, LONG);
  await expect(panel.getByRole('heading', { name: '2 names on this page' })).toBeVisible();
  const rows = panel.locator('.name-row');
  await expect(rows).toHaveText([/^Vladimiro Montesinos \(Person\)2 times$/, /^Grupo Colina \(Organisation\)once$/]);
  await rows
    .nth(1)
    .getByRole('button', { name: /^Grupo Colina/ })
    .click();
  await expect.poll(() => flashedMention(page)).toEqual({ text: 'Grupo Colina', inView: true });
  await expect(
    panel.getByRole('status').filter({ hasText: 'Grupo Colina: mention 1 of 1 is in view.' }),
  ).toBeAttached();
  await expect(panel.getByRole('heading', { name: 'Grupo Colina' })).toBeFocused();
  await panel.getByRole('button', { name: 'Back' }).click();
  await expect(rows.nth(1).getByRole('button', { name: /^Grupo Colina/ })).toBeFocused();
  await panel.getByRole('button', { name: 'Next mention of Vladimiro Montesinos' }).click();
  await expect.poll(() => flashedMention(page)).toEqual({ text: 'Vladimiro Montesinos', inView: true });
  await panel.getByRole('button', { name: 'Next mention of Vladimiro Montesinos' }).click();
  await expect.poll(() => flashedMention(page)).toEqual({ text: 'Montesinos', inView: true });
  await expect(rows.nth(0)).toContainText('2 of 2');
  // The first mention follows the last.
  await panel.getByRole('button', { name: 'Next mention of Vladimiro Montesinos' }).click();
  await expect(rows.nth(0)).toContainText('1 of 2');
  await panel.close();
});

test('says where a name is not certain, and only there', async ({ ficha }) => {
  const { panel } = await panelOver(ficha, article(['Vladimiro Montesinos of Peru.', 'All of Lima spoke of Kouri.']));
  const rows = panel.locator('.name-row');
  await expect(rows).toHaveText([/Montesinos \(Person\)once$/, /Kouri \(Person\)once · not certain$/]);
  await panel.close();
});

test('shows the events around the names on a time line, and opens their cards', async ({ ficha }) => {
  const { panel } = await panelOver(
    ficha,
    article(['The Grupo Colina carried out the Barrios Altos massacre in Peru.']),
  );
  const strip = panel.getByRole('region', { name: /^\d+ events linked to these names, \d{4}–\d{4}$/ });
  await expect(strip.getByRole('img')).toBeVisible();
  await expect(strip.locator('.named')).toHaveCount(1);
  await strip.getByText('List of events').click();
  await strip.getByRole('button', { name: 'Barrios Altos massacre' }).click();
  await expect(panel.getByRole('heading', { name: 'Barrios Altos massacre' })).toBeFocused();
  await panel.close();
});

test('begins a note with a name that no card has', async ({ ficha }) => {
  const { panel } = await panelOver(ficha, LONG);
  await panel.getByRole('combobox').fill('banana');
  await panel.getByRole('button', { name: 'Make a note on “banana”' }).click();
  const text = panel.getByRole('textbox', { name: 'Note' });
  await expect(text).toHaveValue('banana');
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.close();
});

test('updates when the page changes and when the reader leaves it', async ({ ficha }) => {
  const { page, panel } = await panelOver(ficha, LONG);
  await page.evaluate(() => document.querySelector('p')?.append(' Alberto Fujimori spoke.'));
  await expect(panel.locator('.name-row')).toHaveCount(3);
  await page.goto('about:blank');
  await expect(panel.getByText('Ficha cannot read this page.')).toBeVisible();
  await panel.close();
});

test('works by keyboard: a search with a typing error, a card, a related name, and back', async ({ ficha }) => {
  const { panel } = await panelOver(ficha, LONG);
  await panel.bringToFront();
  await expect(panel.getByRole('combobox', { name: 'Look up a name' })).toBeVisible();
  await panel.keyboard.press('Tab');
  await expect(panel.getByRole('combobox', { name: 'Look up a name' })).toBeFocused();
  await panel.keyboard.type('grupo colyna');
  await expect(panel.getByRole('option').first()).toContainText('Grupo Colina');
  await panel.keyboard.press('ArrowDown');
  await expect(panel.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Grupo Colina' })).toBeFocused();
  await expect(panel.locator('.entry').first()).toBeVisible();
  await panel.locator('.related .inline-link').first().press('Enter');
  await expect(panel.getByRole('heading', { name: 'Grupo Colina' })).toHaveCount(0);
  await panel.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(panel.getByRole('heading', { name: 'Grupo Colina' })).toBeFocused();
  await panel.getByRole('button', { name: 'Back' }).press('Enter');
  await expect(panel.getByRole('heading', { name: '2 names on this page' })).toBeVisible();
  await panel.close();
});

test('says when no card matches, and clears the search with Escape', async ({ ficha }) => {
  const { panel } = await panelOver(ficha, LONG);
  const box = panel.getByRole('combobox');
  await box.fill('xqzwvkj');
  await expect(panel.getByText('No card for “xqzwvkj”.')).toBeVisible();
  await box.press('Escape');
  await expect(box).toHaveValue('');
  await panel.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`has no axe violations (${colorScheme})`, async ({ ficha }) => {
    const { panel } = await panelOver(ficha, LONG);
    const colours = colorScheme === 'dark';
    await panel.emulateMedia({ colorScheme });
    await panel.setViewportSize({ width: 340, height: 700 });
    await expect(panel.locator('.name-row')).toHaveCount(2);
    expect(await axeFindings(panel, { colours })).toEqual([]);
    await panel.getByRole('combobox').fill('fujimori');
    await expect(panel.getByRole('option').first()).toBeVisible();
    expect(await axeFindings(panel, { colours })).toEqual([]);
    await panel.getByRole('option').first().click();
    await expect(panel.locator('.in-place-card .entry').first()).toBeVisible();
    expect(await axeFindings(panel, { colours })).toEqual([]);
    await panel.close();
  });

test('is registered as the side panel of the browser', async ({ ficha }) => {
  const options = await sidePanelOptions(ficha);
  expect(options).toMatchObject({ path: 'sidepanel.html', enabled: true });
});
