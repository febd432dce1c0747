import { useEffect, useState } from 'preact/hooks';
import { displayDate } from '../../../../../components/dates/display-date.ts';
import { useTexts } from '../../../../../components/texts-context.ts';
import { dismissLoss } from '../../../../../data/notes/loss-detection.ts';
import type { MergeCounts } from '../../../../../data/notes/merge.ts';
import type { NoteDatabase } from '../../../../../data/notes/note-database.ts';
import { listSnapshots, planRestore, restoreSnapshot, type SnapshotInfo } from '../../../../../data/notes/snapshots.ts';
import { hrefTo } from '../../../shell/routes.ts';
import { ActionResult } from '../ActionResult.tsx';
import { useAsyncAction } from '../use-async-action.ts';
import { importedText } from './imported-text.ts';
import { MergeSummary } from './MergeSummary.tsx';

interface Props {
  db: NoteDatabase;
  onChange: () => Promise<void>;
  /** The day of the snapshot whose plan is shown, YYYY-MM-DD. */
  day: string | undefined;
}

/** The snapshots of the last days; restoring one first shows what it would change. */
export function SnapshotsPanel({ db, onChange, day }: Props) {
  const { t, count, lang } = useTexts();
  const action = useAsyncAction();
  /** Undefined until they have been read: "There are none" must not flash. */
  const [snapshots, setSnapshots] = useState<SnapshotInfo[]>();
  const [plan, setPlan] = useState<MergeCounts>();
  const shownDay = (value: string) => displayDate(value, lang);

  useEffect(() => void listSnapshots().then(setSnapshots, () => setSnapshots([])), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: plans once for each day.
  useEffect(() => {
    if (!day) return;
    void action.run(async () => {
      setPlan(await planRestore(db, day));
      return undefined;
    });
  }, [day]);

  function restore(snapshotDay: string) {
    void action.run(async () => {
      const counts = await restoreSnapshot(db, snapshotDay);
      await dismissLoss();
      setPlan(undefined);
      await onChange();
      return importedText(counts);
    });
  }

  return (
    <section aria-labelledby="notes-snapshots">
      <h2 id="notes-snapshots">{t('notesPage.snapshotsTitle')}</h2>
      <p class="quiet">{t('notesPage.snapshotsIntro')}</p>
      {snapshots?.length === 0 && <p class="empty">{t('notesPage.noSnapshots')}</p>}
      {snapshots && (
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
                aria-label={t('notesPage.showPlanOf', shownDay(snapshot.day))}
              >
                {t('notesPage.showPlan')}
              </a>
            </li>
          ))}
        </ul>
      )}
      {day && plan && (
        <section class="plan" aria-labelledby="snapshot-plan">
          <h3 id="snapshot-plan">{t('notesPage.planSnapshot', shownDay(day))}</h3>
          <MergeSummary counts={plan} fromSnapshot />
          <p class="plan-actions">
            {plan.added + plan.changed + plan.cards > 0 && (
              <button type="button" class="more" disabled={action.busy} onClick={() => restore(day)}>
                {t('notesPage.restore')}
              </button>
            )}
            <a class="more" href={hrefTo('notes', undefined, { view: 'keep' })}>
              {t('notesPage.cancel')}
            </a>
          </p>
        </section>
      )}
      <ActionResult action={action} />
    </section>
  );
}
