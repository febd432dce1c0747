/** Settings are exported to a file and imported from one. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from './ficha.ts';
import { openSettings, resetSettings } from './settings-page.ts';

test.afterEach(({ ficha }) => resetSettings(ficha));

/** Gives a file to the import button. */
const importFile = (settings: Page, content: string) =>
  settings
    .getByLabel('Import settings…')
    .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(content) });

test('settings are exported, imported elsewhere, and the import is undone', async ({ ficha }) => {
  const settings = await openSettings(ficha);
  await settings.getByRole('radio', { name: 'Large' }).check();
  await expect(settings.getByText('Saved', { exact: true })).toBeVisible();
  const download = settings.waitForEvent('download');
  await settings.getByRole('button', { name: 'Export settings' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^ficha-settings-\d{4}-\d\d-\d\d\.json$/);
  const content = readFileSync(await file.path(), 'utf8');
  expect(JSON.parse(content)).toMatchObject({ format: 'ficha-settings', settings: { cardSize: 'large' } });
  await settings.getByRole('radio', { name: 'Small' }).check();
  await expect(settings.getByText('Saved', { exact: true })).toBeVisible();
  await importFile(settings, content);
  await expect(settings.getByText('All settings are now those of the file.')).toBeVisible();
  await expect(settings.getByRole('radio', { name: 'Large' })).toBeChecked();
  await settings.getByRole('button', { name: 'Undo' }).click();
  await expect(settings.getByText('Your earlier settings are back.')).toBeVisible();
  await expect(settings.getByRole('radio', { name: 'Small' })).toBeChecked();
  await settings.close();
});

for (const [file, content, sentence] of [
  ['damaged', '{"format": "fic', 'This file is damaged or of another kind: it cannot be read as JSON.'],
  ['of another program', '{"a": 1}', 'This file does not hold settings of Ficha.'],
  ['from a newer Ficha', '{"format": "ficha-settings", "formatVersion": 9}', 'written by a newer version of Ficha'],
  [
    'with a value that is none',
    '{"format": "ficha-settings", "formatVersion": 1, "exported": "2026-01-01T00:00:00.000Z", "settings": 1}',
    'This file has a value that Ficha does not know',
  ],
] as const)
  test(`a settings file ${file} is refused with the reason, and nothing changes`, async ({ ficha }) => {
    const settings = await openSettings(ficha);
    await importFile(settings, content);
    await expect(settings.getByRole('alert').filter({ hasText: sentence })).toContainText('Nothing was changed.');
    await expect(settings.getByRole('radio', { name: 'Medium' })).toBeChecked();
    await settings.close();
  });
