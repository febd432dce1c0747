/** Settings are kept, whatever else changes them, and the page says "Saved" only then. */
import { expect } from '@playwright/test';
import { type Ficha, test } from './ficha.ts';
import { openSettings, resetSettings } from './settings-page.ts';

test.afterEach(({ ficha }) => resetSettings(ficha));

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
 * Holds back every write to the settings from now on. Gives a function that lets all of them
 * through.
 */
async function holdWrites({ context }: Ficha): Promise<() => Promise<void>> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error('the background does not run');
  await worker.evaluate(() => {
    const background = globalThis as unknown as {
      chrome: { storage: { local: { set: (items: object) => Promise<void> } } };
      letThrough: () => void;
    };
    const { local } = background.chrome.storage;
    const store = local.set.bind(local);
    const { promise: letThrough, resolve } = Promise.withResolvers<void>();
    background.letThrough = () => {
      local.set = store;
      resolve();
    };
    local.set = (items) => letThrough.then(() => store(items));
  });
  return () => worker.evaluate(() => (globalThis as unknown as { letThrough: () => void }).letThrough());
}

test('choices stay shown while they are being stored, and "Saved" appears afterwards', async ({ ficha }) => {
  const settings = await openSettings(ficha);
  const letThrough = await holdWrites(ficha);
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

test('a change is kept although the page is left at once', async ({ ficha }) => {
  const settings = await openSettings(ficha);
  await settings.getByRole('combobox', { name: 'Mark for: Person' }).waitFor();
  // Left in the same task, before any answer.
  await settings.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('select[aria-label="Mark for: Person"]');
    if (!select) throw new Error('no choice of marks');
    select.value = 'tint';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    location.href = 'about:blank';
  });
  await settings.waitForURL('about:blank');
  await settings.close();
  const later = await openSettings(ficha);
  await expect(later.getByRole('combobox', { name: 'Mark for: Person' })).toHaveValue('tint');
  await later.close();
});

test('two windows that change settings at once keep both changes', async ({ ficha }) => {
  const windows = [await openSettings(ficha), await openSettings(ficha)] as const;
  await Promise.all([
    windows[0].getByRole('radio', { name: 'Large' }).check(),
    windows[1].getByRole('radio', { name: 'Always dark' }).check(),
  ]);
  for (const window of windows) {
    await expect(window.getByText('Saved', { exact: true })).toBeVisible();
    await expect(window.getByRole('radio', { name: 'Large' })).toBeChecked();
    await expect(window.getByRole('radio', { name: 'Always dark' })).toBeChecked();
    await window.close();
  }
});
