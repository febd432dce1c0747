/** The settings page, for the tests of it. */
import type { Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '../../data/settings/settings.ts';
import type { Ficha } from './ficha.ts';
import { changeStoredSettings, ownAddress } from './worker.ts';

/** Opens the settings in a tab of their own. */
export async function openSettings(ficha: Ficha): Promise<Page> {
  const settings = await ficha.context.newPage();
  await settings.goto(ownAddress(ficha, '/library.html#/settings'));
  // The heading comes before the stored settings are read.
  await settings.getByRole('combobox').first().waitFor();
  return settings;
}

/** Stores the defaults, for the next test. */
export const resetSettings = (ficha: Ficha) => changeStoredSettings(ficha, { ...DEFAULT_SETTINGS });
