/**
 * The page and the card by keyboard. Tests dispatch the browser's commands, whose keys no driver
 * can press.
 */
import { expect, type Page } from '@playwright/test';
import { cardOf, closeWithEscape } from '../support/browser/card-frame.ts';
import { serviceWorkerOf } from '../support/browser/launch.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { axeFindings } from './axe.ts';
import { type CommandScope, runCommand } from './commands.ts';
import { article, test } from './ficha.ts';

const html = article(
  [
    `<button id="before">A button of the page</button>
    In Peru the army officer Vladimiro Montesinos rose under Alberto Fujimori.`,
    'The Barrios Altos massacre was the work of the Grupo Colina, and Montesinos knew the Grupo Colina.',
    `<span style="display: block; height: 1500px">Far below:</span> Montesinos was tried.`,
  ],
  { date: '2001-05-05' },
);

const openName = (page: Page) =>
  page.evaluate(() => {
    const [range] = CSS.highlights.get('ficha-open') ?? [];
    return range ? `${range.startContainer.textContent}`.slice(range.startOffset, range.endOffset) : undefined;
  });

test('the browser lists seven commands, four of them with keys', async ({ ficha }) => {
  const worker = await serviceWorkerOf(ficha.context);
  const commands = await worker.evaluate(() => (globalThis as unknown as CommandScope).chrome.commands.getAll());
  const ours = commands.filter(({ name }) => !name.startsWith('_execute'));
  expect(ours.map(({ name }) => name).sort()).toEqual([
    'look-up',
    'make-card',
    'next-mention',
    'open-card',
    'previous-mention',
    'save-selection',
    'toggle-site',
  ]);
  expect(ours.filter(({ shortcut }) => shortcut)).toHaveLength(4);
});

test('the reader opens a card, goes through its buttons and closes it; the focus returns', async ({ ficha }) => {
  const page = await ficha.open(html);
  await waitForMarks(page);
  await page.locator('#before').focus();
  await runCommand(ficha, page, 'open-card');
  const card = cardOf(page);
  await expect(card).toBeFocused();
  await expect(card.locator('h2')).toHaveText('Vladimiro Montesinos');
  await expect(card).toHaveAccessibleName('Vladimiro Montesinos');
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'More options' })).toBeFocused();
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'Next on this page' }).press('Enter');
  await expect.poll(() => openName(page)).toBe('Montesinos');
  await expect(card.getByRole('button', { name: 'Next on this page' })).toBeFocused();
  await card.locator('.related-row button').first().press('Enter');
  await card.getByRole('button', { name: 'Back to Vladimiro Montesinos' }).press('Enter');
  await expect(card.locator('h2')).toHaveText('Vladimiro Montesinos');
  await closeWithEscape(page);
  await expect(page.locator('#before')).toBeFocused();
});

test('Tab leaves the card at its end, and the card closes', async ({ ficha }) => {
  const page = await ficha.open(html);
  await waitForMarks(page);
  await runCommand(ficha, page, 'open-card');
  const card = cardOf(page);
  await expect(card).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('#before')).toBeFocused();
  await expect(card).toHaveCount(0);
});

test('the commands go to the next and the previous name, which is announced', async ({ ficha }) => {
  const page = await ficha.open(html);
  await waitForMarks(page);
  const status = page.locator('ficha-card [role=status]');
  await runCommand(ficha, page, 'next-mention');
  await expect(status).toContainText('Vladimiro Montesinos, Person. Name 1 of 7.');
  await runCommand(ficha, page, 'next-mention');
  await expect(status).toContainText('Alberto Fujimori, Person. Name 2 of 7.');
  await runCommand(ficha, page, 'previous-mention');
  await runCommand(ficha, page, 'previous-mention');
  await expect(status).toContainText('Name 7 of 7.');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
  await runCommand(ficha, page, 'open-card');
  await expect(cardOf(page).locator('h2')).toHaveText('Vladimiro Montesinos');
});

test('a command turns Ficha off and on for the site', async ({ ficha }) => {
  const page = await ficha.open(html);
  await waitForMarks(page);
  await runCommand(ficha, page, 'toggle-site');
  await page.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.startsWith('ficha-')));
  await runCommand(ficha, page, 'toggle-site');
  await waitForMarks(page);
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing on the card (${colorScheme})`, async ({ ficha }) => {
    const page = await ficha.open(html);
    await page.emulateMedia({ colorScheme });
    await waitForMarks(page);
    await runCommand(ficha, page, 'open-card');
    await cardOf(page).locator('h2').waitFor();
    expect(await axeFindings(page, { within: 'ficha-card', colours: colorScheme === 'dark' })).toEqual([]);
    await page.close();
  });
