import { useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import type { PlannedFolder } from '../../../../../data/folder/import-folder.ts';
import type { FolderContent } from '../../../../../data/folder/read-folder.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { changesAnything } from '../backup/imported-text.ts';
import { MergeSummary } from '../backup/MergeSummary.tsx';
import { OfferedDeletions } from './OfferedDeletions.tsx';
import { useFileNames } from './use-file-names.ts';
import { shownPath, useFolderTexts } from './use-folder.ts';
import type { FolderActions, ReadFolder } from './use-folder-actions.ts';

function UnreadFiles({ skipped, additions }: Pick<FolderContent, 'skipped' | 'additions'>) {
  const { t, count } = useFolderTexts();
  const names = useFileNames();
  return (
    <>
      {additions.length > 0 && (
        <div class="refused">
          <p>{count('additions', additions.length)}</p>
          <ul>
            <li>{names(additions)}</li>
          </ul>
        </div>
      )}
      {skipped.length > 0 && (
        <div class="refused">
          <p>{count('skipped', skipped.length)}</p>
          <ul>
            {[...Map.groupBy(skipped, ({ why }) => why)].map(([why, files]) => (
              <li key={why}>{t('named', t(`skip.${keyPart(why)}`), names(files.map(({ path }) => path)))}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const FOLDER_FAILURES = ['gone', 'not-allowed', 'full', 'locked', 'in-the-way', 'notes-closed', 'notes-lost'] as const;

type PlanFailure = Extract<PlannedFolder, { ok: false }>['failure'];

function NoPlan({ failure }: { failure: PlanFailure }) {
  const { t } = useTexts();
  const folder = useFolderTexts();
  function sentence(): string {
    if (failure === 'too-many-files') return folder.t('tooManyFiles');
    const ofFolder = FOLDER_FAILURES.find((known) => known === failure);
    if (ofFolder) return folder.t(`problem.${keyPart(ofFolder)}`);
    return t(`failure.${keyPart(failure as Exclude<typeof failure, (typeof FOLDER_FAILURES)[number]>)}`);
  }
  return (
    <p class="failure" role="alert">
      {sentence()}
    </p>
  );
}

interface Props {
  read: ReadFolder;
  actions: FolderActions;
}

/** What taking the folder over would change, and the choice to do so. */
export function FolderPlanView({ read, actions }: Props) {
  const { t } = useTexts();
  const folder = useFolderTexts();
  const { handle, planned, isNew } = read;
  const [withDeletions, setWithDeletions] = useState(true);
  if (!planned.ok) return <NoPlan failure={planned.failure} />;
  const { content, counts, offered } = planned.plan;
  const deletions = offered.notes.length + offered.cards.length;
  const offeredIds = new Set([...offered.notes, ...offered.cards].map(({ id }) => id));
  const leftOut = content.deleted.difference(offeredIds).size;
  const { busy } = actions.action;
  // Also where nothing changes: Ficha may then write the files again.
  const canTake = isNew || changesAnything(counts) || deletions > 0 || content.complete.length > 0;
  return (
    <section class="plan" aria-labelledby="folder-plan">
      <h3 id="folder-plan">{folder.t('plan', shownPath(handle.name))}</h3>
      {isNew && <p>{folder.t('found')}</p>}
      <p class="quiet">{folder.count('files', content.files)}</p>
      {changesAnything(counts) && <MergeSummary counts={counts} />}
      {!changesAnything(counts) && deletions === 0 && <p>{folder.t('nothing')}</p>}
      {leftOut > 0 && <p class="quiet">{folder.count('stayDeleted', leftOut)}</p>}
      {deletions > 0 && <OfferedDeletions offered={offered} taken={withDeletions} onChange={setWithDeletions} />}
      <UnreadFiles {...content} />
      <p class="plan-actions">
        {canTake && (
          <button
            type="button"
            class="more"
            disabled={busy}
            onClick={() => actions.takeOver(read, planned.plan, withDeletions)}
          >
            {isNew ? folder.t('readAndKeep') : t('notesPage.import')}
          </button>
        )}
        {isNew && (
          <button type="button" class="more" disabled={busy} onClick={() => actions.keepOnly(handle)}>
            {folder.t('keepOnly')}
          </button>
        )}
        <button type="button" class="more" onClick={actions.cancel}>
          {t('notesPage.cancel')}
        </button>
      </p>
    </section>
  );
}
