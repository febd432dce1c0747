import { hrefTo } from '../../../shell/routes.ts';
import { ActionResult } from '../ActionResult.tsx';
import type { FolderProps } from './folder-props.ts';
import { shownPath, useFolder, useFolderTexts } from './use-folder.ts';
import { useFolderActions } from './use-folder-actions.ts';

/** Says above the list of notes that the copy is not up to date; one press lets the browser ask again. */
export function FolderNotice({ db, onChange }: FolderProps) {
  const { t } = useFolderTexts();
  const { shown, refresh } = useFolder();
  const { action, allow } = useFolderActions({ db, onChange, refresh });
  if (!shown) return null;
  const { kept, isAllowed, beside, left } = shown;
  const isBehind = !isAllowed || kept.problem !== undefined;
  const untouched = beside.length > 0 ? 'changedFiles' : 'leftFiles';
  return (
    <>
      {(isBehind || beside.length + left.length > 0) && (
        <div class="page-notice" role="status">
          <p>{t(isBehind ? 'notUpToDate' : untouched, shownPath(kept.handle.name))}</p>
          <p class="plan-actions">
            {!isAllowed && (
              <button type="button" class="more" disabled={action.busy} onClick={() => allow(kept.handle)}>
                {t('allow')}
              </button>
            )}
            <a class="more" href={hrefTo('notes', undefined, { view: 'keep' })}>
              {t('toFolder')}
            </a>
          </p>
        </div>
      )}
      <ActionResult action={action} />
    </>
  );
}
