import { useEffect, useRef, useState } from 'preact/hooks';
import type { Settings } from '../../../../data/settings/settings.ts';
import { type EditedSettings, editSettings, type SettingsEditor } from '../../../../data/settings/settings-editor.ts';

interface UsedSettings {
  /** Undefined until they have been read. */
  edited: EditedSettings | undefined;
  change: (change: (settings: Settings) => Settings) => void;
}

/** The reader's settings, kept up to date, and the way to change them. */
export function useSettings(): UsedSettings {
  const [edited, setEdited] = useState<EditedSettings>();
  const editor = useRef<SettingsEditor>(null);
  useEffect(() => {
    editor.current = editSettings(setEdited);
    return () => editor.current?.end();
  }, []);
  return { edited, change: (change) => editor.current?.change(change) };
}
