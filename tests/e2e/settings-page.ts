/** The settings page, for the tests of it. */
import { expect, type Page } from '@playwright/test';
import type { Ficha } from './ficha.ts';
import { ownAddress } from './worker.ts';

/** Opens the settings in a tab of their own. */
export async function openSettings(ficha: Ficha): Promise<Page> {
  const settings = await ficha.context.newPage();
  await settings.goto(ownAddress(ficha, '/library.html#/settings'));
  await settings.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
  return settings;
}

/** Resets all settings, for the next test. */
export async function resetSettings(ficha: Ficha): Promise<void> {
  const settings = await openSettings(ficha);
  await settings.getByRole('button', { name: 'Reset all settings' }).click();
  await settings.getByRole('button', { name: 'Yes, reset' }).click();
  await expect(settings.getByText('All settings are back to their defaults.')).toBeVisible();
  await settings.close();
}
