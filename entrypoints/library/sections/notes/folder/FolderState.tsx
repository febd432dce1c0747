import { useTexts } from '../../../../../components/texts-context.ts';
import { CONVENTIONS } from '../../../../../locales/conventions.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { MAX_NAMED, useFileNames } from './use-file-names.ts';
import { type ShownFolder, shownPath, useFolderTexts } from './use-folder.ts';
import type { FolderActions } from './use-folder-actions.ts';

interface Props {
  shown: ShownFolder;
  actions: FolderActions;
}

/** A moment as day and time of this computer. */
function Moment({ moment }: { moment: string | undefined }) {
  const { lang } = useTexts();
  const { t } = useFolderTexts();
  if (moment === undefined) return <>{t('notCopied')}</>;
  const format = new Intl.DateTimeFormat(CONVENTIONS[lang].dateLocale, { dateStyle: 'long', timeStyle: 'short' });
  return <>{t('copied', format.format(new Date(moment)))}</>;
}

function FilesBeside({ beside }: Pick<ShownFolder, 'beside'>) {
  const { count } = useTexts();
  const { t, count: countFiles } = useFolderTexts();
  if (beside.length === 0) return null;
  const more = beside.length - MAX_NAMED;
  return (
    <div class="refused">
      <p>{countFiles('beside', beside.length)}</p>
      <ul>
        {beside.slice(0, MAX_NAMED).map((file) => (
          <li key={file.path}>{t('besideFile', shownPath(file.path), shownPath(file.beside))}</li>
        ))}
        {more > 0 && <li>{count('notesPage.andMore', more)}</li>}
      </ul>
      <p class="quiet">{t('besideHint')}</p>
    </div>
  );
}

function LeftFiles({ left }: Pick<ShownFolder, 'left'>) {
  const { t, count } = useFolderTexts();
  const names = useFileNames();
  if (left.length === 0) return null;
  return (
    <div class="refused">
      <p>{count('left', left.length)}</p>
      <ul>
        <li>{names(left)}</li>
      </ul>
      <p class="quiet">{t('leftHint')}</p>
    </div>
  );
}

/** Which folder a copy is kept in, how that goes, and what the reader can do. */
export function FolderState({ shown: { kept, isAllowed, beside, left }, actions }: Props) {
  const { t } = useFolderTexts();
  const { busy } = actions.action;
  const { handle, copied, problem } = kept;
  return (
    <div class="folder">
      <p>
        {t('kept', shownPath(handle.name))} <Moment moment={copied} />
      </p>
      {!isAllowed && <p>{t('ask')}</p>}
      <p class="quiet">{t('everyVisit')}</p>
      {isAllowed && problem && (
        <p class="failure" role="alert">
          {t(`problem.${keyPart(problem.failure)}`, shownPath(problem.path ?? ''))}
        </p>
      )}
      <FilesBeside beside={beside} />
      <LeftFiles left={left} />
      <p class="plan-actions">
        {isAllowed ? (
          <>
            {problem && (
              <button type="button" class="more" disabled={busy} onClick={actions.copyNow}>
                {t('now')}
              </button>
            )}
            <button type="button" class="more" disabled={busy} onClick={() => actions.readFrom(handle)}>
              {t('read')}
            </button>
          </>
        ) : (
          <button type="button" class="more" disabled={busy} onClick={() => actions.allow(handle)}>
            {t('allow')}
          </button>
        )}
        <button type="button" class="more" disabled={busy} onClick={actions.stop}>
          {t('stop')}
        </button>
      </p>
    </div>
  );
}
