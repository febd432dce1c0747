/** The settings page: what is chosen there takes effect in open tabs at once. */
import { expect, type Page } from '@playwright/test';
import { markedNames, waitForMarks } from '../support/browser/marked-names.ts';
import { axeFindings } from './axe.ts';
import { article, type Ficha, test } from './ficha.ts';
import { ownAddress } from './worker.ts';

const PAGE = `${article(['Alberto Fujimori of Peru. Fujimori and the Grupo Colina.'])}<h2>Later</h2><p>Alberto Fujimori again.</p>`;

const marksOf = async (page: Page) => (await markedNames(page)).map(({ text, mark }) => `${text}: ${mark}`);

async function openSettings(ficha: Ficha): Promise<Page> {
  const settings = await ficha.context.newPage();
  await settings.goto(ownAddress(ficha, '/library.html#/settings'));
  await settings.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  return settings;
}

test.afterEach(async ({ ficha }) => {
  const settings = await openSettings(ficha);
  await settings.getByRole('button', { name: 'Reset all settings' }).click();
  await settings.getByRole('button', { name: 'Yes, reset' }).click();
  await expect(settings.getByText('All settings are as they were at first.')).toBeVisible();
  await settings.close();
});

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

test('changes in quick succession are all kept', async ({ ficha }) => {
  const settings = await openSettings(ficha);
  const selects = ['Mark for: Person', 'Colour for: Person', 'Mark for: Event'];
  await settings.evaluate(([person, colour, event]) => {
    for (const [name, value] of [
      [person, 'tint'],
      [colour, 'purple'],
      [event, 'dotted'],
    ]) {
      const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
      if (!select) throw new Error(`no ${name}`);
      select.value = value as string;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }, selects);
  const chosen = () => Promise.all(selects.map((name) => settings.getByRole('combobox', { name }).inputValue()));
  await expect(settings.getByText('Saved', { exact: true })).toBeVisible();
  await settings.reload();
  await expect.poll(chosen).toEqual(['tint', 'purple', 'dotted']);
  await settings.close();
});

/**
 * Holds back every write to the settings that this page makes from now on. Gives a function that
 * lets all of them through.
 */
async function holdWrites(settings: Page): Promise<() => Promise<void>> {
  await settings.evaluate(() => {
    const page = globalThis as unknown as {
      chrome: { storage: { local: { set: (items: object) => Promise<void> } } };
      letThrough: () => void;
    };
    const { local } = page.chrome.storage;
    const store = local.set.bind(local);
    const { promise: letThrough, resolve } = Promise.withResolvers<void>();
    page.letThrough = resolve;
    local.set = (items) => letThrough.then(() => store(items));
  });
  return () => settings.evaluate(() => (globalThis as unknown as { letThrough: () => void }).letThrough());
}

test('choices stay shown while they are being stored, and "Saved" appears afterwards', async ({ ficha }) => {
  const settings = await openSettings(ficha);
  const letThrough = await holdWrites(settings);
  const shape = settings.getByRole('combobox', { name: 'Mark for: Person' });
  const colour = settings.getByRole('combobox', { name: 'Colour for: Person' });
  await shape.selectOption('tint');
  await colour.selectOption('purple');
  // Another window's change arrives in between and must not take the choices back.
  const other = await openSettings(ficha);
  await other.getByRole('checkbox', { name: /^Count on the toolbar button/ }).uncheck();
  await expect(other.getByText('Saved', { exact: true })).toBeHidden();
  await expect(shape).toHaveValue('tint');
  await expect(colour).toHaveValue('purple');
  await expect(settings.getByText('Saved', { exact: true })).toBeHidden();
  await letThrough();
  await expect(settings.getByText('Saved', { exact: true })).toBeVisible();
  await expect(other.getByText('Saved', { exact: true })).toBeVisible();
  for (const page of [settings, other]) {
    await page.reload();
    await expect(page.getByRole('combobox', { name: 'Mark for: Person' })).toHaveValue('tint');
    await expect(page.getByRole('combobox', { name: 'Colour for: Person' })).toHaveValue('purple');
    await expect(page.getByRole('checkbox', { name: /^Count on the toolbar button/ })).not.toBeChecked();
    await page.close();
  }
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
  await expect(settings.getByRole('alert')).toHaveText('This is no site. Write a name such as example.org.');
  await field.fill(`http://${host}/somewhere`);
  await field.press('Enter');
  await expect(settings.getByRole('button', { name: `Remove ${host}` })).toBeVisible();
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
  await expect(settings.getByRole('slider', { name: 'Rest before it opens' })).toHaveAttribute(
    'aria-valuetext',
    '300 ms',
  );
  await settings.close();
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`axe finds nothing, and nothing is cut off at 320 pixels (${colorScheme})`, async ({ ficha }) => {
    const settings = await openSettings(ficha);
    await settings.emulateMedia({ colorScheme });
    await settings.getByRole('radio', { name: 'when it rests there and a key is held' }).check();
    expect(await axeFindings(settings, { colours: colorScheme === 'dark' })).toEqual([]);
    await settings.setViewportSize({ width: 320, height: 700 });
    expect(await settings.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await settings.close();
  });
