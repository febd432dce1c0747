import { useState } from 'preact/hooks';
import { storeChange } from '../../../../data/messaging/store-settings.ts';
import type { Settings } from '../../../../data/settings/settings.ts';
import { readSettings } from '../../../../data/settings/settings-store.ts';

/** What came of replacing all settings. */
export type ReplaceState = 'idle' | 'replaced' | 'undone' | 'failed';

/** Replaces all settings at once, and takes that back. */
export function useReplaceSettings() {
  const [state, setState] = useState<ReplaceState>('idle');
  const [before, setBefore] = useState<Settings>();
  const store = (settings: Settings, done: ReplaceState) =>
    storeChange({ type: 'replace', settings }).then(
      () => setState(done),
      () => setState('failed'),
    );
  return {
    state,
    async replace(settings: Settings) {
      setBefore(await readSettings());
      await store(settings, 'replaced');
    },
    async undo() {
      if (before) await store(before, 'undone');
    },
    forget: () => setState('idle'),
  };
}
