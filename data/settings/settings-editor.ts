/**
 * Settings as a page edits them: what the reader chose is shown at once and stays shown while it is
 * being stored.
 */
import type { Settings } from './settings.ts';
import { applyChange, type SettingsChange } from './settings-change.ts';
import { watchSettings } from './settings-store.ts';

export interface EditedSettings {
  /** The stored settings with every change that is still being stored. */
  settings: Settings;
  /** `saving` while any change is being stored; `failed` if one of the latest could not be. */
  saved: 'untouched' | 'saving' | 'saved' | 'failed';
}

export interface SettingsEditor {
  change: (change: SettingsChange) => void;
  /** Stops the calls to `onState`; changes under way are still stored. */
  end: () => void;
}

/**
 * Calls `onState` once the settings have been read, and whenever they or their saving change.
 * `store` resolves with the stored settings when a change is on disk, and rejects when it cannot be.
 */
export function editSettings(
  onState: (state: EditedSettings) => void,
  store: (change: SettingsChange) => Promise<Settings>,
): SettingsEditor {
  let stored: Settings | undefined;
  let saved: EditedSettings['saved'] = 'untouched';
  let pending: SettingsChange[] = [];
  let hasFailed = false;
  let isEnded = false;

  function show(): void {
    // A stored value may be older than the reader's latest choice, so pending changes are applied
    // again.
    if (stored && !isEnded) onState({ settings: pending.reduce(applyChange, stored), saved });
  }

  function settle(change: SettingsChange): void {
    pending = pending.filter((one) => one !== change);
    if (pending.length === 0) saved = hasFailed ? 'failed' : 'saved';
    show();
  }

  const unwatch = watchSettings((settings) => {
    stored = settings;
    show();
  });

  return {
    change(given) {
      // A copy, so that the same object given twice is two changes.
      const change = { ...given };
      if (pending.length === 0) hasFailed = false;
      pending.push(change);
      saved = 'saving';
      show();
      store(change).then(
        (settings) => {
          stored = settings;
          settle(change);
        },
        () => {
          hasFailed = true;
          settle(change);
        },
      );
    },
    end() {
      isEnded = true;
      unwatch();
    },
  };
}
