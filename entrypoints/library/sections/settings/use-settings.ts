import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../../../data/settings/settings.ts';
import { changeSettings, watchSettings } from '../../../../data/settings/settings-store.ts';

export interface EditableSettings {
  /** Undefined until they have been read. */
  settings: Settings | undefined;
  /** What became of the last change. */
  saved: 'untouched' | 'saved' | 'failed';
  change: (change: (settings: Settings) => Settings) => void;
}

/** The reader's settings, kept up to date, and the way to change them. */
export function useSettings(): EditableSettings {
  const [settings, setSettings] = useState<Settings>();
  const [saved, setSaved] = useState<EditableSettings['saved']>('untouched');
  useEffect(() => watchSettings(setSettings), []);
  return {
    settings,
    saved,
    change: (change) => {
      changeSettings(change).then(
        () => setSaved('saved'),
        () => setSaved('failed'),
      );
    },
  };
}
