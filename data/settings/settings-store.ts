/** Reads, changes and watches the reader's settings in `browser.storage.local`. */
import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { type Settings, settingsOf } from './settings.ts';

const item = storage.defineItem<unknown>('local:settings');

/** The settings as they are stored now, defaults where there are none. */
export async function readSettings(): Promise<Settings> {
  return settingsOf({ settings: (await item.getValue()) ?? undefined });
}

async function storeChanged(change: (settings: Settings) => Settings): Promise<Settings> {
  const settings = change(await readSettings());
  await item.setValue(settings);
  return settings;
}

/** In a content script the locks are the web page's, which could hold one for ever. */
const ownsLocks = () => globalThis.location?.href.startsWith(browser.runtime.getURL('/')) ?? false;

/**
 * The latest change of this context. A change that began earlier would be undone by one that read
 * before it.
 */
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes settings, one change after the other: in one context always, and across Ficha's own pages
 * and the background. Rejects when the browser could not store them.
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const changed = last.then(() =>
    ownsLocks() ? navigator.locks.request('settings', () => storeChanged(change)) : storeChanged(change),
  );
  last = changed.catch(() => undefined);
  return changed;
}

/**
 * Calls `onSettings` with the settings now and after every change. Returns the function that ends
 * it.
 */
export function watchSettings(onSettings: (settings: Settings) => void): () => void {
  let newestRead = 0;
  // Reads again rather than taking the event's value, which may be older than what was shown
  // already.
  async function read() {
    const number = ++newestRead;
    const settings = await readSettings();
    if (number === newestRead) onSettings(settings);
  }
  const unwatch = item.watch(() => void read());
  void read();
  return () => {
    newestRead = 0;
    unwatch();
  };
}

/**
 * Calls back after every change, with the settings after and before it. Registered at once, so that
 * a change wakes the background.
 */
export function onSettingsChanged(onChanged: (now: Settings, before: Settings) => void): void {
  const settingsIn = (value: unknown) => settingsOf({ settings: value ?? undefined });
  item.watch((now, before) => onChanged(settingsIn(now), settingsIn(before)));
}
