import { useEffect, useRef, useState } from 'preact/hooks';
import { storeChange } from '../../../../data/messaging/store-settings.ts';
import type { SettingsChange } from '../../../../data/settings/settings-change.ts';
import { type EditedSettings, editSettings, type SettingsEditor } from '../../../../data/settings/settings-editor.ts';

interface UsedSettings {
  /** Undefined until they have been read. */
  edited: EditedSettings | undefined;
  change: (change: SettingsChange) => void;
}

/** The reader's settings, kept up to date, and the way to change them. */
export function useSettings(): UsedSettings {
  const [edited, setEdited] = useState<EditedSettings>();
  const editor = useRef<SettingsEditor>(null);
  useEffect(() => {
    editor.current = editSettings(setEdited, storeChange);
    return () => editor.current?.end();
  }, []);
  return { edited, change: (change) => editor.current?.change(change) };
}
