/** Reads, changes and watches the reader's settings where they are kept. */
import { browser } from 'wxt/browser';
import { DEFAULT_SETTINGS, type LocalStorage, type Settings, settingsOf } from './settings.ts';

export async function readSettings(): Promise<Settings> {
  const stored: LocalStorage = await browser.storage.local.get('settings');
  return settingsOf(stored);
}

async function storeChanged(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = change(await readSettings());
  await browser.storage.local.set({ settings });
  return settings;
}

/** The last change of this context; the next waits for it, for it would be made to what was there before and undo it. */
let last: Promise<unknown> = Promise.resolve();

/** Changes settings; every context that watches them, open pages too, hears of it. Rejects when the browser could not store them. */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = last.then(() => storeChanged(change));
  last = changed.catch(() => undefined);
  return changed;
}

export function resetSettings(): Promise<Settings> {
  return changeSettings(() => DEFAULT_SETTINGS);
}

/** Calls `onSettings` with the settings now and after every change. Returns what ends it. */
export function watchSettings(onSettings: (settings: Settings) => void): () => void {
  let ended = false;
  const onChanged = (changes: Record<string, { newValue?: unknown }>) => {
    if ('settings' in changes) onSettings(settingsOf({ settings: changes.settings?.newValue }));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  void readSettings().then((settings) => ended || onSettings(settings));
  return () => {
    ended = true;
    browser.storage.local.onChanged.removeListener(onChanged);
  };
}
