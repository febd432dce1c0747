import { useRef, useState } from 'preact/hooks';
import { useTexts } from '../../../../../components/texts-context.ts';
import { type ImportPlan, importNotes, type Planned, planImport } from '../../../../../data/notes/import-notes.ts';
import type { NoteDatabase } from '../../../../../data/notes/note-database.ts';
import { keyPart } from '../../../../../locales/texts.ts';
import { DeedResult } from '../ActionResult.tsx';
import { useDeed } from '../use-async-action.ts';
import { Counts } from './MergeSummary.tsx';
import { Refused } from './RefusedEntries.tsx';

interface Props {
  db: NoteDatabase;
  onChange: () => Promise<void>;
}

const FILE_FAILURES = ['too-big', 'not-json', 'unknown-format', 'newer-format', 'unreadable'] as const;

function WhyRefused({ failure }: { failure: Extract<Planned, { ok: false }>['failure'] }) {
  const { t } = useTexts();
  const ofFile = FILE_FAILURES.find((one) => one === failure);
  return (
    <p class="failure" role="alert">
      {ofFile
        ? t(`notesPage.fileFailure.${keyPart(ofFile)}`)
        : t(
            'notesPage.failed',
            t(`failure.${keyPart(failure as Exclude<typeof failure, (typeof FILE_FAILURES)[number]>)}`),
          )}
    </p>
  );
}

/** Takes in a file: first shows what it would change, then, if the reader agrees, does it. */
export function ImportPanel({ db, onChange }: Props) {
  const { t, count } = useTexts();
  const deed = useDeed();
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState<string>();
  const [chosen, setChosen] = useState<{ name: string; planned: Planned }>();

  async function read(file: File) {
    setChosen(undefined);
    setReading(file.name);
    const planned = await planImport(db, file);
    setReading(undefined);
    setChosen({ name: file.name, planned });
  }

  function end() {
    setChosen(undefined);
    // The same file can be chosen again.
    if (input.current) input.current.value = '';
  }

  async function take(plan: ImportPlan) {
    const done = await deed.run(async () => {
      const { added, changed } = await importNotes(db, plan);
      await onChange();
      return count('notesPage.imported', added + changed);
    });
    if (done) end();
  }

  const plan = chosen?.planned.ok ? chosen.planned.plan : undefined;
  const changes = plan && plan.counts.added + plan.counts.changed + plan.counts.older > 0;
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
      {chosen && !chosen.planned.ok && <WhyRefused failure={chosen.planned.failure} />}
      {chosen && plan && (
        <section class="plan" aria-labelledby="import-plan">
          <h3 id="import-plan">{t('notesPage.plan', chosen.name)}</h3>
          <p class="quiet">{t(`notesPage.fileFormat.${keyPart(plan.file.format)}`)}</p>
          {changes ? <Counts counts={plan.counts} /> : <p>{t('notesPage.nothingInFile')}</p>}
          <Refused refused={plan.file.refused} />
          <p class="plan-acts">
            {changes && (
              <button type="button" class="more" disabled={deed.busy} onClick={() => void take(plan)}>
                {t('notesPage.import')}
              </button>
            )}
            <button type="button" class="more" onClick={end}>
              {t('notesPage.cancel')}
            </button>
          </p>
        </section>
      )}
      <DeedResult deed={deed} />
    </section>
  );
}
