import { useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { readFileText } from '../../../../../data/files/file-text.ts';
import {
  type ImportPlan,
  importNotes,
  type PlannedImport,
  planImport,
} from '../../../../../data/notes/import-notes.ts';
import type { NoteDatabase } from '../../../../../data/notes/note-database.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { ActionResult } from '../ActionResult.tsx';
import { useAsyncAction } from '../use-async-action.ts';
import { changesAnything, importedText } from './imported-text.ts';
import { MergeSummary } from './MergeSummary.tsx';
import { RefusedEntries } from './RefusedEntries.tsx';

interface Props {
  db: NoteDatabase;
  onChange: () => Promise<void>;
}

const FILE_FAILURES = ['too-big', 'not-json', 'unknown-format', 'newer-format', 'unreadable'] as const;

function ImportFailure({ failure }: { failure: Extract<PlannedImport, { ok: false }>['failure'] }) {
  const { t } = useTexts();
  const fileFailure = FILE_FAILURES.find((known) => known === failure);
  return (
    <p class="failure" role="alert">
      {fileFailure
        ? t(`notesPage.fileFailure.${keyPart(fileFailure)}`)
        : t(
            'notesPage.failed',
            t(`failure.${keyPart(failure as Exclude<typeof failure, (typeof FILE_FAILURES)[number]>)}`),
          )}
    </p>
  );
}

/** Imports a file after showing what it would change. */
export function ImportPanel({ db, onChange }: Props) {
  const { t } = useTexts();
  const action = useAsyncAction();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string>();
  const [chosen, setChosen] = useState<{ name: string; planned: PlannedImport }>();

  async function read(file: File) {
    setChosen(undefined);
    setReading(file.name);
    const planned = await planImport(db, { size: file.size, text: () => readFileText(file) });
    setReading(undefined);
    setChosen({ name: file.name, planned });
  }

  function reset() {
    setChosen(undefined);
    // Allows the same file to be chosen again.
    if (input.current) input.current.value = '';
  }

  async function runImport(plan: ImportPlan) {
    const done = await action.run(async () => {
      const counts = await importNotes(db, plan);
      await onChange();
      return importedText(counts);
    });
    if (done) reset();
  }

  const plan = chosen?.planned.ok ? chosen.planned.plan : undefined;
  const changes = plan && changesAnything(plan.counts);
  return (
    <section aria-labelledby="notes-import">
      <h2 id="notes-import">{t('notesPage.importTitle')}</h2>
      <p class="quiet">{t('notesPage.importIntro')}</p>
      <div class="tools">
        <label class="file">
          {t('notesPage.choose')}
          <input
            ref={input}
            type="file"
            accept=".json,.jsonld,application/json,application/ld+json"
            onChange={({ currentTarget: { files } }) => files?.[0] && void read(files[0])}
          />
        </label>
      </div>
      <p class="quiet" role="status">
        {reading && t('notesPage.readingFile', reading)}
      </p>
      {chosen && !chosen.planned.ok && <ImportFailure failure={chosen.planned.failure} />}
      {chosen && plan && (
        <section class="plan" aria-labelledby="import-plan">
          <h3 id="import-plan">{t('notesPage.plan', chosen.name)}</h3>
          <p class="quiet">{t(`notesPage.fileFormat.${keyPart(plan.file.format)}`)}</p>
          {changes ? <MergeSummary counts={plan.counts} /> : <p>{t('notesPage.nothingInFile')}</p>}
          <RefusedEntries refused={plan.file.refused} shortened={plan.file.shortened} />
          <p class="plan-actions">
            {changes && (
              <button type="button" class="more" disabled={action.busy} onClick={() => void runImport(plan)}>
                {t('notesPage.import')}
              </button>
            )}
            <button type="button" class="more" onClick={reset}>
              {t('notesPage.cancel')}
            </button>
          </p>
        </section>
      )}
      <ActionResult action={action} />
    </section>
  );
}
