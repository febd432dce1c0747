/** The settings page: what is chosen there takes effect in open tabs at once. */
import { expect, type Page } from '@playwright/test';
import { markedNames, waitForMarks } from '../support/browser/marked-names.ts';
import { axeFindings } from './axe.ts';
import { article, test } from './ficha.ts';
import { openSettings, resetSettings } from './settings-page.ts';
import { changeStoredSettings, openPanel } from './worker.ts';

const PAGE = `${article(['Alberto Fujimori of Peru. Fujimori and the Grupo Colina.'])}<h2>Later</h2><p>Alberto Fujimori again.</p>`;

const marksOf = async (page: Page) => (await markedNames(page)).map(({ text, mark }) => `${text}: ${mark}`);

test.afterEach(({ ficha }) => resetSettings(ficha));

test('marks change in an open tab as they are chosen', async ({ ficha }) => {
  const page = await ficha.open(PAGE);
  await waitForMarks(page);
  const settings = await openSettings(ficha);
  await settings.getByRole('combobox', { name: 'Mark for: Person' }).selectOption('Tint');
  await settings.getByRole('combobox', { name: 'Colour for: Person' }).selectOption('Purple');
  await expect
    .poll(() => marksOf(page))
    .toEqual([
      'Alberto Fujimori: ficha-tint-purple',
      'Fujimori: ficha-tint-purple',
      'Grupo Colina: ficha-organization',
      'Alberto Fujimori: ficha-tint-purple',
    ]);
  // The preview is painted by the same code.
  expect(await marksOf(settings)).toContain('Alberto Fujimori: ficha-tint-purple');
  await settings.getByRole('radio', { name: 'The first of each name in a section' }).check();
  await expect
    .poll(async () => (await markedNames(page)).map(({ text }) => text))
    .toEqual(['Alberto Fujimori', 'Grupo Colina', 'Alberto Fujimori']);
  await settings.getByRole('combobox', { name: 'Mark for: Organisation' }).selectOption('No mark');
  await expect.poll(async () => (await markedNames(page)).length).toBe(2);
  await settings.getByRole('radio', { name: /^None/ }).check();
  await expect.poll(() => markedNames(page)).toEqual([]);
  await expect(settings.getByText('Saved', { exact: true })).toBeVisible();
  await settings.close();
});

test('on a long page the first of each name in a section is marked, and the side panel lists all', async ({
  ficha,
}) => {
  const names = Array.from({ length: 40 }, () => 'Alberto Fujimori and the Grupo Colina.');
  const page = await ficha.open(`${article(['In Peru.', ...names])}<h2>Later</h2><p>The Grupo Colina.</p>`);
  const marked = async () => (await markedNames(page)).map(({ text }) => text);
  await expect.poll(marked).toEqual(['Alberto Fujimori', 'Grupo Colina', 'Grupo Colina']);
  const panel = await openPanel(ficha, page);
  await expect(panel.locator('.name-row')).toHaveText([/Alberto Fujimori.*40 times/s, /Grupo Colina.*41 times/s]);
  await panel.close();
  const settings = await openSettings(ficha);
  await settings.getByRole('radio', { name: 'All', exact: true }).check();
  await expect.poll(async () => (await marked()).length).toBe(81);
  await settings.close();
});

test('a name that is never marked is marked again from the settings', async ({ ficha }) => {
  await changeStoredSettings(ficha, { neverMarked: ['peru/grupo-colina'] });
  const page = await ficha.open(PAGE);
  await expect.poll(async () => (await markedNames(page)).map(({ text }) => text)).not.toContain('Grupo Colina');
  const settings = await openSettings(ficha);
  await settings.getByRole('button', { name: 'Mark Grupo Colina again' }).click();
  await expect.poll(async () => (await markedNames(page)).map(({ text }) => text)).toContain('Grupo Colina');
  await settings.close();
});

test('a reset is undone', async ({ ficha }) => {
  const settings = await openSettings(ficha);
  await settings.getByRole('radio', { name: 'Large' }).check();
  await expect(settings.getByText('Saved', { exact: true })).toBeVisible();
  await settings.getByRole('button', { name: 'Reset all settings' }).click();
  await settings.getByRole('button', { name: 'Yes, reset' }).click();
  await expect(settings.getByText('All settings are back to their defaults.')).toBeVisible();
  await expect(settings.getByRole('radio', { name: 'Medium' })).toBeChecked();
  await settings.getByRole('button', { name: 'Undo' }).click();
  await expect(settings.getByRole('radio', { name: 'Large' })).toBeChecked();
  await settings.close();
});

test('the chosen way of opening can be tried', async ({ ficha }) => {
  const settings = await openSettings(ficha);
  const trial = settings.locator('.delay-trial');
  await trial.getByRole('button').hover();
  await expect(trial.getByText('A card is open now.')).toBeVisible();
  await settings.mouse.move(5, 5);
  await expect(trial.getByText('A card is open now.')).toBeHidden();
  await settings.close();
});

test('sites: only these, all but these, and invalid input', async ({ ficha }) => {
  const page = await ficha.open(PAGE);
  await waitForMarks(page);
  const host = new URL(page.url()).host;
  const settings = await openSettings(ficha);
  await settings.getByRole('radio', { name: 'only these sites' }).check();
  await expect.poll(() => markedNames(page)).toEqual([]);
  await expect(settings.getByText('No site is listed, so Ficha reads none.')).toBeVisible();
  const field = settings.getByRole('textbox', { name: 'Add a site' });
  await field.fill('two words');
  await field.press('Enter');
  await expect(settings.getByText('This is not a site. Write a name such as example.org.')).toBeVisible();
  await field.fill(`http://${host}/somewhere`);
  await field.press('Enter');
  await expect(settings.getByRole('button', { name: `Remove ${host}` })).toBeVisible();
  // The browser slows down the timers of a tab that is behind another.
  await page.bringToFront();
  await expect.poll(async () => (await markedNames(page)).length).toBe(4);
  await settings.getByRole('radio', { name: 'all sites except these' }).check();
  await expect.poll(() => markedNames(page)).toEqual([]);
  await settings.getByRole('button', { name: `Remove ${host}` }).click();
  await expect.poll(async () => (await markedNames(page)).length).toBe(4);
  await settings.close();
});

test('by keyboard alone: the language, a delay, and a reset that asks first', async ({ ficha }) => {
  const settings = await openSettings(ficha);
  await settings.getByRole('radio', { name: 'As in the browser' }).focus();
  await settings.keyboard.press('ArrowDown');
  await settings.keyboard.press('ArrowDown');
  await expect(settings.getByRole('heading', { name: 'Ajustes', level: 1 })).toBeVisible();
  await expect(settings.locator('html')).toHaveAttribute('lang', 'es');
  const delay = settings.getByRole('slider', { name: 'Espera antes de abrirse' });
  await delay.focus();
  await settings.keyboard.press('ArrowRight');
  await expect(delay).toHaveAttribute('aria-valuetext', '350 ms');
  await settings.getByRole('button', { name: 'Restablecer los ajustes' }).press('Enter');
  await settings.getByRole('button', { name: 'No, conservarlos' }).press('Enter');
  await expect(delay).toHaveAttribute('aria-valuetext', '350 ms');
  await settings.getByRole('button', { name: 'Restablecer los ajustes' }).press('Enter');
  await settings.getByRole('button', { name: 'Sí, restablecer' }).press('Enter');
  await expect(settings.getByRole('slider', { name: 'Delay before opening' })).toHaveAttribute(
    'aria-valuetext',
    '300 ms',
  );
  await settings.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing, and nothing is cut off at 320 pixels (${colorScheme})`, async ({ ficha }) => {
    const settings = await openSettings(ficha);
    await settings.emulateMedia({ colorScheme });
    await settings.getByRole('radio', { name: 'when the pointer rests on a name while a key is held' }).check();
    expect(await axeFindings(settings, { colours: colorScheme === 'dark' })).toEqual([]);
    await settings.setViewportSize({ width: 320, height: 700 });
    expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await settings.close();
  });
