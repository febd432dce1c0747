import { useEffect, useState } from 'preact/hooks';
import { displayDate } from '../../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../../components/texts-context.ts';
import { dismissLoss } from '../../../../../data/notes/loss-detection.ts';
import { listSnapshots, type SnapshotInfo } from '../../../../../data/notes/snapshots.ts';
import { hrefTo } from '../../../shell/routes.ts';

interface Props {
  onChange: () => Promise<void>;
  /** Links to the import, where the page does not show it. */
  showLink: boolean;
}

/** Says that notes have vanished, and offers the newest snapshot. */
export function LostNotice({ onChange, showLink }: Props) {
  const { t, lang } = useTexts();
  const [newest, setNewest] = useState<SnapshotInfo | 'none'>();
  useEffect(
    () =>
      void listSnapshots().then(
        (all) => setNewest(all[0] ?? 'none'),
        () => setNewest('none'),
      ),
    [],
  );
  return (
    <section class="page-notice" role="alert" aria-labelledby="notes-lost">
      <h2 id="notes-lost">{t('notesPage.lostTitle')}</h2>
      <p>{t('notesPage.lost')}</p>
      {newest === 'none' && <p>{t('notesPage.lostNoSnapshot')}</p>}
      <p class="plan-actions">
        {newest !== undefined && newest !== 'none' && (
          <a class="more" href={hrefTo('notes', undefined, { view: 'keep', day: newest.day })}>
            {t('notesPage.lostRestore', displayDate(newest.day, lang))}
          </a>
        )}
        {newest === 'none' && showLink && (
          <a class="more" href={hrefTo('notes', undefined, { view: 'keep' })}>
            {t('notesPage.importTitle')}
          </a>
        )}
        <button type="button" class="more" onClick={() => void dismissLoss().then(onChange)}>
          {t('notesPage.lostDismiss')}
        </button>
      </p>
    </section>
  );
}
