import { useState } from 'preact/hooks';
import { useTexts } from '../../../../components/texts-context.ts';
import { resetSettings } from '../../../../data/settings/settings-store.ts';
import { Group } from './fields.tsx';

/** Resets every setting after asking. */
export function ResetSettings() {
  const { t } = useTexts();
  const [state, setState] = useState<'idle' | 'asking' | 'done' | 'failed'>('idle');
  function reset() {
    resetSettings().then(
      () => setState('done'),
      () => setState('failed'),
    );
  }
  return (
    <Group id="reset" title={t('settings.reset')}>
      <p>{t('settings.resetHelp')}</p>
      {state === 'asking' ? (
        <p class="reset-sure">
          <span>{t('settings.resetSure')}</span>
          <button type="button" class="more" onClick={reset}>
            {t('settings.resetYes')}
          </button>
          <button type="button" class="more" onClick={() => setState('idle')}>
            {t('settings.resetNo')}
          </button>
        </p>
      ) : (
        <button type="button" class="more" onClick={() => setState('asking')}>
          {t('settings.resetButton')}
        </button>
      )}
      <p role="status">
        {state === 'done' && t('settings.resetDone')}
        {state === 'failed' && t('settings.notSaved')}
      </p>
    </Group>
  );
}
