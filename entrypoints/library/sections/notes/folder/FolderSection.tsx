import { ActionResult } from '../ActionResult.tsx';
import { FolderPlanView } from './FolderPlanView.tsx';
import { FolderState } from './FolderState.tsx';
import type { FolderProps } from './folder-props.ts';
import { useFolder, useFolderTexts } from './use-folder.ts';
import { useFolderActions } from './use-folder-actions.ts';

/** Chooses the folder that a copy is kept in, shows its state, and reads it in. */
export function FolderSection({ db, onChange }: FolderProps) {
  const { t } = useFolderTexts();
  const { shown, refresh } = useFolder();
  const actions = useFolderActions({ db, onChange, refresh });
  if (shown === undefined) return null;
  const { action, read, isReading, choose } = actions;
  return (
    <section aria-labelledby="notes-folder">
      <h2 id="notes-folder">{t('title')}</h2>
      <p class="quiet">{t('intro')}</p>
      {shown ? (
        <FolderState shown={shown} actions={actions} />
      ) : (
        <div class="tools">
          <button type="button" class="more" disabled={action.busy} onClick={choose}>
            {t('choose')}
          </button>
        </div>
      )}
      <p class="quiet" role="status">
        {isReading && t('reading')}
      </p>
      {read && <FolderPlanView read={read} actions={actions} />}
      <ActionResult action={action} />
    </section>
  );
}
