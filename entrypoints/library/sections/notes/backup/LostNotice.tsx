import { useEffect, useState } from 'preact/hooks';
import { displayDate } from '../../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../../components/texts-context.ts';
import { forgetLoss } from '../../../../../data/notes/loss-detection.ts';
import { listSnapshots, type SnapshotInfo } from '../../../../../data/notes/snapshots.ts';
import { hrefTo } from '../../../shell/routes.ts';

interface Props {
  lost: number;
  onChange: () => Promise<void>;
  /** Where the snapshots do not stand on the same page. */
  showLink: boolean;
}

/** Says that the notes have vanished, and offers the newest snapshot. */
export function LostNotice({ lost, onChange, showLink }: Props) {
  const { t, count, lang } = useTexts();
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
      <p>{count('notesPage.lost', lost)}</p>
      {newest === 'none' && <p>{t('notesPage.lostNoSnapshot')}</p>}
      <p class="plan-acts">
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
        <button type="button" class="more" onClick={() => void forgetLoss().then(onChange)}>
          {t('notesPage.lostDismiss')}
        </button>
      </p>
    </section>
  );
}
