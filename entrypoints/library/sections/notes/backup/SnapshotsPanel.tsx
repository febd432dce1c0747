import { useEffect, useState } from 'preact/hooks';
import { displayDate } from '../../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../../components/texts-context.ts';
import { forgetLoss } from '../../../../../data/notes/loss-detection.ts';
import type { MergeCounts } from '../../../../../data/notes/merge.ts';
import type { NoteDatabase } from '../../../../../data/notes/note-database.ts';
import { listSnapshots, planRestore, restoreSnapshot, type SnapshotInfo } from '../../../../../data/notes/snapshots.ts';
import { hrefTo } from '../../../shell/routes.ts';
import { DeedResult } from '../ActionResult.tsx';
import { useDeed } from '../use-async-action.ts';
import { Counts } from './MergeSummary.tsx';

interface Props {
  db: NoteDatabase;
  onChange: () => Promise<void>;
  /** What restoring the snapshot of this day would change is shown. */
  day: string | undefined;
}

/** Copies of all notes of the last days, each with what restoring it would change before it is restored. */
export function SnapshotsPanel({ db, onChange, day }: Props) {
  const { t, count, lang } = useTexts();
  const deed = useDeed();
  const [snapshots, setSnapshots] = useState<SnapshotInfo[]>([]);
  const [plan, setPlan] = useState<MergeCounts>();
  const shownDay = (value: string) => displayDate(value, lang);

  useEffect(() => void listSnapshots().then(setSnapshots, () => setSnapshots([])), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each day that is looked at.
  useEffect(() => {
    if (!day) return;
    void deed.run(async () => {
      setPlan(await planRestore(db, day));
      return '';
    });
  }, [day]);

  function restore(of: string) {
    void deed.run(async () => {
      const { added, changed } = await restoreSnapshot(db, of);
      await forgetLoss();
      setPlan(undefined);
      await onChange();
      return count('notesPage.imported', added + changed);
    });
  }

  return (
    <section aria-labelledby="notes-snapshots">
      <h2 id="notes-snapshots">{t('notesPage.snapshotsTitle')}</h2>
      <p class="quiet">{t('notesPage.snapshotsIntro')}</p>
      {snapshots.length === 0 && <p class="empty">{t('notesPage.noSnapshots')}</p>}
      <ul class="snapshots">
        {snapshots.map((snapshot) => (
          <li key={snapshot.day}>
            <span>
              <time dateTime={snapshot.day}>{shownDay(snapshot.day)}</time>{' '}
              <span class="quiet">{count('notesPage.snapshotNotes', snapshot.notes)}</span>
            </span>
            <a
              class="more"
              href={hrefTo('notes', undefined, { view: 'keep', day: snapshot.day })}
              aria-label={t('notesPage.lookOf', shownDay(snapshot.day))}
            >
              {t('notesPage.look')}
            </a>
          </li>
        ))}
      </ul>
      {day && plan && (
        <section class="plan" aria-labelledby="snapshot-plan">
          <h3 id="snapshot-plan">{t('notesPage.planSnapshot', shownDay(day))}</h3>
          <Counts counts={plan} fromSnapshot />
          <p class="plan-acts">
            {plan.added + plan.changed > 0 && (
              <button type="button" class="more" disabled={deed.busy} onClick={() => restore(day)}>
                {t('notesPage.restore')}
              </button>
            )}
            <a class="more" href={hrefTo('notes', undefined, { view: 'keep' })}>
              {t('notesPage.cancel')}
            </a>
          </p>
        </section>
      )}
      <DeedResult deed={deed} />
    </section>
  );
}
