import { useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { DEFAULT_SETTINGS } from '../../../../data/settings/settings.ts';
import { Group } from './fields.tsx';
import { ReplaceResult } from './ReplaceResult.tsx';
import { useReplaceSettings } from './use-replace-settings.ts';

/** Resets every setting after asking. */
export function ResetSettings() {
  const { t } = useTexts();
  const [asks, setAsks] = useState(false);
  const { state, replace, undo } = useReplaceSettings();
  async function reset() {
    await replace(DEFAULT_SETTINGS);
    setAsks(false);
  }
  return (
    <Group id="reset" title={t('settings.reset')}>
      <p>{t('settings.resetHelp')}</p>
      {asks ? (
        <p class="reset-sure">
          <span>{t('settings.resetSure')}</span>
          <button type="button" class="more" onClick={() => void reset()}>
            {t('settings.resetYes')}
          </button>
          <button type="button" class="more" onClick={() => setAsks(false)}>
            {t('settings.resetNo')}
          </button>
        </p>
      ) : (
        <button type="button" class="more" onClick={() => setAsks(true)}>
          {t('settings.resetButton')}
        </button>
      )}
      <ReplaceResult state={state} done={t('settings.resetDone')} onUndo={() => void undo()} />
    </Group>
  );
}
