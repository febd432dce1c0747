import { useTexts } from '../../../../components/texts-context.ts';
import type { ReplaceState } from './use-replace-settings.ts';

interface Props {
  state: ReplaceState;
  /** What to say when all settings have been replaced. */
  done: string;
  onUndo: () => void;
}

/** Says what came of replacing all settings, with a button that takes it back. */
export function ReplaceResult({ state, done, onUndo }: Props) {
  const { t } = useTexts();
  return (
    <div class="replace-result">
      <p role="status">
        {state === 'replaced' && done}
        {state === 'undone' && t('settings.undone')}
        {state === 'failed' && t('settings.notSaved')}
      </p>
      {state === 'replaced' && (
        <button type="button" class="more" onClick={onUndo}>
          {t('settings.undo')}
        </button>
      )}
    </div>
  );
}
