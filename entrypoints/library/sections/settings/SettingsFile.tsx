import { useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { readFileText } from '../../../../data/files/file-text.ts';
import type { Settings } from '../../../../data/settings/settings.ts';
import {
  LARGEST_SETTINGS_FILE,
  type ReadSettings,
  readSettingsFile,
  type SettingsFileFailure,
  writeSettingsFile,
} from '../../../../data/settings/settings-file.ts';
import { keyPart } from '../../../../locales/texts.ts';
import { downloadFile } from '../../shell/download-file.ts';
import { Group } from './fields.tsx';
import { ReplaceResult } from './ReplaceResult.tsx';
import { useReplaceSettings } from './use-replace-settings.ts';

async function readFile(file: File): Promise<ReadSettings> {
  if (file.size > LARGEST_SETTINGS_FILE) return { ok: false, failure: { why: 'too-big' } };
  return readFileText(file).then(readSettingsFile, () => ({ ok: false, failure: { why: 'unreadable' } }));
}

function exportSettings(settings: Settings): void {
  const day = new Date().toISOString().slice(0, 10);
  const content = writeSettingsFile(settings);
  downloadFile({ name: `ficha-settings-${day}.json`, content, type: 'application/json' });
}

/** Writes all settings to a file, and takes them from one. */
export function SettingsFile({ settings }: { settings: Settings }) {
  const { t } = useTexts();
  const [failure, setFailure] = useState<SettingsFileFailure>();
  const input = useRef<HTMLInputElement>(null);
  const { state, replace, undo, forget } = useReplaceSettings();

  async function importFile(file: File | undefined) {
    if (!file) return;
    forget();
    const read = await readFile(file);
    setFailure(read.ok ? undefined : read.failure);
    if (read.ok) await replace(read.settings);
    // Allows the same file to be chosen again.
    if (input.current) input.current.value = '';
  }

  return (
    <Group id="file" title={t('settings.file')}>
      <p>{t('settings.fileHelp')}</p>
      <p class="file-actions">
        <button type="button" class="more" onClick={() => exportSettings(settings)}>
          {t('settings.export')}
        </button>
        <label class="more file-button">
          {t('settings.import')}
          <input
            ref={input}
            type="file"
            accept=".json,application/json"
            onChange={(event) => void importFile(event.currentTarget.files?.[0])}
          />
        </label>
      </p>
      {failure && (
        <p role="alert" class="failure">
          {failure.why === 'wrong-value'
            ? t('settings.fileFailure.wrong_value', failure.where)
            : t(`settings.fileFailure.${keyPart(failure.why)}`)}
        </p>
      )}
      <ReplaceResult state={state} done={t('settings.imported')} onUndo={() => void undo()} />
    </Group>
  );
}
