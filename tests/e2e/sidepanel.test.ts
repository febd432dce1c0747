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

test('lists the names with counts and confidence, and scrolls to each mention', async ({ ficha }) => {
  const { page, panel } = await panelOver(ficha, LONG);
  await expect(panel.getByRole('heading', { name: '2 names on this page' })).toBeVisible();
  const rows = panel.locator('.name-row');
  await expect(rows).toHaveText([/Vladimiro Montesinos.*2 times · (certain|likely), \d+ %/s, /Grupo Colina.*once ·/s]);
  await rows
    .nth(1)
    .getByRole('button', { name: /^Grupo Colina/ })
    .click();
  await expect.poll(() => flashedMention(page)).toEqual({ text: 'Grupo Colina', inView: true });
  await expect(
    panel.getByRole('status').filter({ hasText: 'Grupo Colina: mention 1 of 1 is in view.' }),
  ).toBeAttached();
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
  await expect(panel.locator('.fact').first()).toBeVisible();
  await panel.locator('.related button').first().press('Enter');
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
  await expect(panel.getByText('No card matches.')).toBeVisible();
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
    await expect(panel.locator('.panel-card .fact').first()).toBeVisible();
    expect(await axeFindings(panel, { colours })).toEqual([]);
    await panel.close();
  });

test('is registered as the side panel of the browser', async ({ ficha }) => {
  const options = await sidePanelOptions(ficha);
  expect(options).toMatchObject({ path: 'sidepanel.html', enabled: true });
});
