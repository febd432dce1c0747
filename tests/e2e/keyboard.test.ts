/** The page and the card by keyboard alone. The keys themselves are the browser's: tests send what it sends when they are pressed. */
import { expect, type Page } from '@playwright/test';
import { serviceWorkerOf } from '../support/browser/launch.ts';
import { waitForMarks } from '../support/browser/marked-names.ts';
import { axeFindings } from './axe.ts';
import { type CommandScope, runCommand } from './commands.ts';
import { article, test } from './ficha.ts';

const html = article(
  [
    '<button id="before">A button of the page</button> In Peru the army officer Vladimiro Montesinos rose under Alberto Fujimori.',
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

test('the commands are offered, four of them with keys', async ({ ficha }) => {
  const worker = await serviceWorkerOf(ficha.context);
  const commands = await worker.evaluate(() => (globalThis as unknown as CommandScope).chrome.commands.getAll());
  const ours = commands.filter(({ name }) => !name.startsWith('_execute'));
  expect(ours.map(({ name }) => name).sort()).toEqual([
    'look-up',
    'next-mention',
    'open-card',
    'previous-mention',
    'save-selection',
    'toggle-site',
  ]);
  expect(ours.filter(({ shortcut }) => shortcut)).toHaveLength(4);
});

test('a card is opened, read, walked through and closed; the focus comes back', async ({ ficha }) => {
  const page = await ficha.open(html);
  await waitForMarks(page);
  await page.locator('#before').focus();
  await runCommand(ficha, page, 'open-card');
  const card = page.locator('ficha-card .card');
  await expect(card).toBeFocused();
  await expect(card.locator('h2')).toHaveText('Vladimiro Montesinos');
  await expect(card).toHaveAccessibleName('Vladimiro Montesinos');
  await page.keyboard.press('Tab');
  await expect(card.getByRole('button', { name: 'More for this card' })).toBeFocused();
  await card.getByRole('button', { name: 'Next' }).press('Enter');
  expect(await openName(page)).toBe('Montesinos');
  await expect(card.getByRole('button', { name: 'Next' })).toBeFocused();
  await card.locator('.related .name-link').first().press('Enter');
  await expect(card.locator('.path li')).toHaveText(['Vladimiro Montesinos']);
  await card.getByRole('button', { name: 'Back to Vladimiro Montesinos' }).press('Enter');
  await expect(card.locator('h2')).toHaveText('Vladimiro Montesinos');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(page.locator('#before')).toBeFocused();
});

test('the focus is not trapped: past the last stop it leaves the card, which then closes', async ({ ficha }) => {
  const page = await ficha.open(html);
  await waitForMarks(page);
  await runCommand(ficha, page, 'open-card');
  const card = page.locator('ficha-card .card');
  await expect(card).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.locator('#before')).toBeFocused();
  await expect(card).toHaveCount(0);
});

test('the next and the previous name are gone to, lit up and announced', async ({ ficha }) => {
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
  await expect(page.locator('ficha-card h2')).toHaveText('Vladimiro Montesinos');
});

test('the site is turned off and on', async ({ ficha }) => {
  const page = await ficha.open(html);
  await waitForMarks(page);
  await runCommand(ficha, page, 'toggle-site');
  await page.waitForFunction(() => ![...CSS.highlights.keys()].some((name) => name.startsWith('ficha-')));
  await runCommand(ficha, page, 'toggle-site');
  await waitForMarks(page);
});

test('axe finds nothing on the card', async ({ ficha }) => {
  const page = await ficha.open(html);
  await waitForMarks(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await runCommand(ficha, page, 'open-card');
    await page.locator('ficha-card .card h2').waitFor();
    expect(await axeFindings(page, { within: 'ficha-card', colours: colorScheme === 'dark' })).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
